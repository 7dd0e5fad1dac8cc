using System.Text;

namespace AnswerEngine.LanguageModels;

/// <summary>
/// Gathers the bytes of tokens into text: holds back incomplete characters and whatever may be the start of a stop string.
/// </summary>
/// <param name="stops">The stop strings, none empty.</param>
/// <param name="onText">Receives each part as it is settled.</param>
public sealed class StoppingText(IReadOnlyList<string> stops, Action<string> onText)
{
    private readonly Decoder decoder = System.Text.Encoding.UTF8.GetDecoder();
    private readonly StringBuilder text = new();
    private int settled;

    /// <summary>Whether a stop string has appeared; nothing may be appended after it.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Takes the UTF-8 bytes of a token.</summary>
    /// <returns>The characters that they completed.</returns>
    public string Append(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[System.Text.Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        var part = characters[..decoder.GetChars(bytes, characters, flush: false)].ToString();
        text.Append(part);
        Advance();
        return part;
    }

    /// <summary>Settles what was held back and returns the whole text.</summary>
    public string Complete()
    {
        Settle(text.Length);
        return text.ToString();
    }

    private void Advance()
    {
        var whole = text.ToString();
        var starts = stops.Select(stop => whole.IndexOf(stop, settled, StringComparison.Ordinal)).Where(at => at >= 0).ToArray();
        if (starts.Length > 0)
        {
            text.Length = starts.Min();
            IsStopped = true;
            Settle(text.Length);
            return;
        }

        Settle(whole.Length - stops.Select(stop => Overlap(whole, stop)).DefaultIfEmpty(0).Max());
    }

    private void Settle(int end)
    {
        if (end > settled)
        {
            onText(text.ToString(settled, end - settled));
            settled = end;
        }
    }

    /// <summary>Length of the longest end of the text that is a start of the stop string.</summary>
    private static int Overlap(string text, string stop)
    {
        var length = Math.Min(text.Length, stop.Length - 1);
        while (length > 0 && !text.EndsWith(stop[..length], StringComparison.Ordinal))
        {
            length--;
        }

        return length;
    }
}
