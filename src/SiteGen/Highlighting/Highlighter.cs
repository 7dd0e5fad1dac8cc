using SiteGen.Rendering;
using SiteGen.Scripts;

namespace SiteGen.Highlighting;

/// <summary>Colours code: spans with classes such as <c>token keyword</c>, for a style sheet to give colours to.</summary>
internal sealed class Highlighter(ScriptRooms rooms, FragmentCache cache)
{
    // Part of the key under which coloured code is kept.
    private const string Version = "prism 1.30.0";

    private const string Colour = """
        function colour(code, language) { return Prism.highlight(code, Prism.languages[language], language); }
        """;

    private readonly Lazy<CodeLanguages> _languages = new(() => new CodeLanguages());

    /// <summary>The languages that can be coloured.</summary>
    public CodeLanguages Languages => _languages.Value;

    /// <summary>Colours code of a known language.</summary>
    /// <param name="id">From <see cref="CodeLanguages.Find"/>.</param>
    /// <returns>HTML whose text is the code, character for character but for carriage returns.</returns>
    public string Html(string code, string id) => cache.Get($"{Version} {id}", code, () => rooms.Use(room =>
    {
        room.Load("prism/prism-core.min.js");
        room.Define("colour", Colour);
        foreach (var grammar in Languages.LoadOrder(id))
            room.Load($"prism/prism-{grammar}.min.js");
        return room.Call("colour", code, id);
    }));
}
