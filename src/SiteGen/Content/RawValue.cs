namespace SiteGen.Content;

/// <summary>A YAML value of the author's, kept as it was written until it is known what it must be.</summary>
public sealed class RawValue
{
    internal RawValue(YamlValue value) => Value = value;

    internal YamlValue Value { get; }
}
