namespace Site.Tests.Builds;

[Collection(ExampleTests.Name)]
public sealed class FrozenBuildTests(ExampleSite example)
{
    private const string Remedy = "Run `answers`, review the change of answers.lock, and commit it.";

    [Theory]
    [InlineData("faq/first-visit/role-sought.md", "What kind of role is he", "Which kind of role is he", "the question or its pins changed")]
    [InlineData("about.md", "The role he seeks is", "The role that he seeks is", "a passage that it cites changed")]
    [InlineData("answers.lock", "- id: \"first-visit/role-sought\"", "- id: \"first-visit/role-found\"", "the question is not in answers.lock")]
    public async Task A_stale_answer_fails_a_frozen_build_and_nothing_is_written(string file, string words, string others, string reason)
    {
        // given
        using var site = example.Copy();
        site.Edit(file, words, others);

        // when
        var faults = await site.FaultsAsync(frozen: true);

        // then
        Assert.Contains($"content/faq/first-visit/role-sought.md: The answer is stale: {reason}. {Remedy}", faults);
    }
}
