using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Files;
using Loops;
using Site.Layouts;
using Site.Mending;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Keeping;
using SiteGen.Pages;

namespace Site;

/// <summary>
/// What every page of a build was made of, by hash: its own file, what is said about it elsewhere, settings, data, theme,
/// program, and what it shows of other pages. Two graphs tell why a page was made anew.
/// </summary>
public sealed class BuildGraph
{
    private const string FirstLine = "site graph 1 ";

    private const string Drawn = "what the text draws in: included files, data, pictures, colours";

    // Half of a SHA-256 would do; a quarter is as much as a person will read, and nothing is passed over by it.
    private const int HashLength = 16;

    private readonly SortedDictionary<string, ImmutableArray<GraphInput>> _pages = new(StringComparer.Ordinal);

    private static string Program { get; } =
        $"{typeof(BuildGraph).Module.ModuleVersionId:N}{typeof(Document).Module.ModuleVersionId:N}";

    /// <summary>The graph of a build.</summary>
    /// <param name="root">The site's root.</param>
    /// <param name="content">What was read.</param>
    /// <param name="site">The site.</param>
    /// <param name="assets">The theme.</param>
    /// <param name="pages">The pages.</param>
    public static BuildGraph Of(string root, SiteContent content, SiteIdentity site, AssetMap assets, ImmutableArray<Page> pages)
    {
        var graph = new BuildGraph();
        var files = new ConcurrentDictionary<string, GraphInput?>(StringComparer.Ordinal);
        ImmutableArray<GraphInput> shared =
        [
            .. File(SiteConfig.FileName), .. File("answers.lock"),
            .. Data(root).SelectMany(File),
            new GraphInput("the theme", Hash(string.Join('\n', assets.Assets.Select(asset => asset.Path)))),
            new GraphInput("what stands on every page", Hash($"{site}\n{string.Join('\n', site.Nav)}\n{string.Join('\n', site.Foot)}")),
        ];
        var documents = content.Documents.ToDictionary(document => document.SourcePath, StringComparer.Ordinal);
        var inputs = new ImmutableArray<GraphInput>[pages.Length];
        ParallelLoop.For(pages.Length, i => inputs[i] = [.. Own(pages[i], documents), .. Around(pages[i]), .. shared, .. Shown(pages[i])]);
        for (var i = 0; i < pages.Length; i++) graph._pages[pages[i].Permalink.Path] = inputs[i];
        return graph;

        // A file that is not there is no input; each is read once.
        IEnumerable<GraphInput> File(string path) => files.GetOrAdd(path, Read) is { } input ? [input] : [];

        GraphInput? Read(string path)
        {
            var whole = Path.Combine(root, "content", path);
            return System.IO.File.Exists(whole) ? new GraphInput("content/" + path, Hash(System.IO.File.ReadAllBytes(whole))) : null;
        }

        IEnumerable<GraphInput> Around(Page page)
        {
            if (page.SourcePath is not { } source) yield break;
            foreach (var input in File(Path.ChangeExtension(source, ".yml")).Concat(File(source + ".yml"))) yield return input;
            for (var slash = source.LastIndexOf('/'); slash > 0; slash = source.LastIndexOf('/', slash - 1))
            {
                foreach (var input in File(source[..(slash + 1)] + DirectoryMetadata.FileName)) yield return input;
            }

            foreach (var input in File(DirectoryMetadata.FileName)) yield return input;
        }
    }

    /// <summary>Reads the graph of the last build.</summary>
    /// <returns><see langword="null"/> where there is none, where another version of the program wrote it, or it is damaged.</returns>
    public static BuildGraph? Load(string file)
    {
        if (!System.IO.File.Exists(file)) return null;
        var lines = System.IO.File.ReadAllLines(file);
        if (lines.Length == 0 || lines[0] != FirstLine + Program || lines[^1] != "end") return null;
        var graph = new BuildGraph();
        var (page, inputs) = ("", ImmutableArray.CreateBuilder<GraphInput>());
        foreach (var line in lines[1..])
        {
            if (line.StartsWith('\t') && line.Length > HashLength + 2)
            {
                inputs.Add(new GraphInput(line[(HashLength + 2)..], line[1..(HashLength + 1)]));
                continue;
            }

            if (page.Length > 0) graph._pages[page] = inputs.DrainToImmutable();
            page = line;
        }

        return graph;
    }

    /// <summary>Writes the graph beside its place and renames it.</summary>
    public void Save(string file) =>
        WholeFile.Write(file, stream =>
        {
            using var text = new StreamWriter(stream) { NewLine = "\n" };
            text.WriteLine(FirstLine + Program);
            foreach (var (page, inputs) in _pages)
            {
                text.WriteLine(page);
                foreach (var input in inputs) text.WriteLine($"\t{input.Hash} {input.Name}");
            }

            text.WriteLine("end");
        });

    /// <summary>Notes new texts of some pages in the graph of the last build, of which all else still holds.</summary>
    /// <param name="file">The graph; a page that is not in it makes it useless, and it is deleted.</param>
    /// <param name="pages">The pages.</param>
    internal static void Amend(string file, IReadOnlyList<MendedPage> pages)
    {
        if (!System.IO.File.Exists(file)) return;
        var isWhole = true;
        using (var graph = System.IO.File.OpenHandle(file, access: FileAccess.ReadWrite))
        using (var mapped = MappedFile.Open(graph))
        {
            var bytes = mapped is null ? [] : mapped.GetSpan();
            foreach (var page in pages)
            {
                var address = page.Before.Address.Path;
                isWhole &= Amend(graph, bytes, address, Text($"content/{page.SourcePath}"), Hash(page.Read.Markdown)) && Amend(graph, bytes, address, Drawn, Hash(page.Read.Html));
            }
        }

        if (!isWhole) System.IO.File.Delete(file);
    }

    // Hashes are of one length, so that one takes the place of another.
    private static bool Amend(Microsoft.Win32.SafeHandles.SafeFileHandle graph, ReadOnlySpan<byte> bytes, string address, string name, string hash)
    {
        var page = bytes.IndexOf(System.Text.Encoding.UTF8.GetBytes($"\n{address}\n"));
        var input = page < 0 ? -1 : bytes[page..].IndexOf(System.Text.Encoding.UTF8.GetBytes($" {name}\n"));
        if (input < HashLength) return false;
        RandomAccess.Write(graph, System.Text.Encoding.UTF8.GetBytes(hash), page + input - HashLength);
        return true;
    }

    /// <summary>Why a page is not what it was, a sentence for every input that came, went or changed; empty where all are as they were.</summary>
    /// <param name="before">The graph of the build before; null where there is none.</param>
    /// <param name="page">Address of the page, or its file with or without <c>content/</c>.</param>
    public IReadOnlyList<string> Explain(BuildGraph? before, string page)
    {
        var file = page.StartsWith("content/", StringComparison.Ordinal) ? page : "content/" + page;
        var address = _pages.ContainsKey(page) ? page
            : _pages.FirstOrDefault(entry => entry.Value.Any(input => input.Name == Text(file))).Key;
        if (address is null) return [$"There is no page `{page}`. Name its file, or its address such as `/about/`."];
        if (before is null) return ["This version of the program has kept no record of an earlier build."];
        if (!before._pages.TryGetValue(address, out var old)) return ["The page is new."];
        var now = _pages[address];
        return
        [
            .. now.Where(input => old.All(other => other.Name != input.Name)).Select(input => $"{input.Name} is new"),
            .. old.Where(input => now.All(other => other.Name != input.Name)).Select(input => $"{input.Name} is gone"),
            .. now.Where(input => old.Any(other => other.Name == input.Name && other.Hash != input.Hash)).Select(input => $"{input.Name} has changed"),
        ];
    }

    private static IEnumerable<GraphInput> Own(Page page, Dictionary<string, Document> documents)
    {
        yield return new GraphInput("the layout", Hash(page.Layout.FullName!));
        if (page.SourcePath is not { } source) yield break;
        var document = documents[source];
        yield return new GraphInput(Text($"content/{source}"), Hash(document.Markdown));
        yield return new GraphInput(Drawn, Hash(document.Html));
        yield return new GraphInput($"front matter of content/{source}", Hash($"{document.FrontMatter}{Written(document.FrontMatter.Tags)}{Written(document.FrontMatter.Links)}{Written(document.FrontMatter.Themes)}{Written(document.Fields)}{Written(document.Aliases)}"));
    }

    private static string Text(string file) => $"text of {file}";

    private static IEnumerable<GraphInput> Shown(Page page)
    {
        foreach (var (name, value) in page.Parameters.Where(pair => pair.Value is not Document).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return new GraphInput($"what the page shows of others ({name})", Hash(Written(value)));
    }

    // Records write what they hold, but for lists.
    private static string Written(object? value) => value switch
    {
        null => "",
        string text => text,
        PageSurroundings around => string.Join('\n',
            [Written(around.Fields), .. around.Terms.Select(term => term.Title + Written(term.Terms)), around.Series ?? "", Written(around.Parts), $"{around.Previous}", $"{around.Next}", Written(around.Related)]),
        IEnumerable items => string.Join('\n', items.Cast<object?>().Select(Written)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static IEnumerable<string> Data(string root)
    {
        var folder = Path.Combine(root, "content", "_data");
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => "_data/" + Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    private static string Hash(string text) => Hash(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
}
