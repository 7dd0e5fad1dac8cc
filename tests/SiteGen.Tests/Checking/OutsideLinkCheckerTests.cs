using System.Net;
using SiteGen.Checking;

namespace SiteGen.Tests.Checking;

public sealed class OutsideLinkCheckerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> asked = [];

    private string Memory => folder.At(".cache/outside-links.txt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dead_link_is_reported_with_the_page_that_has_it()
    {
        var faults = await CheckAsync("http://127.0.0.1/gone", "http://127.0.0.1/there");

        Assert.Equal(["index.html: The link `http://127.0.0.1/gone` answers with 404. Correct it, link to an archived copy, or take it out."], faults);
    }

    [Fact]
    public async Task A_server_that_knows_no_HEAD_is_asked_with_GET()
    {
        Assert.Empty(await CheckAsync("http://127.0.0.1/no-head"));
        Assert.Equal(["HEAD /no-head", "GET /no-head"], asked);
    }

    [Fact]
    public async Task What_asks_for_a_password_or_patience_is_there()
    {
        Assert.Empty(await CheckAsync("http://127.0.0.1/members", "http://127.0.0.1/busy"));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_reported()
    {
        var faults = await CheckAsync("http://127.0.0.1/silent");

        Assert.Equal(["index.html: The link `http://127.0.0.1/silent` does not answer (ConnectionError). Correct it, link to an archived copy, or take it out."], faults);
    }

    [Fact]
    public async Task A_good_answer_is_believed_and_a_bad_one_is_not()
    {
        await CheckAsync("http://127.0.0.1/there", "http://127.0.0.1/gone");
        asked.Clear();

        await CheckAsync("http://127.0.0.1/there", "http://127.0.0.1/gone");

        Assert.DoesNotContain("HEAD /there", asked);
        Assert.Contains("HEAD /gone", asked);
    }

    private async Task<string[]> CheckAsync(params string[] addresses)
    {
        using var client = new HttpClient(new Answers(asked));
        var checker = new OutsideLinkChecker(client, new LinkMemory(Memory), new OutsideLinkLimits { Pause = TimeSpan.Zero }, TimeProvider.System);
        var faults = await checker.CheckAsync([.. addresses.Select(address => new OutsideLink(address, "index.html"))], null, default);
        return [.. faults.Select(fault => fault.ToString())];
    }

    private sealed class Answers(List<string> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            lock (asked) asked.Add($"{request.Method} {path}");
            if (path == "/silent") throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            return Task.FromResult(new HttpResponseMessage(path switch
            {
                "/gone" => HttpStatusCode.NotFound,
                "/no-head" when request.Method == HttpMethod.Head => HttpStatusCode.MethodNotAllowed,
                "/members" => HttpStatusCode.Unauthorized,
                "/busy" => HttpStatusCode.TooManyRequests,
                _ => HttpStatusCode.OK,
            }));
        }
    }
}
