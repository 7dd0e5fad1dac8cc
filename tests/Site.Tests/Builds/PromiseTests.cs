using System.Collections.Immutable;
using AnswerEngine.Answers;
using SiteGen.Content;

namespace Site.Tests.Builds;

[Collection(ExampleTests.Name)]
public sealed class PromiseTests(ExampleSite example)
{
    [Fact]
    public async Task A_page_that_answers_a_question_out_of_scope_fails_the_build()
    {
        // given
        using var site = example.Copy();
        site.Write("schools.md",
            """
            ---
            title: Schools
            ---
            ## Schools attended

            Vishal Bakshi attended Riverbank School in Fremont, California, before he studied engineering. Riverbank School is the school that Vishal Bakshi attended.
            """);

        // when
        var faults = await site.FaultsAsync();

        // then
        Assert.Matches(
            @"^content/faq/out-of-scope/schools\.md: “Which school did Vishal Bakshi attend\?” is out of scope but came out answered: "
            + @"`schools\.md#schools-attended` misled the gate, with 0\.\d{3} where 0\.\d{3} opens it\. "
            + @"Change the passage, or, if the site is to answer the question now, move it to a group in scope\.$",
            faults);
    }

    [Fact]
    public async Task A_proven_answer_whose_section_is_gone_fails_the_build()
    {
        // given
        using var site = example.Copy();
        var about = File.ReadAllText(site.At("content/about.md"));
        var start = about.IndexOf("## Role sought", StringComparison.Ordinal);
        site.Write("about.md", about[..start] + about[about.IndexOf("## Published work", StringComparison.Ordinal)..]);

        // when
        var faults = await site.FaultsAsync();

        // then
        Assert.Matches(
            @"content/faq/first-visit/role-sought\.md: “What kind of role is he looking for\?” was proven and has no answer any more: "
            + @"the gate gave 0\.\d{3} where 0\.\d{3} opens it, nearest `about\.md#professional-focus`\. "
            + @"Restore what the pages said, pin a section with `evidence`, or remove the question\.",
            faults);
    }

    [Fact]
    public async Task A_proven_answer_that_another_section_would_give_now_fails_the_build()
    {
        // given
        using var site = example.Copy();
        var about = File.ReadAllText(site.At("content/about.md"));
        var (start, end) = (about.IndexOf("## Role sought", StringComparison.Ordinal), about.IndexOf("## Published work", StringComparison.Ordinal));
        const string wanted = "## Role wanted\n\nThe kind of role that Bakshi is looking for is one in which he builds and tests systems of machine learning.\n\n";
        site.Write("about.md", about[..start] + wanted + about[end..]);

        // when
        var faults = await site.FaultsAsync();

        // then
        Assert.Contains("content/faq/first-visit/role-sought.md: “What kind of role is he looking for?” was proven by sections that are gone, and would be answered from `about.md#role-wanted` now.", faults);
        Assert.Contains("Restore what the pages said, pin a section with `evidence`, or remove the question.", faults);
    }

    [Fact]
    public async Task A_pinned_section_that_is_gone_is_named_with_the_sections_that_there_are()
    {
        // given
        using var site = example.Copy();
        site.Edit("tools/llm-judge-agreement-app.md", "## Speed against reliability", "## Speed and reliability");

        // when
        var faults = await site.FaultsAsync();

        // then
        Assert.StartsWith(
            "content/faq/deep-dive/judge-agreement-app-challenge.md:7: The evidence `tools/llm-judge-agreement-app.md#speed-against-reliability` is no section of a page. Its sections are: ",
            faults);
        Assert.Contains("`tools/llm-judge-agreement-app.md#speed-and-reliability`", faults);
    }

    [Fact]
    public void Swapping_the_labels_of_the_groups_changes_no_unpinned_outcome()
    {
        // given
        var (before, outBefore) = Outcomes(example.Site);
        using var swapped = example.Copy();
        foreach (var folder in Directory.GetDirectories(swapped.At("content/faq")))
        {
            var file = Path.Combine(folder, "_directory.yml");
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text.Contains("scope: in", StringComparison.Ordinal)
                ? text.Replace("scope: in", "scope: out", StringComparison.Ordinal)
                : text.Replace("scope: out", "scope: in", StringComparison.Ordinal));
            foreach (var question in Directory.GetFiles(folder, "*.md")) Unpin(question);
        }

        // when
        var (after, outAfter) = Outcomes(swapped, before.ContainsKey);

        // then
        Assert.Empty(outBefore.Intersect(outAfter));
        Assert.True(before.Count >= 30);
        Assert.All(before, pair => Assert.Equal(pair.Value, after[pair.Key]));
    }

    // A pin on a question out of scope is a fault, and an outcome that was pinned is not compared.
    private static void Unpin(string question)
    {
        var lines = File.ReadAllLines(question).Where(line => !line.StartsWith("approved:", StringComparison.Ordinal)).ToList();
        var pin = lines.IndexOf("evidence:");
        if (pin >= 0) lines.RemoveRange(pin, 1 + lines.Skip(pin + 1).TakeWhile(line => line.StartsWith("  -", StringComparison.Ordinal)).Count());
        File.WriteAllLines(question, lines);
    }

    // The unpinned questions, or those of them that are wanted.
    private static (Dictionary<QuestionId, string> Outcomes, IReadOnlySet<QuestionId> OutOfScope) Outcomes(SiteFolder site, Func<QuestionId, bool>? wanted = null)
    {
        using var room = AnswerRoom.Open(site.Options);
        Question[] asked =
        [
            .. room.Questions.Questions.Select(file => file.Question)
                .Where(question => question is { Approved: false, Evidence.IsEmpty: true } && (wanted?.Invoke(question.Id) ?? true)),
        ];
        room.Answerer.ReadAhead(asked.Select(question => question.Text));
        return (asked.ToDictionary(question => question.Id, question => Written(question, room.Answerer.Answer(question))), room.Questions.OutOfScope);
    }

    private static string Written(Question question, Answer answer) => AnswerLockWriter.Write(new AnswerLock(null,
        ImmutableSortedDictionary.Create<QuestionId, LockEntry>(QuestionId.Ordinal).Add(question.Id, new LockEntry
        {
            Id = question.Id,
            Text = question.Text,
            QuestionHash = question.Hash,
            EngineHash = "",
            CorpusHash = "",
            Answer = answer,
        })));
}
