using Site.Engine;
using SiteGen.Content;

namespace Site.Tests.Engine;

public sealed class EngineChoiceTests
{
    [Fact]
    public void A_site_that_says_nothing_has_the_model_of_the_program_and_retrieval()
    {
        Assert.Equal(EngineChoice.Default, EngineChoice.Of(new SiteConfig()));
        Assert.Equal("SmolLM2-135M-Instruct", EngineChoice.Default.Title);
    }

    [Fact]
    public void Who_selects_is_part_of_what_an_answer_depends_on()
    {
        using var site = new SiteFolder();
        using var byDefault = ModelShelf.Open(site.Models, site.Options.CacheFolder);
        using var selecting = ModelShelf.Open(site.Models, site.Options.CacheFolder, EngineChoice.Default with { Selects = true });
        using var larger = ModelShelf.Open(site.Models, site.Options.CacheFolder, EngineChoice.Default with { LanguageModel = "qwen2.5-1.5b-instruct" });

        Assert.NotEqual(byDefault.Identity.Selection, selecting.Identity.Selection);
        Assert.NotEqual(byDefault.Identity.LanguageModel, larger.Identity.LanguageModel);
        Assert.Equal(3, new[] { byDefault, selecting, larger }.Select(shelf => shelf.Identity.Hash).Distinct().Count());
    }

    [Fact]
    public async Task A_language_model_that_the_catalog_does_not_have_is_a_fault_of_the_configuration()
    {
        using var site = new SiteFolder("=== site.yml\ntitle: A\nlanguage_model: gpt\n=== index.md\n# A\n\nThe tower is tall.\n=== faq/tower/_directory.yml\ntitle: Tower\nscope: in\n=== faq/tower/tall.md\n---\nquestion: Is the tower tall?\n---\n");

        Assert.Equal(
            "content/site.yml: `language_model` is `gpt`, and models/models.yml has no language model of that name. "
            + "Choose one of `smollm2-135m-instruct`, `qwen2.5-1.5b-instruct`, or add it to the catalog.",
            await site.FaultsAsync());
    }

    [Fact]
    public async Task Another_selection_than_the_two_is_a_fault_with_its_line()
    {
        using var site = new SiteFolder("=== site.yml\ntitle: A\nselection: fortune\n=== index.md\n# A\n\nThe tower is tall.\n");

        Assert.Contains("content/site.yml:2: `selection` must be one of `retrieval`, `language_model`", await site.FaultsAsync(), StringComparison.Ordinal);
    }
}
