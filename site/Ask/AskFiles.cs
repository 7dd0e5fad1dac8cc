using SiteGen.Output;

namespace Site.Ask;

/// <summary>
/// The scripts and the style of the ask box. They keep their names, unlike the theme's files: the scripts import one another, and
/// other pages of the host may use them.
/// </summary>
public static class AskFiles
{
    private const string Prefix = "ask/";

    /// <summary>
    /// Publishes them below <see cref="AskAddresses.Ask"/>, scripts without comments and indentation, and <c>scripts.json</c>, which
    /// lists them for whoever keeps a copy.
    /// </summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">An author's file has the path of one of them.</exception>
    public static void Add(OutputTree tree)
    {
        var assembly = typeof(AskFiles).Assembly;
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        foreach (var name in names)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (name.EndsWith(".js", StringComparison.Ordinal)) tree.AddText(name, ScriptText.Compact(System.Text.Encoding.UTF8.GetString(bytes)));
            else tree.Add(name, bytes);
        }

        tree.AddText(Prefix + "scripts.json", AskJson.Compact(AskJson.Array(names.Select(name => name[Prefix.Length..]))) + "\n");
    }
}
