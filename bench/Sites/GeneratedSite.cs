using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Sites;

/// <summary>The same generated pages as a site of this program, as one of Hugo and as one of Eleventy.</summary>
/// <param name="Folder">Where they lie; replaced as a whole.</param>
/// <param name="Pages">Pages of text.</param>
/// <param name="Highlighting">Whether code is coloured at build, by this program and by Hugo.</param>
internal sealed partial record GeneratedSite(string Folder, int Pages, bool Highlighting)
{
    private const int Pictures = 16;

    /// <summary>Root of the site of this program.</summary>
    public string Own => Path.Combine(Folder, "own");

    /// <summary>Root of Hugo's site.</summary>
    public string Hugo => Path.Combine(Folder, "hugo");

    /// <summary>Root of Eleventy's site.</summary>
    public string Eleventy => Path.Combine(Folder, "eleventy");

    private string[] Contents => [Path.Combine(Own, "content"), Path.Combine(Hugo, "content"), Path.Combine(Eleventy, "content")];

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        foreach (var content in Contents)
            foreach (var folder in PageText.Folders) Directory.CreateDirectory(Path.Combine(content, folder));

        for (var page = 0; page < Pages; page++)
        {
            var text = PageText.Write(page, Pages);
            foreach (var content in Contents) File.WriteAllText(Path.Combine(content, PageText.PathOf(page) + ".md"), text);
        }

        File.WriteAllText(Path.Combine(Own, "content", "site.yml"), $"title: Generated\nbase_url: https://example.org\nlanguage: en\nhighlight: {(Highlighting ? "true" : "false")}\n");
        HugoSite.Write(Hugo, Highlighting);
        EleventySite.Write(Eleventy);
        WritePictures(Path.Combine(Own, "content", "pictures"));
        WritePictures(Path.Combine(Hugo, "static", "pictures"));
        WritePictures(Path.Combine(Eleventy, "static", "pictures"));
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
