using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Formulas;
using SiteGen.Notebooks;
using SiteGen.Rendering;
using SiteGen.Scripts;

namespace SiteGen.Importing;

/// <summary>Brings a Quarto site, a folder of notebooks, or a folder of Markdown over into <c>content/</c>.</summary>
public static class FolderImport
{
    /// <summary>Reads everything, then writes everything.</summary>
    /// <param name="source">Folder of the other site; only read.</param>
    /// <param name="root">Folder of this site; files go below its <c>content/</c>, and none that is there is replaced.</param>
    /// <exception cref="BuildFailedException">The folder is missing, or a file to be written is there already.</exception>
    public static ImportReport Run(string source, string root)
    {
        if (!Directory.Exists(source))
            throw new BuildFailedException([new Problem(source, null, "The folder is missing.", "Name the folder of the site to import.")]);
        var leftOut = new List<Problem>();
        var (clashes, templates) = (new List<string>(), new List<string>());
        var paths = new ImportPaths(source, clashes, templates);
        leftOut.AddRange(clashes.Select(path => new Problem(path, null, "Another file has the same address.", "Rename one of the two and import again.")));
        leftOut.AddRange(templates.Select(path => new Problem(path, null, "It is a template of another generator.", "Write as Markdown what it is to show.")));
        var content = Path.Combine(root, "content");
        Reject(paths.Targets.Values.Where(target => File.Exists(Path.Combine(content, target))));

        var files = Convert(source, paths, leftOut, out var pictures);
        var pages = files.ToDictionary(file => file.Page.File.Path, file => file.Page, StringComparer.Ordinal);
        var names = pictures.Keys.ToHashSet(StringComparer.Ordinal);
        using var rooms = new ScriptRooms();
        var formulas = new FormulaSetter(rooms, new FragmentCache(null));
        foreach (var (old, page) in files)
            Write(content, page.File.Path, new ImportedText(page, old, paths, pages, names, formulas, leftOut).Mend());
        var others = paths.Targets.Where(pair => !ImportPaths.IsPage(pair.Key)).ToArray();
        foreach (var (old, target) in others)
            Write(content, target, File.ReadAllBytes(Path.Combine(source, old)));
        foreach (var (target, bytes) in pictures)
            Write(content, target, bytes.ToArray());
        return new ImportReport(files.Count, others.Length + pictures.Count, [.. leftOut.OrderBy(problem => problem.File, StringComparer.Ordinal)]);
    }

    private static List<(string Old, ParsedPage Page)> Convert(
        string source, ImportPaths paths, List<Problem> leftOut, out SortedDictionary<string, ReadOnlyMemory<byte>> pictures)
    {
        var files = new List<(string, ParsedPage)>();
        pictures = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (old, target) in paths.Targets.Where(pair => ImportPaths.IsPage(pair.Key)))
        {
            try
            {
                var text = File.ReadAllText(Path.Combine(source, old));
                var safe = Path.ChangeExtension(target, Path.GetExtension(old));
                var file = ForeignFile.Convert(safe, text);
                leftOut.AddRange(file.LeftOut.GroupBy(what => what).Select(group => new Problem(
                    old, null, group.Count() == 1 ? $"Left out: {group.Key}." : $"Left out: {group.Key}, {group.Count()} times.", $"See `content/{target}`.")));
                foreach (var picture in file.Pictures)
                    pictures[target[..(target.LastIndexOf('/') + 1)] + picture.Name] = picture.Content;
                var markdown = EscapedBraces.In(target, file.Markdown, out var escaped);
                if (escaped > 0)
                    leftOut.Add(new Problem(old, null, $"{escaped} words in braces are escaped; another generator may have read them as orders.", $"See `content/{target}`."));
                if (FrontMatterSplitter.Split(target, markdown, []) is { } split)
                    files.Add((old, LoneFile.Parse(split)));
            }
            catch (NotebookException fault)
            {
                leftOut.Add(new Problem(old, null, fault.Message, "Save it with a current version of Jupyter and import again."));
            }
        }

        return files;
    }

    private static void Reject(IEnumerable<string> existing)
    {
        var faults = existing.Select(target => new Problem("content/" + target, null, "The file is there already.", "Import into an empty site, or move the file away.")).ToArray();
        if (faults.Length > 0)
            throw new BuildFailedException(faults);
    }

    private static void Write(string content, string target, string text) => Write(content, target, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Write(string content, string target, byte[] bytes)
    {
        var file = Path.Combine(content, target);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
