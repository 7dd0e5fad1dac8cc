using AnswerEngine.Evaluation;

namespace Site.Tests;

/// <summary>
/// A hundred questions about the example, written from its pages alone: retrieval must find their answers as well as it
/// did when it was measured (docs/log.md, 2026-11-24 and 25).
/// </summary>
[Collection(ExampleTests.Name)]
public sealed class RetrievalQualityTests(ExampleSite example)
{
    // Two questions of a hundred: another processor's floating-point kernels move a score's last bits, and near ties with
    // them. More than that is a loss.
    private const double Tolerance = .02;

    [Fact]
    public void Retrieval_over_the_example_is_as_good_as_it_was_measured()
    {
        // given
        var options = example.Site.Options;
        var set = RetrievalBench.Read(options, RepositoryFolder.At("tests/sets/retrieval.jsonl"));
        using var shelf = RetrievalBench.OpenShelf(options, set);

        // when
        var results = RetrievalBench.Measure(shelf, set);

        // then
        Assert.Equal(100, set.Questions.Length);
        Keeps(results, RetrievalMethods.Fused, .765, .890);
        Keeps(results, RetrievalMethods.LateInteraction, .735, .870);
        Keeps(results, RetrievalMethods.Bm25, .587, .680);
        Keeps(results, "late interaction, 4 bits", .735, .870);
        Keeps(results, "late interaction, 2 bits", .738, .860);
    }

    private static void Keeps(IEnumerable<RetrievalResult> results, string method, double reciprocalRank, double recall)
    {
        var mean = results.Single(result => result.Method == method).Mean;
        Assert.True(
            mean.Reciprocal >= reciprocalRank - Tolerance && mean.Recall >= recall - Tolerance,
            $"{method}: MRR@10 {mean.Reciprocal:0.000}, Recall@10 {mean.Recall:0.000}; measured {reciprocalRank:0.000}, {recall:0.000}.");
    }
}
