using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Serving;

/// <summary>Tells open browsers, by server-sent events, how the last build ended.</summary>
internal sealed class ReloadEvents
{
    private readonly Lock door = new();
    private readonly HashSet<Channel<string>> browsers = [];
    private int builds;
    private BuildOutcome last = BuildOutcome.Success;

    /// <summary>Makes an outcome known to every open browser.</summary>
    internal void Announce(BuildOutcome outcome)
    {
        lock (door)
        {
            builds++;
            last = outcome;
            foreach (var browser in browsers)
            {
                browser.Writer.TryWrite(Message());
            }
        }
    }

    /// <summary>Sends the present state, and then every outcome, until the browser goes.</summary>
    internal async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var channel = Join();
        try
        {
            await foreach (var message in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(message, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser has left the page.
        }
        finally
        {
            Leave(channel);
        }
    }

    /// <summary>Ends every stream, so that the server can stop.</summary>
    internal void Close()
    {
        lock (door)
        {
            foreach (var browser in browsers)
            {
                browser.Writer.TryComplete();
            }
        }
    }

    private Channel<string> Join()
    {
        var channel = Channel.CreateUnbounded<string>();
        lock (door)
        {
            browsers.Add(channel);
            channel.Writer.TryWrite(Message());
        }

        return channel;
    }

    private void Leave(Channel<string> channel)
    {
        lock (door)
        {
            browsers.Remove(channel);
        }
    }

    // The number of the build lets a browser that was away for a moment see that it missed one.
    private string Message()
    {
        var problems = last.Problems.Select(problem => (JsonNode)problem.ToString());
        return $"data: {new JsonObject { ["build"] = builds, ["problems"] = new JsonArray([.. problems]) }.ToJsonString()}\n\n";
    }
}
