using System.Reflection;
using System.Text;

namespace SiteGen.Serving;

/// <summary>What a preview adds to the pages it serves: a script that reloads them and shows what is wrong.</summary>
internal static class LivePage
{
    /// <summary>Path that no site uses, at the root of the host.</summary>
    internal const string Prefix = "/_site/";

    private const string Tag = $"<script src=\"{Prefix}reload.js\" defer></script>";

    private const string Waiting =
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not built</title>{Tag}</head>"
        + "<body><p>The site has not been built yet.</p></body></html>";

    /// <summary>The page with the script in its head; the policy of the pages allows scripts of their own origin.</summary>
    internal static string Inject(string html)
    {
        var head = html.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        return head < 0 ? html + Tag : html.Insert(head, Tag);
    }

    /// <summary>The page shown while there is no output at all.</summary>
    internal static string NotBuilt => Waiting;

    /// <summary>One of the preview's own files, <c>reload.js</c> or <c>reload.css</c>; null for any other.</summary>
    internal static string? Own(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serving/" + name);
        return stream is null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
