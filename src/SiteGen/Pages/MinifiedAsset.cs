using System.Text;
using NUglify;

namespace SiteGen.Pages;

/// <summary>Makes style sheets and scripts of the theme smaller, without a change of what they do.</summary>
internal static class MinifiedAsset
{
    /// <summary>The file without comments and needless space; as it is where it is neither, or cannot be read.</summary>
    /// <remarks>Names are kept: of a script only what no reader needs is taken.</remarks>
    public static ThemeFile Of(ThemeFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        var result = Path.GetExtension(file.Name) switch
        {
            ".css" => Uglify.Css(text, new NUglify.Css.CssSettings { CommentMode = NUglify.Css.CssComment.None, ColorNames = NUglify.Css.CssColor.NoSwap }),
            ".js" => Uglify.Js(text, new NUglify.JavaScript.CodeSettings
            {
                LocalRenaming = NUglify.JavaScript.LocalRenaming.KeepAll,
                SourceMode = NUglify.JavaScript.JavaScriptSourceMode.Module,
            }),
            _ => default,
        };
        return result.Code is { Length: > 0 } code && !result.HasErrors ? file with { Content = Encoding.UTF8.GetBytes(code) } : file;
    }
}
