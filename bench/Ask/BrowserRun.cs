using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace Bench.Ask;

/// <summary>Serves files to a headless Chromium, whose page measures and posts what it found; counts what the page fetched.</summary>
internal sealed class BrowserRun : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly HttpListener _listener = new();
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly byte[] _task;
    private readonly Dictionary<string, long> _compressed = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("bench-chromium-");
    private readonly string _address;

    /// <summary>Takes what is served.</summary>
    /// <param name="files">Files by path.</param>
    /// <param name="task">What the page is to do, as <c>task.json</c>.</param>
    public BrowserRun(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, object task)
    {
        (_files, _task) = (files, JsonSerializer.SerializeToUtf8Bytes(task));
        _address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(_address);
    }

    /// <summary>The paths that were fetched, in order; a mark of the page stands between those of one measurement and the next.</summary>
    public List<string> Fetched { get; } = [];

    /// <summary>Whether a Chromium is on the PATH.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Bytes of a file after gzip at its best.</summary>
    public long Compressed(string path)
    {
        if (_compressed.TryGetValue(path, out var known)) return known;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(_files[path].Span);
        return _compressed[path] = packed.Length;
    }

    /// <summary>Opens the page and waits for what it posts.</summary>
    public async Task<JsonElement> ResultAsync(TimeSpan limit)
    {
        _listener.Start();
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-extensions",
            $"--user-data-dir={_profile.FullName}", _address + "bench.html",
        ];
        using var browser = Process.Start(new ProcessStartInfo(Executable!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        browser.ErrorDataReceived += (_, _) => { };
        browser.OutputDataReceived += (_, _) => { };
        browser.BeginErrorReadLine();
        browser.BeginOutputReadLine();
        using var deadline = new CancellationTokenSource(limit);
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync().WaitAsync(deadline.Token).ConfigureAwait(false);
                if (Serve(context) is { } result) return result;
            }
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ((IDisposable)_listener).Dispose();
        _profile.Delete(recursive: true);
    }

    private JsonElement? Serve(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath.TrimStart('/');
        using var response = context.Response;
        if (context.Request.HttpMethod == "POST")
        {
            using var document = JsonDocument.Parse(context.Request.InputStream);
            return document.RootElement.Clone();
        }

        Fetched.Add(path);
        var found = path == "task.json" ? _task : _files.GetValueOrDefault(path);
        response.StatusCode = found.IsEmpty ? (path == "mark" ? 204 : 404) : 200;
        response.ContentType = Path.GetExtension(path) switch { ".js" => "text/javascript", ".html" => "text/html", ".css" => "text/css", ".json" => "application/json", _ => "application/octet-stream" };
        response.Headers["Cache-Control"] = "no-store";
        if (!found.IsEmpty) response.OutputStream.Write(found.Span);
        return null;
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
