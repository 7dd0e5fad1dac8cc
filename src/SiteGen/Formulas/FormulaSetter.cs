using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ClearScript;
using SiteGen.Rendering;
using SiteGen.Scripts;

namespace SiteGen.Formulas;

/// <summary>Sets TeX as MathML, which browsers show without a script.</summary>
internal sealed partial class FormulaSetter(ScriptRooms rooms, FragmentCache cache)
{
    // Part of the key under which formulas are kept.
    private const string Version = "temml 0.13.5";

    private const string Set = """
        function set(tex, display) { return temml.renderToString(tex, { displayMode: display, throwOnError: true }); }
        """;

    /// <summary>The formula as a <c>math</c> element without style attributes, which the pages' policy forbids.</summary>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <exception cref="FormulaFault">The TeX has a fault.</exception>
    public string MathMl(string tex, bool display) => cache.Get($"{Version} {display}", tex, () => rooms.Use(room =>
    {
        room.Load("temml/temml.min.js");
        room.Define("set", Set);
        try
        {
            return StyleAttribute().Replace(room.Call("set", tex, display), "");
        }
        catch (ScriptEngineException fault)
        {
            throw Fault(fault.Message, tex);
        }
    }));

    private static FormulaFault Fault(string message, string tex)
    {
        var match = Position().Match(message);
        var at = match.Success ? int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture) : 0;
        var line = tex.AsSpan(0, Math.Min(at, tex.Length)).Count('\n');
        var words = (match.Success ? message[..match.Index] : message).Split('\n')[0];
        return new FormulaFault(words.Replace("ParseError:", "", StringComparison.Ordinal).Trim().TrimEnd(':', '.'), line);
    }

    [GeneratedRegex(" at position (?<at>[0-9]+)")]
    private static partial Regex Position();

    [GeneratedRegex(""" style="[^"]*"(?=[^<]*>)""")]
    private static partial Regex StyleAttribute();
}
