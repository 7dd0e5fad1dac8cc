using System.Collections.Frozen;
using System.IO.Compression;
using AnswerEngine.Passages;

namespace Bench.Texts;

/// <summary>
/// Passages of the manual pages and HTML documentation in some folders, spread over all of them: files in the order of
/// the hash of their paths, and of each a few passages, so that the first thousand are as mixed as all.
/// </summary>
internal static class Documentation
{
    // A reference of a thousand passages must not be most of what is searched.
    private const int MostOfOneFile = 40;

    private static readonly FrozenSet<string> EnglishWords =
        new[] { "the", "of", "to", "and", "is", "in", "a", "for", "that", "by", "it", "are", "be", "this", "with" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The passages, each text once, in an order that depends on the files alone.</summary>
    public static IEnumerable<BenchText> Passages(IEnumerable<string> folders)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return folders.SelectMany(Files)
            .OrderBy(file => TextHash.Of(file.Name), StringComparer.Ordinal)
            .SelectMany(file => Read(file.Path)?.Passages(file.Name).Take(MostOfOneFile) ?? [])
            .Where(passage => IsEnglish(passage.Text) && seen.Add(passage.Text));
    }

    // The engine speaks English, and packages carry translations: one word of seven in English prose is one of these.
    private static bool IsEnglish(string text)
    {
        var words = text.Split(' ');
        return words.Count(EnglishWords.Contains) * 7 >= words.Length;
    }

    private static IEnumerable<(string Path, string Name)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(path => (path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => IsHtml(file.path) || IsManual(file.Item2));

    private static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".html.gz", StringComparison.Ordinal);

    // man1/ls.1.gz, and man/man1/ls.1.gz where the folder lies higher; not man/de/man1/ls.1.gz.
    private static bool IsManual(string name) =>
        name.Split('/') is [.., var section] parts && section.Contains('.', StringComparison.Ordinal)
        && (parts is [['m', 'a', 'n', _], _] || parts is [.., "man", ['m', 'a', 'n', _], _]);

    private static TextDocument? Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        return IsHtml(path) ? HtmlPage.Read(reader.ReadToEnd()) : ManualPage.Read(reader);
    }
}
