using System.Text;

namespace SiteGen.Output;

/// <summary>Texts as they are published.</summary>
internal static class Utf8Text
{
    /// <summary>A text as UTF-8 without byte order mark, its lines ended by line feeds.</summary>
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}
