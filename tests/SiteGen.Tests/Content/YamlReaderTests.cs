using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class YamlReaderTests
{
    private sealed record QuestionFrontMatter
    {
        public required string Question { get; init; }

        public int? Order { get; init; }

        public ImmutableArray<string> Paraphrases { get; init; } = [];

        public ImmutableArray<string> Evidence { get; init; } = [];

        public bool Approved { get; init; }
    }

    [Fact]
    public void Another_program_reads_its_own_front_matter_from_a_data_folder()
    {
        // given
        using var site = new TemporarySite(
            """
            === faq/first-visit/who.md
            ---
            question: "Who is this: the author?"
            order: 2
            paraphrases:
              - Whose site is it?
              - Who writes here?
            evidence: [about.md#background]
            approved: true
            ---
            """);

        // when
        var question = Assert.Single(YamlReader.ReadAll<QuestionFrontMatter>(site.Read().DataFiles));

        // then
        Assert.Equal("Who is this: the author?", question.Question);
        Assert.Equal(2, question.Order);
        Assert.Equal(["Whose site is it?", "Who writes here?"], question.Paraphrases.AsEnumerable());
        Assert.Equal(["about.md#background"], question.Evidence.AsEnumerable());
        Assert.True(question.Approved);
    }

    [Fact]
    public void The_faults_of_all_data_files_are_thrown_together()
    {
        // given
        using var site = new TemporarySite(
            """
            === faq/a.md
            ---
            order: 1
            ---
            === faq/b.md
            ---
            question: B
            paraphrase: [x]
            ---
            """);

        // when
        var failure = Assert.Throws<BuildFailedException>(
            () => YamlReader.ReadAll<QuestionFrontMatter>(site.Read().DataFiles));

        // then
        Assert.Equal(
            [
                "content/faq/a.md:2: The required key `question` is missing. Add a line `question: …`.",
                "content/faq/b.md:3: Unknown key `paraphrase`. Did you mean `paraphrases`?",
            ],
            failure.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Keys_left_out_or_left_empty_keep_their_defaults()
    {
        // given
        using var site = new TemporarySite("=== faq/a.md\n---\nquestion: A\norder:\nevidence: ~\n---\n");

        // when
        var question = Assert.Single(YamlReader.ReadAll<QuestionFrontMatter>(site.Read().DataFiles));

        // then
        Assert.Null(question.Order);
        Assert.Empty(question.Evidence);
        Assert.False(question.Approved);
    }
}
