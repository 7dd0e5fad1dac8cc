using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SiteGen.Serving;

/// <summary>Serves the output folder, rebuilds when sources change, and keeps open browsers up to date.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly ReloadEvents events;
    private readonly ChangeWatcher watcher;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task rebuilding;

    private PreviewServer(
        WebApplication host,
        ReloadEvents events,
        PreviewOptions options,
        Func<CancellationToken, Task<BuildOutcome>> build)
    {
        this.host = host;
        this.events = events;
        watcher = new ChangeWatcher(options.Watched, options.Quiet);
        rebuilding = RebuildAsync(build);
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(new Uri(address), options.BasePath);
    }

    /// <summary>The address of the home page.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Begins to listen, shows how the first build ended, and calls <paramref name="build"/> after every change,
    /// never twice at the same time.
    /// </summary>
    /// <param name="options">What to serve, where, and what to watch.</param>
    /// <param name="first">How the build before this call ended.</param>
    /// <param name="build">Builds the site again; reports faults of the author's files in its outcome.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="PreviewFailedException">The port is in use, or may not be used.</exception>
    public static async Task<PreviewServer> StartAsync(
        PreviewOptions options,
        BuildOutcome first,
        Func<CancellationToken, Task<BuildOutcome>> build,
        CancellationToken cancellation)
    {
        var events = new ReloadEvents();
        events.Announce(first);
        var host = Host(options, new PreviewResponse(options, events));
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            await host.DisposeAsync();
            throw new PreviewFailedException(
                $"Port {options.Port} on {options.Address} cannot be used ({fault.Message}). Is another preview running? Choose another with --port.",
                fault);
        }

        return new PreviewServer(host, events, options, build);
    }

    /// <summary>Runs until <paramref name="cancellation"/> is requested, or a rebuild fails by an error of the program.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await rebuilding.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user has ended the preview.
        }
    }

    /// <summary>Stops listening and watching.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        events.Close();
        watcher.Dispose();
        await rebuilding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.DisposeAsync();
        stopping.Dispose();
    }

    private static WebApplication Host(PreviewOptions options, PreviewResponse response)
    {
        // The empty builder reads neither environment variables nor settings files.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port);
        });
        var host = builder.Build();
        host.Run(context => IsMeant(context.Request.Host, options) ? response.AnswerAsync(context) : RefuseAsync(context));
        return host;
    }

    // A page elsewhere whose name is pointed at this machine must not read a preview (DNS rebinding).
    private static bool IsMeant(HostString host, PreviewOptions options) =>
        !IPAddress.IsLoopback(options.Address)
        || host.Host is "localhost"
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private async Task RebuildAsync(Func<CancellationToken, Task<BuildOutcome>> build)
    {
        while (true)
        {
            await watcher.ChangedAsync(stopping.Token);
            events.Announce(await build(stopping.Token));
        }
    }
}
