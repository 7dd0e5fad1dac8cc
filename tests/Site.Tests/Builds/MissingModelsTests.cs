using AnswerEngine.Answers;

namespace Site.Tests.Builds;

[Collection(ExampleTests.Name)]
public sealed class MissingModelsTests(ExampleSite example)
{
    private const string RoleSought = "first-visit/role-sought";

    [Fact]
    public async Task Without_models_the_same_texts_are_built_from_the_lock_and_no_ask_box()
    {
        // given
        using var site = example.Copy();
        site.Models = site.At("nowhere");

        // when
        var report = await site.BuildAsync(frozen: true);

        // then
        Assert.Contains("models/models.yml", Assert.Single(report.Warnings));
        Assert.Equal(Texts(example.Site), Texts(site));
        Assert.Equal(
            Directory.EnumerateDirectories(example.Site.Public).Select(Path.GetFileName).Except(["ask", "search"]).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(site.Public).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("ask-box", site.Read("index.html"));
    }

    [Fact]
    public async Task A_corrupt_encoder_is_named_and_a_stale_answer_is_not_shown()
    {
        // given
        using var site = example.Copy();
        site.Models = site.At("models");
        Folders.Copy(RepositoryFolder.Models, site.Models);
        FlipAByte(site.At("models/colbert-minilm/model_int8.onnx"));
        site.Edit("about.md", "The role he seeks is", "The role that he seeks is");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Contains("models/colbert-minilm/model_int8.onnx", Assert.Single(report.Warnings));
        AssertStale(report, site);
    }

    [Fact]
    public async Task A_truncated_language_model_is_named_and_a_stale_answer_is_not_shown()
    {
        // given
        const string Weights = "smollm2-135m-instruct/SmolLM2-135M-Instruct-Q4_1-00001-of-00002.gguf";
        using var site = example.Copy();
        site.Models = site.At("models");
        Folders.Copy(RepositoryFolder.Models, site.Models);
        using (var file = File.OpenWrite(site.At($"models/{Weights}"))) file.SetLength(1_000_000);
        site.Edit("about.md", "The role he seeks is", "The role that he seeks is");

        // when
        var report = await site.BuildAsync();

        // then
        Assert.Contains($"models/{Weights}", Assert.Single(report.Warnings));
        AssertStale(report, site);
    }

    private void AssertStale(BuildReport report, SiteFolder site)
    {
        Assert.Contains(report.Stale, planned => planned.Question.Id.Value == RoleSought && planned.Stale == Staleness.EvidenceChanged);
        Assert.Contains("This information is not available.", site.Read($"faq/{RoleSought}/index.html"));
        Assert.DoesNotContain("The role he seeks", site.Read($"faq/{RoleSought}/index.html"));
        Assert.Equal(example.Site.LockText, site.LockText);
    }

    private static void FlipAByte(string path)
    {
        using var file = File.Open(path, FileMode.Open);
        file.Position = 1_000_000;
        var value = file.ReadByte();
        file.Position = 1_000_000;
        file.WriteByte((byte)(value ^ 1));
    }

    // The answers and the Markdown of the pages, by path and hash; the HTML also holds the menu, and so the ask box.
    private static string[] Texts(SiteFolder site) =>
        [.. Folders.Contents(site.Public).Where(line => (line.Contains(".md ", StringComparison.Ordinal) || line.StartsWith("answers.json ", StringComparison.Ordinal))
            && !line.StartsWith("ask/", StringComparison.Ordinal))];
}
