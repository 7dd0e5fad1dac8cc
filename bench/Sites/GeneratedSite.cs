using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Sites;

/// <summary>The same generated pages as a site of this program and as one of Hugo.</summary>
/// <param name="Folder">Where both lie; replaced as a whole.</param>
/// <param name="Pages">Pages of text.</param>
/// <param name="Highlighting">Whether code is coloured at build, in both.</param>
internal sealed partial record GeneratedSite(string Folder, int Pages, bool Highlighting)
{
    private const int Pictures = 16;

    /// <summary>Root of the site of this program.</summary>
    public string Own => Path.Combine(Folder, "own");

    /// <summary>Root of Hugo's site.</summary>
    public string Hugo => Path.Combine(Folder, "hugo");

    /// <summary>Writes both.</summary>
    public void Write()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        foreach (var folder in PageText.Folders)
        {
            Directory.CreateDirectory(Path.Combine(Own, "content", folder));
            Directory.CreateDirectory(Path.Combine(Hugo, "content", folder));
        }

        for (var page = 0; page < Pages; page++)
        {
            var text = PageText.Write(page, Pages);
            File.WriteAllText(SourceOf(page), text);
            File.WriteAllText(Path.Combine(Hugo, "content", PageText.PathOf(page) + ".md"), text);
        }

        File.WriteAllText(Path.Combine(Own, "content", "site.yml"), $"title: Generated\nbase_url: https://example.org\nlanguage: en\nhighlight: {(Highlighting ? "true" : "false")}\n");
        HugoSite.Write(Hugo, Highlighting);
        WritePictures(Path.Combine(Own, "content", "pictures"));
        WritePictures(Path.Combine(Hugo, "static", "pictures"));
    }

    /// <summary>Puts folders out of the way, for <see cref="Sweep"/> to delete: a file system that has just deleted thousands of
    /// files is slow to make new ones, and would be measured instead of the builds.</summary>
    public void Discard(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder)) continue;
            Directory.CreateDirectory(Discarded);
            Directory.Move(folder, Path.Combine(Discarded, Guid.NewGuid().ToString("N")));
        }
    }

    /// <summary>Deletes what was put out of the way.</summary>
    public void Sweep()
    {
        if (Directory.Exists(Discarded)) Directory.Delete(Discarded, recursive: true);
    }

    private string Discarded => Path.Combine(Folder, "discarded");

    /// <summary>The source of a page of this program's site.</summary>
    public string SourceOf(int page) => Path.Combine(Own, "content", PageText.PathOf(page) + ".md");

    /// <summary>What an output lacks, a line each: a page, or the code of a page.</summary>
    /// <param name="output">Folder that a build wrote.</param>
    public IEnumerable<string> Missing(string output)
    {
        for (var page = 0; page < Pages; page++)
        {
            var file = Path.Combine(output, PageText.PathOf(page), "index.html");
            if (!File.Exists(file)) yield return $"{file} is missing.";
            else if (!HasCode(File.ReadAllText(file), page)) yield return $"{file} lacks its code.";
        }
    }

    private static bool HasCode(string html, int page) =>
        CodeBlock().Matches(html).Any(block => Tag().Replace(block.Value, "").Contains(PageText.CodeMark(page), StringComparison.Ordinal));

    // The smallest picture there is, followed by bytes that make the files as large as real ones and unlike one another.
    private static void WritePictures(string folder)
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Directory.CreateDirectory(folder);
        for (var picture = 0; picture < Pictures; picture++)
        {
            var noise = new byte[20_000];
            new Random(picture).NextBytes(noise);
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"chart-{picture}.png")), [.. png, .. noise]);
        }
    }

    [GeneratedRegex("<pre.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
