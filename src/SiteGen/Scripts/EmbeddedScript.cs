using System.Text;

namespace SiteGen.Scripts;

/// <summary>The scripts that travel inside this assembly; <c>native/package-lock.json</c> pins what they are.</summary>
internal static class EmbeddedScript
{
    /// <summary>The text of one script.</summary>
    /// <param name="name">Folder and file, such as <c>prism/prism-python.min.js</c>.</param>
    /// <returns><see langword="null"/> where there is none of that name.</returns>
    public static string? Find(string name)
    {
        using var stream = typeof(EmbeddedScript).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The text of a script that must be there.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static string Read(string name) => Find(name)
        ?? throw new InvalidOperationException($"The script '{name}' is not embedded. Build the project again, so that native/ is restored.");
}
