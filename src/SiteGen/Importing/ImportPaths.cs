using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Notebooks;

namespace SiteGen.Importing;

/// <summary>Which files of a foreign site are brought over, and under which paths.</summary>
internal sealed partial class ImportPaths
{
    private readonly SortedDictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>Lists the files of a site.</summary>
    /// <param name="source">Its folder.</param>
    /// <param name="clashes">Receives files whose path another one has already taken.</param>
    /// <param name="templates">Receives files of HTML with front matter: another generator's templates, which no browser can show.</param>
    public ImportPaths(string source, ICollection<string> clashes, ICollection<string> templates)
    {
        var outputs = Outputs(source);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Pages come first, so that a layout of the old generator does not take the address of one.
        foreach (var path in Files(source, "", outputs).OrderBy(path => IsPage(path) ? 0 : 1).ThenBy(path => path, StringComparer.Ordinal))
        {
            var target = Target(path);
            if (IsTemplate(Path.Combine(source, path)))
                templates.Add(path);
            else if (taken.Contains(target) || !taken.Add(IsPage(path) ? Published(target) : target))
                clashes.Add(path);
            else
                _targets.Add(path, target);
        }
    }

    /// <summary>New paths by old ones, in ordinal order; both below their folder, with forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Targets => _targets;

    /// <summary>Whether a file becomes a page.</summary>
    public static bool IsPage(string path) =>
        ForeignFile.IsForeign(path) || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that a link of the old site leads to: itself, the source of a page, the index of a folder.</summary>
    /// <param name="path">Below the old site's folder.</param>
    public string? Find(string path)
    {
        var stem = path.TrimEnd('/');
        var bare = Path.GetExtension(stem) is ".html" or ".htm" or ".md" or ".qmd" or ".ipynb" ? Path.ChangeExtension(stem, null) : stem;
        string[] forms = [stem, $"{bare}.md", $"{bare}.qmd", $"{bare}.ipynb", $"{bare}.markdown", $"{stem}/index.md", $"{stem}/index.qmd", $"{stem}/index.ipynb", $"{stem}/_index.md", $"{stem}/README.md"];
        return forms.Select(form => form.TrimStart('/')).FirstOrDefault(_targets.ContainsKey);
    }

    private static IEnumerable<string> Files(string root, string folder, IReadOnlySet<string> outputs)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry.Name[0] == '.' || (entry.Name[0] == '_' && entry.Name != "_index.md") || entry.LinkTarget is not null || outputs.Contains(path))
                continue;
            if (entry is FileInfo)
                yield return path;
            else if (entry.Name is not ("node_modules" or "site_libs"))
            {
                foreach (var inner in Files(root, path, outputs))
                    yield return inner;
            }
        }
    }

    // What the old generator wrote is no source.
    private static HashSet<string> Outputs(string source)
    {
        var config = Path.Combine(source, "_quarto.yml");
        var match = File.Exists(config) ? OutputFolder().Match(File.ReadAllText(config)) : Match.Empty;
        return match.Success ? [match.Groups["folder"].Value.Trim('"', '\'', '/')] : [];
    }

    private static string Target(string path)
    {
        var segments = path.Split('/').Select(Safe).ToArray();
        if (!IsPage(path))
            return string.Join('/', segments);
        var stem = Path.GetFileNameWithoutExtension(segments[^1]);
        segments[^1] = (stem is "_index" or "README" or "readme" ? "index" : stem) + ".md";
        return string.Join('/', segments);
    }

    private static bool IsTemplate(string file)
    {
        if (Path.GetExtension(file) is not (".html" or ".htm")) return false;
        using var reader = new StreamReader(file);
        return reader.ReadLine()?.TrimEnd() == "---";
    }

    // The file that a page becomes.
    private static string Published(string target)
    {
        var bare = target[..^".md".Length];
        return bare == "404" ? "404.html" : bare == "index" || bare.EndsWith("/index", StringComparison.Ordinal) ? bare + ".html" : bare + "/index.html";
    }

    // Addresses are made of letters, digits, hyphens, underscores and inner dots.
    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var character in name)
            safe.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-');
        var trimmed = safe.ToString().Trim('.', '-');
        return trimmed.Length == 0 ? "x" : trimmed;
    }

    [GeneratedRegex(@"^\s*output-dir:\s*(?<folder>\S+)", RegexOptions.Multiline)]
    private static partial Regex OutputFolder();
}
