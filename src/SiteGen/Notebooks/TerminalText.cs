using System.Text.RegularExpressions;

namespace SiteGen.Notebooks;

/// <summary>Turns what a program wrote for a terminal into plain text.</summary>
internal static partial class TerminalText
{
    /// <summary>The text without colours, and of every line what a carriage return left to see.</summary>
    public static string Plain(string text)
    {
        var lines = Escape().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd('\r')).Select(line => line[(line.LastIndexOf('\r') + 1)..].TrimEnd()));
    }

    // ECMA-48: control sequences, operating system commands, and the escapes of two characters.
    [GeneratedRegex(@"\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)|[@-Z\\-_])|[\b\u0007]")]
    private static partial Regex Escape();
}
