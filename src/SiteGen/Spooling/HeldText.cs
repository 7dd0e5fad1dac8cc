using System.Text;

namespace SiteGen.Spooling;

/// <summary>A text in memory, or one that a <see cref="Spool"/> keeps as UTF-8 and that is decoded whenever it is asked for.</summary>
public readonly struct HeldText
{
    private readonly string? text;
    private readonly HeldBytes bytes;

    /// <summary>A text in memory.</summary>
    public HeldText(string text) => this.text = text;

    /// <summary>A text of which the UTF-8 is kept.</summary>
    public HeldText(HeldBytes bytes) => this.bytes = bytes;

    /// <summary>A text, kept by a spool where there is one.</summary>
    public static HeldText In(Spool? spool, string text) => spool is null ? new HeldText(text) : new HeldText(spool.Add(text));

    /// <summary>Whether another text stands in it, letter by letter.</summary>
    public bool Contains(string part)
    {
        if (text is not null) return text.Contains(part, StringComparison.Ordinal);
        using var borrowed = bytes.Borrow();
        return borrowed.Span.IndexOf(Encoding.UTF8.GetBytes(part)) >= 0;
    }

    /// <summary>The text; empty where none was given.</summary>
    public override string ToString() => text ?? bytes.ToString();
}
