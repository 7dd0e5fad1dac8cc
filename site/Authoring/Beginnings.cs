using System.Globalization;
using System.Text;
using SiteGen.Content;

namespace Site.Authoring;

/// <summary>The first lines of sites, pages and posts. Nothing that exists is touched.</summary>
public static class Beginnings
{
    /// <summary>Makes a site.</summary>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <returns>The files, as the user would name them.</returns>
    /// <exception cref="BuildFailedException">The folder holds something.</exception>
    public static IEnumerable<string> Site(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new BuildFailedException([new Problem(folder, null, "The folder is not empty.", "Choose a name that is free.")]);
        var title = TitleOf(Path.GetFileName(folder));
        return
        [
            Write(folder, "content/site.yml", $"title: {Quoted(title)}\nbase_url: https://example.org\nlanguage: en\n"),
            Write(folder, "content/index.md", $"---\ntitle: {Quoted(title)}\n---\n\nWelcome. Change this text in `content/index.md`.\n"),
            Write(folder, "content/about.md", "---\ntitle: About\n---\n\nWho writes here, and about what.\n"),
            Write(folder, ".gitignore", "/public/\n/.cache/\n"),
        ];
    }

    /// <summary>Makes a page.</summary>
    /// <param name="root">The site.</param>
    /// <param name="name">Title, with folders before it: <c>projects/My first project</c>.</param>
    /// <exception cref="BuildFailedException">The site or the name will not do, or the page exists.</exception>
    public static IEnumerable<string> Page(string root, string name)
    {
        var slash = name.LastIndexOf('/') + 1;
        var title = TitleOf(name[slash..]);
        return [Write(Site(root, name), PathOf(name[..slash], name[slash..]), $"---\ntitle: {Quoted(title)}\n---\n\n")];
    }

    /// <summary>Makes a draft of a post.</summary>
    /// <param name="root">The site.</param>
    /// <param name="name">Title.</param>
    /// <param name="time">Tells the day.</param>
    /// <exception cref="BuildFailedException">The site or the name will not do, or the post exists.</exception>
    public static IEnumerable<string> Post(string root, string name, TimeProvider time)
    {
        var day = time.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [Write(Site(root, name), PathOf("posts/", name), $"---\ntitle: {Quoted(TitleOf(name))}\ndate: {day}\ndraft: true\n---\n\n")];
    }

    private static string Site(string root, string name) =>
        !Directory.Exists(Path.Combine(root, "content"))
            ? throw new BuildFailedException([new Problem("content", null, "The folder is missing.", "Run `new site NAME` first, or name another site with `--root`.")])
            : name.Split('/').Any(part => Slug(part).Length == 0)
            ? throw new BuildFailedException([new Problem(name, null, "The name has a part without a letter from a to z or a digit.", "Write words, such as `My first page`.")])
            : root;

    private static string PathOf(string folders, string name) =>
        "content/" + string.Concat(folders.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(folder => Slug(folder) + "/")) + Slug(name) + ".md";

    private static string Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new BuildFailedException([new Problem(path, null, "The file exists already.", "Choose another name, or edit the file.")]);
        }

        return Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
    }

    // "my-first-page" and "My first page" are the same beginning.
    private static string TitleOf(string name)
    {
        var words = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^".md".Length] : name;
        words = words.Contains(' ') ? words.Trim() : words.Replace('-', ' ').Trim();
        return words.Length == 0 ? "Site" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Quoted(string title) => $"\"{title.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static string Slug(string name)
    {
        var words = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^".md".Length] : name;
        var slug = new StringBuilder();
        foreach (var letter in words)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_') slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-' && letter != '\'') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
