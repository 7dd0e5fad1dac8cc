using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Content;

/// <summary>What the value of a collection's own field must be.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The name is what authors write.")]
    String,

    /// <summary>A number, with or without decimals.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Texts in order.</summary>
    List,

    /// <summary>An address with a scheme, or a path from the root of the site.</summary>
    Url,

    /// <summary>One of the values that the schema names.</summary>
    Enum,
}
