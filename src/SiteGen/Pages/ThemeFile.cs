namespace SiteGen.Pages;

/// <summary>A file of the theme, to be published under a name that changes with its content.</summary>
/// <param name="Name">Name as the theme knows it, such as <c>site.css</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record ThemeFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Path below the base path, with the first eight hexadecimal digits of the content's SHA-256.</summary>
    public string Path
    {
        get
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content.Span))[..8];
            var stem = System.IO.Path.ChangeExtension(Name, null);
            return $"/assets/{stem}.{hash}{System.IO.Path.GetExtension(Name)}";
        }
    }
}
