using System.Net;
using System.Net.Sockets;
using SiteGen.Content;
using SiteGen.Output;
using SiteGen.Serving;

namespace SiteGen.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private PreviewServer server = null!;
    private Func<BuildOutcome> next = () => BuildOutcome.Success;

    public async Task InitializeAsync()
    {
        var tree = new OutputTree();
        tree.AddText("index.html", "<html><head><title>Home</title></head></html>");
        tree.AddText("x/index.html", "<head></head>x");
        tree.AddText("x/index.md", "# X");
        tree.AddText("404.html", "<head></head>lost");
        tree.AddText("feed.xml", "<feed/>");
        new SiteWriter(folder.At("public")).Write(tree);
        folder.Write("secret.txt", "secret");
        folder.Write("content/page.md", "1");
        server = await PreviewServer.StartAsync(
            Options with { Watched = [folder.At("content"), folder.At("absent")] },
            BuildOutcome.Success,
            _ => Task.FromResult(next()),
            CancellationToken.None);
        client.BaseAddress = server.Address;
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
    }

    private PreviewOptions Options => new() { OutputFolder = folder.At("public"), BasePath = "/repo/", Port = 0 };

    [Theory]
    [InlineData("/repo/", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("/repo/x/", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("/repo/x/index.md", HttpStatusCode.OK, "text/markdown; charset=utf-8")]
    [InlineData("/repo/feed.xml", HttpStatusCode.OK, "text/xml; charset=utf-8")]
    [InlineData("/repo/nowhere/", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/elsewhere", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/repo/.site-output", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/_site/reload.js", HttpStatusCode.OK, "text/javascript; charset=utf-8")]
    [InlineData("/_site/reload.css", HttpStatusCode.OK, "text/css; charset=utf-8")]
    [InlineData("/_site/other", HttpStatusCode.NotFound, null)]
    public async Task Each_address_is_answered_with_its_type_and_never_stored(string path, HttpStatusCode status, string? type)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal((status, type), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/", "/repo/")]
    [InlineData("/repo", "/repo/")]
    [InlineData("/repo/x?q=1", "/repo/x/?q=1")]
    public async Task An_address_without_its_slash_or_base_path_is_led_there(string path, string location)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.Redirect, location), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Pages_carry_the_reload_script_and_other_files_do_not()
    {
        Assert.Contains("<script src=\"/_site/reload.js\" defer></script></head>", await client.GetStringAsync("/repo/"));
        Assert.Equal("# X", await client.GetStringAsync("/repo/x/index.md"));
        Assert.DoesNotContain("script", await File.ReadAllTextAsync(folder.At("public/index.html")));
    }

    [Theory]
    [InlineData("/repo/../secret.txt")]
    [InlineData("/repo/..%2Fsecret.txt")]
    [InlineData("/repo/%2e%2e/secret.txt")]
    [InlineData("/repo/..%5Csecret.txt")]
    [InlineData("/repo/x/..%2F..%2F..%2Fsecret.txt")]
    [InlineData("/repo//etc/passwd")]
    [InlineData("/_site/../secret.txt")]
    [InlineData("/repo/secret.txt%00.html")]
    public async Task No_address_leads_out_of_the_folder(string path)
    {
        // Over a bare socket, since HttpClient would tidy the path.
        var answer = await AskAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain("secret", answer);
        Assert.Matches("^HTTP/1.1 40[04]", answer);
    }

    [Fact]
    public async Task A_name_that_is_not_this_machines_is_refused()
    {
        var answer = await AskAsync("GET /repo/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 421", answer);
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        using var response = await client.PostAsync("/repo/", new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_change_starts_a_build_whose_problems_reach_open_browsers_until_they_are_mended()
    {
        using var stream = new StreamReader(await client.GetStreamAsync("/_site/events"));
        Assert.Equal("""data: {"build":1,"problems":[]}""", await EventAsync(stream));

        next = () => new BuildOutcome([new Problem("content/page.md", 3, "The link is dead.", "Remove it.")]);
        folder.Write("content/page.md", "2");
        Assert.Equal("""data: {"build":2,"problems":["content/page.md:3: The link is dead. Remove it."]}""", await EventAsync(stream));

        next = () => BuildOutcome.Success;
        folder.Write("content/new/other.md", "3");
        Assert.Equal("""data: {"build":3,"problems":[]}""", await EventAsync(stream));
    }

    [Fact]
    public async Task A_port_in_use_is_said_to_be_in_use()
    {
        var fault = await Assert.ThrowsAsync<PreviewFailedException>(() => PreviewServer.StartAsync(
            Options with { Port = server.Address.Port },
            BuildOutcome.Success,
            _ => Task.FromResult(BuildOutcome.Success),
            CancellationToken.None));

        Assert.StartsWith($"Port {server.Address.Port} on 127.0.0.1 cannot be used", fault.Message);
        Assert.Contains("--port", fault.Message);
    }

    [Fact]
    public async Task A_site_that_was_never_built_says_so_and_still_listens_for_the_build()
    {
        await using var empty = await PreviewServer.StartAsync(
            Options with { OutputFolder = folder.At("nothing") },
            BuildOutcome.Success,
            _ => Task.FromResult(BuildOutcome.Success),
            CancellationToken.None);

        using var response = await client.GetAsync(empty.Address);

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("has not been built yet", text);
        Assert.Contains("/_site/reload.js", text);
    }

    [Fact]
    public async Task The_run_ends_when_it_is_cancelled_and_with_an_error_when_the_program_fails()
    {
        using var cancellation = new CancellationTokenSource();
        var run = server.RunAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await run.WaitAsync(Patience);

        next = () => throw new InvalidOperationException("A fault of the program.");
        folder.Write("content/page.md", "4");
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(CancellationToken.None).WaitAsync(Patience));
    }

    private static async Task<string?> EventAsync(StreamReader stream)
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await stream.ReadLineAsync(patience.Token);
        await stream.ReadLineAsync(patience.Token);
        return line;
    }

    private async Task<string> AskAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request));
        return await new StreamReader(stream).ReadToEndAsync().WaitAsync(Patience);
    }
}
