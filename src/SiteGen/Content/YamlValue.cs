using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>A value in a YAML file, with the line that it starts on, from 1.</summary>
internal abstract record YamlValue(int Line);

/// <summary>Text, a number, a date or a truth value; <paramref name="Plain"/> where it stands without quotes.</summary>
internal sealed record YamlScalar(int Line, string Text, bool Plain) : YamlValue(Line)
{
    /// <summary>Whether the author left the value out.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null";
}

/// <summary>Values in order.</summary>
internal sealed record YamlList(int Line, ImmutableArray<YamlValue> Items) : YamlValue(Line);

/// <summary>Keys with their values, in order, as written: a key may stand twice.</summary>
internal sealed record YamlMap(int Line, ImmutableArray<YamlEntry> Entries) : YamlValue(Line);

/// <summary>A key and its value; <paramref name="Line"/> is the key's.</summary>
internal sealed record YamlEntry(int Line, string Key, YamlValue Value);
