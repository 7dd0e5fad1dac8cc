using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Output;

/// <summary>Serialises XML the same way on every machine.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>The document with its declaration, indented by two blanks, ended by a line feed.</summary>
    internal static string Write(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            root.Save(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
