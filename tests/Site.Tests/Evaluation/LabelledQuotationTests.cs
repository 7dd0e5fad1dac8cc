using AnswerEngine.Evaluation;
using AnswerEngine.Passages;
using Site.Engine;

namespace Site.Tests.Evaluation;

public sealed class LabelledQuotationTests
{
    private static readonly ILookup<string, Passage> Pages = new PassageCutter()
        .Cut(SourceDocuments.Of(Build.ReadContent(new BuildOptions { Root = RepositoryFolder.Path })))
        .ToLookup(passage => passage.Document.Id);

    [Theory]
    [InlineData("answerable-calibration.jsonl", 141)]
    [InlineData("answerable-former.jsonl", 159)]
    public void Every_quotation_of_a_labelled_set_stands_on_the_page_that_it_is_taken_from(string set, int cases)
    {
        var labelled = LabelledQuestion.ReadSet(RepositoryFolder.At("tests/sets/" + set));

        Assert.Equal(cases, labelled.Count);
        Assert.Empty(labelled.Where(question => !Stands(question)).Select(question => question.Id));
    }

    [Fact]
    public void Every_fact_that_is_measured_on_stands_on_its_page()
    {
        var labelled = LabelledQuestion.ReadSet(RepositoryFolder.At("tests/sets/answerable-test.jsonl"));

        Assert.Empty(labelled.Where(question => !StatedFact.In(string.Join(' ', Pages[question.Page!].Select(passage => passage.Text)), question.Fact!)).Select(question => question.Id));
    }

    [Fact]
    public void No_sentence_of_the_example_is_taken_for_an_order_to_a_program() =>
        Assert.Empty(Pages.SelectMany(page => page).SelectMany(passage => passage.Sentences).Where(sentence => MachineAddress.In(sentence.Text)).Select(sentence => sentence.Text));

    // A sentence may stand across two passages, so the whole page is searched.
    private static bool Stands(LabelledQuestion question) =>
        StatedFact.In(string.Join(' ', Pages[question.Page!].Select(passage => passage.Text)), question.Quote!);
}
