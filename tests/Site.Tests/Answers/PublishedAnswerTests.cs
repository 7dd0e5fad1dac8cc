using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AnswerEngine.Answers;

namespace Site.Tests.Answers;

[Collection(ExampleTests.Name)]
public sealed partial class PublishedAnswerTests(ExampleSite example)
{
    [Fact]
    public void The_words_of_every_proof_are_found_in_the_section_that_it_links_to()
    {
        // given
        var questions = example.Site.Lock.Entries.Values.Where(entry => entry.Answer is Answered).ToArray();
        var links = 0;

        foreach (var entry in questions)
        {
            // when
            var proofs = Page($"faq/{entry.Id}/").QuerySelectorAll(".proof a").Select(link => link.GetAttribute("href")!).ToArray();

            // then
            Assert.Equal(((Answered)entry.Answer).Sentences.Length, proofs.Length);
            Assert.All(proofs, AssertMarksItsWords);
            links += proofs.Length;
        }

        Assert.Equal(questions.Sum(entry => ((Answered)entry.Answer).Sentences.Length), links);
    }

    [Fact]
    public void Every_form_of_the_site_carries_the_same_answers()
    {
        // given
        var answers = JsonNode.Parse(example.Site.Read("answers.json"))!["questions"]!.AsArray();
        var (faq, twin, context) = (Collapsed(Page("faq/").Body!.TextContent), example.Site.Read("faq/index.md"), example.Site.Read("llms-ctx.txt"));
        Assert.Equal(example.Site.Lock.Entries.Count, answers.Count);

        foreach (var answer in answers)
        {
            // when
            var (question, text) = ((string)answer!["question"]!, (string)answer["answer"]!);
            var path = new Uri((string)answer["url"]!).AbsolutePath.TrimStart('/');
            var entry = example.Site.Lock.Entries[new QuestionId(path["faq/".Length..].TrimEnd('/'))];

            // then
            Assert.Equal(entry.Answer is Answered answered ? answered.Text : "This information is not available.", text);
            Assert.Contains(Collapsed($"{question} {text}"), faq);
            Assert.Contains($"### [{question}]({answer["url"]})\n\n{text}\n", twin);
            Assert.Contains(text, example.Site.Read(path + "index.md"));
            Assert.Contains(question, context);
            Assert.Contains(text, context);
            var page = Page(path);
            var shown = entry.Answer is Answered ? page.QuerySelectorAll(".answer .words") : page.QuerySelectorAll(".answer p");
            Assert.Equal(Collapsed(text), Collapsed(string.Join(' ', shown.Select(words => words.TextContent))));
        }
    }

    private void AssertMarksItsWords(string href)
    {
        var (address, directive) = href.Split(":~:text=") is [var before, var after] ? (before, after) : throw new FormatException(href);
        var (path, anchor) = address.Split('#') is [var page, var fragment] ? (page, fragment) : (address, "");
        var text = SectionText(Page(path.TrimStart('/')), anchor);
        var position = 0;
        foreach (var words in directive.Split(',').Select(Uri.UnescapeDataString))
        {
            var found = text.IndexOf(Collapsed(words), position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{words}” is not in the section of {address}: {text}");
            position = found + words.Length;
        }
    }

    // What a reader sees from the heading to the next one.
    private static string SectionText(IDocument page, string anchor)
    {
        if (anchor.Length == 0) return Collapsed(page.QuerySelector("main")!.TextContent);
        var heading = page.GetElementById(anchor);
        Assert.True(heading is not null, $"There is no #{anchor}.");
        var blocks = new List<string>();
        for (var next = heading.NextElementSibling; next is not null && !IsHeading(next); next = next.NextElementSibling) blocks.Add(next.TextContent);
        return Collapsed(string.Join(' ', blocks));
    }

    private static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    private IDocument Page(string folder) => new HtmlParser().ParseDocument(example.Site.Read(folder + "index.html"));

    private static string Collapsed(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
