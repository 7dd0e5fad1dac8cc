using AnswerEngine.Evaluation;
using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Evaluation;

public sealed class FreeWordingFitTests
{
    // Twenty sentences, each with a paraphrase that nothing speaks against and a mutation of its sense; two of the mutations look like paraphrases.
    private static readonly JudgedClaim[] Judged =
    [
        .. Enumerable.Range(0, 20).SelectMany(sentence => (JudgedClaim[])
        [
            Claim(sentence, "faithful", ClaimRole.Paraphrase, doubt: sentence % 5 * 0.1),
            Claim(sentence, "negation", ClaimRole.Mutation, doubt: sentence < 2 ? 0 : 2 + sentence % 3),
        ]),
    ];

    [Fact]
    public void The_threshold_catches_its_share_of_the_mutations_of_sense_in_cross_validation()
    {
        var fitted = FreeWordingFit.Of(Judged);

        var caught = fitted.Judged.Count(item => item.Claim.Role == ClaimRole.Mutation && item.Probability < fitted.Score.Threshold);

        Assert.True(caught >= FreeWordingFit.Aim * 20);
    }

    [Fact]
    public void The_more_is_to_be_caught_the_more_paraphrases_are_lost()
    {
        var fitted = FreeWordingFit.Of(Judged);

        Assert.Equal(0, fitted.RejectedAt(0.85));
        Assert.True(fitted.RejectedAt(0.95) > 0);
    }

    [Fact]
    public void No_foreign_value_passes_whatever_it_costs()
    {
        var number = Claim(3, "number", ClaimRole.Mutation, doubt: 0);
        var foreign = number with { Case = number.Case with { ValueFrom = "foreign" } };

        var fitted = FreeWordingFit.Of([.. Judged.Where(claim => claim.Case.Id is not ("0 negation" or "1 negation")), foreign]);

        Assert.True(fitted.Judged.Single(item => item.Claim == foreign).Probability < fitted.Score.Threshold);
    }

    [Fact]
    public void A_claim_is_judged_by_a_fit_without_its_sentence()
    {
        var odd = Claim(99, "faithful", ClaimRole.Paraphrase, doubt: 4);

        var alone = FreeWordingFit.Of([.. Judged, odd]).Judged.Single(item => item.Claim == odd).Probability;
        var many = FreeWordingFit.Of([.. Judged, .. Enumerable.Range(0, 30).Select(copy => odd with { Case = odd.Case with { Id = $"copy {copy}" } }), odd])
            .Judged.First(item => item.Claim == odd).Probability;

        Assert.Equal(alone, many, 6);
    }

    [Fact]
    public void What_is_shown_to_be_wrong_and_what_is_derived_are_not_weighed()
    {
        var wrong = Claim(5, "negation", ClaimRole.Mutation, doubt: 0) with { Free = new Verdict(false, [new CheckResult("names", false)]) };
        var derived = Claim(6, "faithful", ClaimRole.Paraphrase, doubt: 9) with { Hard = new Verdict(true, [new CheckResult("verbatim", true)]) };

        var fitted = FreeWordingFit.Of([.. Judged, wrong, derived]);

        Assert.Equal(0, fitted.Judged.Single(item => item.Claim == wrong).Probability);
        Assert.Equal(1, fitted.Judged.Single(item => item.Claim == derived).Probability);
    }

    private static JudgedClaim Claim(int sentence, string kind, ClaimRole role, double doubt) => new(
        new LabelledClaim { Id = $"{sentence} {kind}", Kind = kind, Evidence = $"Sentence {sentence}.", Claim = $"Claim {sentence} {kind}." }, role, $"Claim {sentence} {kind}.",
        new Verdict(false, [new CheckResult("words", false)]), new ClaimScores(0, 0, 0), 0, 1)
    {
        Free = new Verdict(false, [new CheckResult("numbers", true)]),
        FreeScores = new FreeScores([new("doubt", doubt)], 1),
    };
}
