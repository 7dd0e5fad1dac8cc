namespace SiteGen.Tests.Documents;

public sealed class ForeignTagsTests
{
    [Theory]
    [InlineData("{{< figure src=\"x.png\" >}}", "{{< figure")]
    [InlineData("{{% notice tip %}}", "{{% notice")]
    [InlineData("Before. {% include head.html %} After.", "{% include")]
    [InlineData("{%- if page.x -%}", "{%- if")]
    [InlineData("# Of {{ page.title }}", "{{ page.title")]
    [InlineData("- An item, {{ .Title | upper }}", "{{ .Title")]
    public void A_tag_of_another_generator_is_a_warning(string line, string tag)
    {
        using var site = new TemporarySite($"=== a.md\n---\ntitle: A\n---\nText.\n\n{line}\n");

        var warning = Assert.Single(site.Read().Warnings).ToString();

        Assert.Equal(
            $"content/a.md:6: `{tag}` begins a tag of another generator, and is published as it stands. "
            + "Write a component of this one in its place (`::: figure`), take it out, or put it in backticks where it is to be read.",
            warning);
    }

    [Theory]
    [InlineData("Write `{{< figure >}}` or `{% include %}`.")]
    [InlineData("```\n{{< figure >}}\n{{ page.title }}\n```")]
    [InlineData("    {% raw %}")]
    [InlineData("\\{{ page.title }} and \\{% include %}")]
    [InlineData("The set $\\{\\{a\\}\\}$, a {{ brace and 5 {% of it.")]
    public void Code_formulas_single_braces_and_what_is_escaped_are_not(string text)
    {
        using var site = new TemporarySite($"=== a.md\n---\ntitle: A\n---\n{text}\n");

        Assert.Empty(site.Read().Warnings);
    }

    [Fact]
    public void A_tag_is_named_once_for_the_whole_site()
    {
        using var site = new TemporarySite("=== a.md\n---\ntitle: A\n---\n{{< one >}} {{< two >}} {{< one >}}\n=== b.md\n---\ntitle: B\n---\n{{< one >}}\n");

        Assert.Equal(["content/a.md", "content/a.md"], site.Read().Warnings.Select(warning => warning.File));
    }
}
