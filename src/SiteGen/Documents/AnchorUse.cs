using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>A link to a fragment of a page that was not read yet when the link was resolved.</summary>
/// <param name="Target">The page that it leads to.</param>
/// <param name="Url">The link as the author wrote it.</param>
/// <param name="Fragment">The fragment, unescaped.</param>
/// <param name="RootedPath">The file that holds the link, as problems name it.</param>
/// <param name="Line">Line of the link in that file, from 1.</param>
internal readonly record struct AnchorUse(LinkTarget Target, string Url, string Fragment, string RootedPath, int Line)
{
    /// <summary>What is wrong with the link, once every page is read; <see langword="null"/> for nothing.</summary>
    public Problem? Check() => LinkResolver.Anchor(Url, Target, "", Fragment) is { Fault: { } fault, Remedy: { } remedy }
        ? new Problem(RootedPath, Line, fault, remedy)
        : null;
}
