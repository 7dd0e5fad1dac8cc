using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Browser.Tests.Ask;

/// <summary>
/// Stands between a browser and a server, hands every byte on, and keeps what the browser sent: request lines, headers
/// and bodies as they were on the wire, whoever asked for them, page, worker or service worker.
/// </summary>
internal sealed class RequestRecorder : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<MemoryStream> recordings = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Uri server;
    private readonly Task accepting;

    /// <summary>Begins to listen for what is meant for <paramref name="server"/>.</summary>
    internal RequestRecorder(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        accepting = AcceptAsync();
    }

    /// <summary>Where the browser finds the server through this.</summary>
    internal Uri Address { get; }

    /// <summary>All that was sent so far, a connection after the other, an octet a character.</summary>
    internal string Sent
    {
        get
        {
            var text = new StringBuilder();
            foreach (var recording in recordings)
            {
                lock (recording) text.Append(Encoding.Latin1.GetString(recording.ToArray()));
            }

            return text.ToString();
        }
    }

    /// <summary>Closes every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(ForwardAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ForwardAsync(TcpClient browser)
    {
        var recording = new MemoryStream();
        recordings.Add(recording);
        using (browser)
        using (var host = new TcpClient())
        {
            try
            {
                await host.ConnectAsync(IPAddress.Loopback, server.Port, stopping.Token);
                var answers = host.GetStream().CopyToAsync(browser.GetStream(), stopping.Token);
                await Task.WhenAny(RecordAsync(browser.GetStream(), host.GetStream(), recording), answers);
            }
            catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
            {
                // One of the two has closed the connection, or the test is over.
            }
        }
    }

    private async Task RecordAsync(NetworkStream browser, NetworkStream host, MemoryStream recording)
    {
        var buffer = new byte[16 * 1024];
        while (await browser.ReadAsync(buffer, stopping.Token) is > 0 and var read)
        {
            lock (recording) recording.Write(buffer, 0, read);
            await host.WriteAsync(buffer.AsMemory(0, read), stopping.Token);
        }
    }
}
