using AnswerEngine.Answers;

namespace Site.Tests.Builds;

[Collection(ExampleTests.Name)]
public sealed class ExampleBuildTests(ExampleSite example)
{
    private const string RoleSought = "first-visit/role-sought";

    [Fact]
    public void The_example_is_proven_by_its_lock()
    {
        // given
        var entries = example.Site.Lock.Entries.Values.ToArray();
        var inScope = entries.Where(entry => !IsOutOfScope(entry.Id)).ToArray();

        // then
        Assert.Empty(example.Report.Stale);
        Assert.Empty(example.Report.Regenerated);
        Assert.Empty(example.Report.Warnings);
        Assert.False(example.Report.OpenedLanguageModel);
        Assert.Equal(inScope.Length, example.Report.Proven);
        Assert.Equal(10, example.Report.NotAvailable);
        Assert.All(inScope, entry => Assert.IsType<Answered>(entry.Answer));
        Assert.All(entries.Except(inScope), entry => Assert.IsType<NotAvailable>(entry.Answer));
    }

    [Fact]
    public void At_least_three_in_five_of_the_answers_need_no_word_of_the_author()
    {
        var answers = example.Site.Lock.Entries.Values.Select(entry => entry.Answer).OfType<Answered>().ToArray();

        Assert.True(answers.Count(answer => answer.AcceptedBy == AcceptedBy.Engine) >= 0.6 * answers.Length);
    }

    [Fact]
    public void Every_page_names_the_picture_that_is_shared_with_it()
    {
        var pages = Directory.EnumerateFiles(example.Site.Public, "index.html", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Where(page => !page.Contains("http-equiv=\"refresh\"", StringComparison.OrdinalIgnoreCase)).ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains("content=\"https://example.org/images/card.png\"", page, StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(example.Site.Public, "images", "card.png")));
    }

    [Fact]
    public async Task A_second_build_is_byte_identical_and_asks_no_model()
    {
        // given
        using var site = example.Copy();

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Equal(0, report.Encoded);
        Assert.False(report.OpenedLanguageModel);
        Assert.Equal(Folders.Contents(example.Site.Public), Folders.Contents(site.Public));
        Assert.Equal(example.Site.LockText, site.LockText);
    }

    [Fact]
    public async Task A_changed_paragraph_has_its_own_passage_encoded_and_its_own_questions_answered_again()
    {
        // given
        using var site = example.Copy();
        site.Edit("about.md", "The role he seeks is one that puts a value on", "The role that he seeks is one that puts a value on");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Equal(1, report.Encoded);
        Assert.Equal(
            [RoleSought], report.Regenerated.Where(planned => planned.Stale == Staleness.EvidenceChanged).Select(planned => planned.Question.Id.Value));
        Assert.All(
            report.Regenerated.Where(planned => planned.Stale != Staleness.EvidenceChanged),
            planned => Assert.True(planned.Stale == Staleness.ContentChanged && IsOutOfScope(planned.Question.Id)));
        var (before, after) = (ProvenEntries(example.Site), ProvenEntries(site));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal([RoleSought], before.Keys.Where(id => before[id] != after[id]));
        Assert.Contains("The role that he seeks", ((Answered)site.Lock.Entries[new QuestionId(RoleSought)].Answer).Text);
    }

    [Fact]
    public async Task A_changed_paragraph_that_no_answer_cites_has_the_refusals_judged_again_without_the_language_model()
    {
        // given
        using var site = example.Copy();
        site.Edit("projects/colbert-precision.md", "describes how its indexing keeps memory within bounds", "tells how its indexing keeps memory within bounds");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Equal(1, report.Encoded);
        Assert.False(report.OpenedLanguageModel);
        Assert.Equal(10, report.Regenerated.Length);
        Assert.All(report.Regenerated, planned => Assert.Equal(Staleness.ContentChanged, planned.Stale));
        Assert.Equal(ProvenEntries(example.Site), ProvenEntries(site));
    }

    [Fact]
    public async Task A_question_that_is_gone_leaves_the_lock()
    {
        // given
        using var site = example.Copy();
        File.Delete(site.At($"content/faq/{RoleSought}.md"));

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Empty(report.Regenerated);
        Assert.Equal(example.Site.Lock.Entries.Keys.Where(id => id.Value != RoleSought), site.Lock.Entries.Keys);
        Assert.False(Directory.Exists(Path.Combine(site.Public, "faq", RoleSought)));
    }

    private static bool IsOutOfScope(QuestionId id) => id.Value.StartsWith("out-of-scope/", StringComparison.Ordinal);

    // The words of the lock, entry by entry.
    private static SortedDictionary<string, string> ProvenEntries(SiteFolder site) => new(
        site.LockText.Split("\n- id: ")[1..].Where(entry => entry.Contains("outcome: \"answered\"", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Split('"')[1]), StringComparer.Ordinal);
}
