using Microsoft.AspNetCore.Http;

namespace SiteGen.Serving;

/// <summary>Answers the requests of a preview.</summary>
internal sealed class PreviewResponse(PreviewOptions options, ReloadEvents events)
{
    private readonly OutputFolder folder = new(options.OutputFolder);

    internal async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        await (path.StartsWith(LivePage.Prefix, StringComparison.Ordinal)
            ? AnswerOwnAsync(context, path[LivePage.Prefix.Length..])
            : AnswerSiteAsync(context, path));
    }

    private async Task AnswerOwnAsync(HttpContext context, string name)
    {
        if (name == "events")
        {
            await events.StreamAsync(context);
        }
        else if (LivePage.Own(name) is { } text)
        {
            await SendAsync(context, StatusCodes.Status200OK, OutputFolder.ContentType(name), text);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task AnswerSiteAsync(HttpContext context, string path)
    {
        if (!path.StartsWith(options.BasePath, StringComparison.Ordinal))
        {
            await AnswerOutsideAsync(context, path);
        }
        else if (folder.Find(path[options.BasePath.Length..]) is { } file)
        {
            await SendFileAsync(context, StatusCodes.Status200OK, file);
        }
        else if (folder.IsFolder(path[options.BasePath.Length..]))
        {
            Redirect(context, path + "/");
        }
        else
        {
            await NotFoundAsync(context);
        }
    }

    private async Task AnswerOutsideAsync(HttpContext context, string path)
    {
        if (path is "/" || path + "/" == options.BasePath)
        {
            Redirect(context, options.BasePath);
            return;
        }

        await NotFoundAsync(context);
    }

    private static void Redirect(HttpContext context, string path) =>
        context.Response.Redirect(new PathString(path).ToUriComponent() + context.Request.QueryString);

    private async Task NotFoundAsync(HttpContext context)
    {
        if (folder.Find("404.html") is { } page)
        {
            await SendFileAsync(context, StatusCodes.Status404NotFound, page);
            return;
        }

        await SendAsync(context, StatusCodes.Status404NotFound, "text/html; charset=utf-8", LivePage.NotBuilt);
    }

    private static async Task SendFileAsync(HttpContext context, int status, string file)
    {
        var type = OutputFolder.ContentType(file);
        try
        {
            if (type.StartsWith("text/html", StringComparison.Ordinal))
            {
                var html = await File.ReadAllTextAsync(file, context.RequestAborted);
                await SendAsync(context, status, type, LivePage.Inject(html));
                return;
            }

            var bytes = await File.ReadAllBytesAsync(file, context.RequestAborted);
            await SendAsync(context, status, type, bytes);
        }
        catch (IOException) when (!File.Exists(file))
        {
            // A build swapped the folder between finding the file and reading it.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static Task SendAsync(HttpContext context, int status, string type, string text) =>
        SendAsync(context, status, type, System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task SendAsync(HttpContext context, int status, string type, byte[] bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
