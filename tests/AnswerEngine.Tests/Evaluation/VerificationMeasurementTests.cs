using AnswerEngine.Evaluation;
using AnswerEngine.Tests.Answers;
using AnswerEngine.Tests.LanguageModels;
using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Evaluation;

/// <summary>What becomes of labelled claims before and after the score of free wording weighs them.</summary>
public sealed class VerificationMeasurementTests
{
    private static readonly LabelledClaim[] Cases =
    [
        .. Enumerable.Range(0, 40).Select(number => new LabelledClaim
        {
            Id = $"f{number}", Kind = LabelledClaim.FaithfulKind, Evidence = $"Ada built {number + 10} pumps in the spring.", Claim = $"It was in the spring that {number + 10} pumps were built by Ada.",
        }),
        new() { Id = "m", Kind = "number", Evidence = "Ada built 3 pumps in the spring.", Claim = "Ada built 5 pumps in the spring.", TrueClaim = "In the spring Ada built 3 pumps." },
    ];

    [Fact]
    public void The_claims_stand_in_the_order_of_their_cases_each_in_its_role()
    {
        var judged = Judged(odds: 0);

        Assert.Equal(Cases.Select(item => item.Claim), judged.Take(Cases.Length).Select(claim => claim.Claim));
        Assert.Equal([ClaimRole.Mutation, ClaimRole.TrueClaim, ClaimRole.Verbatim], judged.Skip(40).Take(3).Select(claim => claim.Role));
        Assert.All(judged.Where(claim => claim.Role == ClaimRole.Verbatim), claim => Assert.True(claim.Accepted));
    }

    [Fact]
    public void A_claim_without_a_way_back_is_accepted_by_what_weighs_it_alone()
    {
        var free = Judged(odds: 9).Where(claim => claim.FreeScores is not null).ToArray();
        var score = SoftScore.OfFreeWording;

        Assert.NotEmpty(free);
        Assert.DoesNotContain(free, claim => claim.AcceptedFree);
        Assert.Contains(free, claim => VerificationMeasurement.Weigh(claim, score with { Threshold = 0 }).Accepted);
        Assert.DoesNotContain(free, claim => VerificationMeasurement.Weigh(claim, score with { Threshold = 1.1 }).Accepted);
    }

    private static JudgedClaim[] Judged(float odds) =>
        [.. VerificationMeasurement.Of(Cases, new ClaimScorer(new WordEncoder()), new FreeWording(new WordEncoder(), new ClaimReader(() => new ScriptedRelevance((_, _) => odds))), SoftScore.Default)];
}
