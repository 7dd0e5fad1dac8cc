using AnswerEngine.Encoding;

namespace AnswerEngine.Evaluation;

/// <summary>Whether a text states the fact of a labelled case.</summary>
public static class StatedFact
{
    /// <summary>Whether the fact stands in the text word for word, whatever its case, accents, quotation marks and white space.</summary>
    public static bool In(string text, string fact) =>
        Normalize(text).Contains(Normalize(fact), StringComparison.Ordinal);

    /// <summary>A text without the differences that <see cref="In"/> passes over.</summary>
    public static string Normalize(string text) => string.Join(' ', string.Concat(AccentStripping.Strip(text).Select(Plain))
        .ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Marks of Markdown are no part of what a reader sees.
    private static string Plain(char character) => character switch
    {
        '“' or '”' or '„' or '«' or '»' => "\"",
        '‘' or '’' => "'",
        '–' or '—' or '‑' or '−' => "-",
        '`' or '*' => "",
        _ => character.ToString(),
    };
}
