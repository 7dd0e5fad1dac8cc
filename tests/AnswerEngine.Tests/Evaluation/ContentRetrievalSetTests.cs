using System.Collections.Immutable;
using AnswerEngine.Evaluation;
using AnswerEngine.Passages;

namespace AnswerEngine.Tests.Evaluation;

public sealed class ContentRetrievalSetTests
{
    private static readonly ImmutableArray<Passage> Passages = new PassageCutter().Cut(
        [Page("a.md", "Alpha is one."), Page("b.md", "Alpha is one."), Page("b.md", "Beta is two.")]);

    [Fact]
    public void The_answer_is_where_the_page_holds_the_quotation()
    {
        var set = ContentRetrievalSet.Of("own", Passages, [Case("b.md", "Alpha  is\none."), Case("a.md", "Alpha") with { Answerable = false }]);

        Assert.Equal([1], Assert.Single(Assert.Single(set.Questions).Components).AsEnumerable());
        Assert.Equal("b.md. Alpha is one.", set.Passages[1].IndexedText);
    }

    [Theory]
    [InlineData(null, "Alpha", "needs \"page\" and \"quote\"")]
    [InlineData("a.md", null, "needs \"page\" and \"quote\"")]
    [InlineData("a.md", "Beta is two.", "No passage of a.md holds the quotation of “Which?”")]
    public void A_question_that_leads_nowhere_is_a_fault(string? page, string? quote, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => ContentRetrievalSet.Of("own", Passages, [Case(page, quote)])).Message);

    private static LabelledQuestion Case(string? page, string? quote) =>
        new() { Question = "Which?", Answerable = true, Page = page, Quote = quote };

    private static SourceDocument Page(string id, string text) => new()
    {
        Id = id,
        Title = id,
        Url = "/",
        Kind = "pages",
        Sections = [new("", [], [new(SourceBlockKind.Prose, text, [])])],
    };
}
