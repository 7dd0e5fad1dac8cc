namespace AnswerEngine.Answers;

/// <summary>How the values of enumerations are written in a lock and in JSON: lower case, words apart.</summary>
public static class LockNames
{
    /// <summary>The written form: <c>NothingToQuote</c> becomes <c>nothing to quote</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The value of a written form.</summary>
    /// <exception cref="FormatException">No value is written so.</exception>
    public static T Read<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == text) return value;
        throw new FormatException($"“{text}” is not one of: {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
    }
}
