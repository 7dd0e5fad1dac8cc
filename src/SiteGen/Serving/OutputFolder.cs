using Microsoft.AspNetCore.StaticFiles;
using SiteGen.Output;

namespace SiteGen.Serving;

/// <summary>Finds the file that answers a request.</summary>
internal sealed class OutputFolder(string folder)
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(
        new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = "text/markdown",
        [".mjs"] = "text/javascript",
    });

    private readonly string root = Path.GetFullPath(folder);

    /// <summary>The file for a decoded path below the base path, without its leading slash; null where there is none.</summary>
    internal string? Find(string path)
    {
        var relative = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (!OutputPath.IsSafe(relative) || relative == SiteWriter.Marker)
        {
            return null;
        }

        var file = new FileInfo(Path.Combine(root, relative));
        return file.Exists && file.LinkTarget is null ? file.FullName : null;
    }

    /// <summary>Whether a path without a trailing slash names a folder with a page.</summary>
    internal bool IsFolder(string path) => !path.EndsWith('/') && Find(path + "/") is not null;

    /// <summary>The media type of a file, with the character set of texts.</summary>
    internal static string ContentType(string file)
    {
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal)
            || type is "application/json";
        return isText ? type + "; charset=utf-8" : type;
    }
}
