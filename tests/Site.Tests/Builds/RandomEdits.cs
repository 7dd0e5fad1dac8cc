using System.Globalization;

namespace Site.Tests.Builds;

/// <summary>A small site, edited at random, and compared with what a clean build makes of it.</summary>
internal static class RandomEdits
{
    private const string Config = "title: A\nbase_url: https://example.org\nhighlight: false\n";

    /// <summary>A site of pages that link to one another.</summary>
    public static SiteFolder Pages(Random random)
    {
        var site = new SiteFolder($"=== site.yml\n{Config}=== _parts/note.md\nA shared note.\n=== index.md\n# Home\n\nWelcome.\n");
        for (var page = 0; page < 8; page++) site.Write($"posts/page-{page}.md", PageText(page, random, described: page % 2 == 0));
        return site;
    }

    private static string PageText(int page, Random random, bool described) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: Page {page}
        {(described ? "description: Said of it." : "date: 2025-01-0" + (page + 1))}
        tags: [tag-{page % 3}]
        ---

        First paragraph of {page}.

        ## Heading

        Second paragraph {random.Next()}, with a [link](page-{(page + 1) % 2}.md).

        """);

    /// <summary>Makes one change of any kind.</summary>
    /// <returns>What it was, for the message of a failure.</returns>
    public static string Change(SiteFolder site, Random random, int step)
    {
        var pages = Directory.GetFiles(site.At("content/posts"), "*.md").Order(StringComparer.Ordinal).Select(Path.GetFileName).ToArray();
        var page = "posts/" + pages[random.Next(pages.Length)];
        var text = File.ReadAllText(site.At("content/" + page));
        switch (random.Next(20))
        {
            case 0:
                site.Write(page, text.Replace("title: ", "title: New ", StringComparison.Ordinal));
                return $"title of {page}";
            case 1:
                site.Write($"posts/more-{step}.md", PageText(100 + step, random, described: true));
                return "a new page";
            case 2 when pages.FirstOrDefault(name => name!.StartsWith("more-", StringComparison.Ordinal)) is { } more:
                File.Delete(site.At("content/posts/" + more));
                return $"without {more}";
            case 3 when pages.FirstOrDefault(name => name!.StartsWith("more-", StringComparison.Ordinal)) is { } old:
                File.Move(site.At("content/posts/" + old), site.At($"content/posts/more-renamed-{step}.md"));
                return $"{old} renamed";
            case 4:
                site.Write("site.yml", Config + $"tagline: T{step}\n");
                return "tagline";
            case 5:
                site.Write("_parts/note.md", $"A shared note, {step}.\n");
                return "partial";
            case 6:
                site.Write(page, text.Replace("First paragraph", "First and best paragraph", StringComparison.Ordinal));
                return $"first paragraph of {page}";
            case 7:
                site.Write(page, text + $"\n## Heading {step}\n");
                return $"heading of {page}";
            case 8:
                site.Write(page, text + $"\n```csharp\nvar x = {step};\n```\n");
                return $"code of {page}";
            case 9:
                site.Write(page, text + "\n::: include {file=\"_parts/note.md\"}\n:::\n");
                return $"include in {page}";
            case 10:
                Directory.CreateDirectory(site.At("theme/assets"));
                File.WriteAllText(site.At("theme/assets/extra.css"), $"p {{ margin: {step}px }}\n");
                return "theme";
            case 11:
                site.Write("posts/_directory.yml", $"title: Posts {step}\n");
                return "metadata of a folder";
            case 12:
                site.Write("posts/extra.txt", $"A file, {step}.\n");
                return "a file that is published as it is";
            case 13:
                File.SetLastWriteTimeUtc(site.At("content/" + page), DateTime.UtcNow.AddDays(-step));
                return $"{page} touched";
            case 14:
                foreach (var name in pages) site.Write("posts/" + name, File.ReadAllText(site.At("content/posts/" + name)) + $"\nAdded to every page, {new string('x', random.Next(9))}.\n");
                return "a paragraph of every page";
            case 15:
                site.Write(page, text.Replace("paragraph", step % 2 == 0 ? "passage" : "part of the text", StringComparison.Ordinal));
                return $"words of {page}";
            default:
                site.Write(page, text + $"\nOne more paragraph, {random.Next()}, with a [link](page-{random.Next(8)}.md#heading).\n");
                return $"paragraph of {page}";
        }
    }

    /// <summary>Compares the output with that of a clean build into another folder, byte for byte.</summary>
    public static async Task AssertLikeCleanBuildAsync(SiteFolder site, string when)
    {
        var clean = site.Options with { Output = site.At("clean") };
        await Build.RunAsync(clean, new SilentLog());
        var (expected, actual) = (Folders.Contents(site.At("clean")), Folders.Contents(site.Public));
        var different = expected.Except(actual).Concat(actual.Except(expected)).ToArray();
        Assert.True(different.Length == 0, $"The output differs from a clean build's, {when}:\n{string.Join('\n', different)}");
        Directory.Delete(site.At("clean"), recursive: true);
    }
}
