using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AnswerEngine.Models;

namespace AnswerEngine.Tests.Models;

public sealed class ModelDownloadTests : IDisposable
{
    private static readonly byte[] Weights = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7 % 251))];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    private string Target => Path.Combine(folder.FullName, "m", "weights.gguf");

    private string Part => Target + ModelDownload.Unfinished;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_missing_file_is_fetched_and_told_of()
    {
        using var server = new FileServer(Weights);
        var told = new List<long>();

        Assert.Equal(1, await Fetch(server, Weights, new Told(told)));

        Assert.Equal(Weights, File.ReadAllBytes(Target));
        Assert.False(File.Exists(Part));
        Assert.Equal(told.Order(), told);
        Assert.Equal(Weights.Length, told[^1]);
    }

    [Fact]
    public async Task A_whole_file_is_left_alone()
    {
        using var server = new FileServer(Weights);
        await Fetch(server, Weights);

        Assert.Equal(0, await Fetch(server, Weights));

        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_interrupted_run_left_is_gone_on_from_where_the_server_can(bool ranges)
    {
        using var server = new FileServer(Weights) { KnowsRanges = ranges };
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        File.WriteAllBytes(Part, Weights[..100_000]);

        await Fetch(server, Weights);

        Assert.Equal(Weights, File.ReadAllBytes(Target));
        Assert.Equal(100_000, Assert.Single(server.Asked));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(299_999)]
    public async Task What_was_the_beginning_of_another_file_is_fetched_anew(int length)
    {
        using var server = new FileServer(Weights);
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        File.WriteAllBytes(Part, new byte[length]);

        await Fetch(server, Weights);

        Assert.Equal(Weights, File.ReadAllBytes(Target));
        Assert.Equal([length, 0], server.Asked);
    }

    [Fact]
    public async Task A_server_that_has_less_than_is_here_has_another_file()
    {
        using var server = new FileServer(Weights[..50_000]);
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        File.WriteAllBytes(Part, Weights[..100_000]);

        var error = await Assert.ThrowsAsync<ModelUnavailableException>(() => Fetch(server, Weights));

        Assert.Contains("is not the file of the catalog", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Part));
    }

    [Fact]
    public async Task A_silent_server_is_not_waited_for_without_end()
    {
        using var server = new FileServer(Weights) { IsSilent = true };

        var error = await Assert.ThrowsAsync<ModelUnavailableException>(() => Fetch(server, Weights));

        Assert.Contains("the server was silent for", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_connection_keeps_what_came_and_says_how_to_go_on()
    {
        using var server = new FileServer(Weights) { BreaksAfter = 200_000 };

        var error = await Assert.ThrowsAsync<ModelUnavailableException>(() => Fetch(server, Weights));

        Assert.Contains("models/m/weights.gguf: https://models.test/weights.gguf could not be fetched", error.Message, StringComparison.Ordinal);
        Assert.Contains("Run `models pull` again", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        Assert.Equal(Weights[..200_000], File.ReadAllBytes(Part));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Something_else_than_the_catalog_says_is_never_put_in_place(int longer)
    {
        byte[] other = [.. Weights[..(Weights.Length - 1)], .. new byte[1 + longer]];
        using var server = new FileServer(other);

        var error = await Assert.ThrowsAsync<ModelUnavailableException>(() => Fetch(server, Weights));

        Assert.Contains("is not the file of the catalog", error.Message, StringComparison.Ordinal);
        Assert.Equal(longer == 0 ? ModelFaultKind.Corrupt : ModelFaultKind.WrongSize, Assert.Single(error.Faults).Kind);
        Assert.False(File.Exists(Target));
        Assert.False(File.Exists(Part));
    }

    [Fact]
    public async Task A_server_that_refuses_is_named_with_what_it_said()
    {
        using var server = new FileServer(Weights) { Status = HttpStatusCode.NotFound };

        var error = await Assert.ThrowsAsync<ModelUnavailableException>(() => Fetch(server, Weights));

        Assert.Contains("404", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_an_address_is_the_authors_to_bring()
    {
        using var server = new FileServer(Weights);

        var error = await Assert.ThrowsAsync<ModelUnavailableException>(() => Fetch(server, Weights, url: ""));

        Assert.Contains("The catalog gives no address for the file.", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    private async Task<int> Fetch(FileServer server, byte[] expected, IProgress<long>? progress = null, string url = "https://models.test/weights.gguf")
    {
        using var client = new HttpClient(server, disposeHandler: false);
        var file = new ModelFile { Path = "weights.gguf", Url = url, Bytes = expected.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(expected)) };
        var download = new ModelDownload(client, folder.FullName) { Patience = server.IsSilent ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromMinutes(1) };
        return await download.FetchAsync(new ModelEntry { Name = "m", Folder = "m", Files = [file] }, progress);
    }

    private sealed class Told(List<long> values) : IProgress<long>
    {
        public void Report(long value) => values.Add(value);
    }

    /// <summary>Gives one file, and remembers from which byte on it was asked for.</summary>
    private sealed class FileServer(byte[] content) : HttpMessageHandler
    {
        public List<long> Asked { get; } = [];

        public bool KnowsRanges { get; init; } = true;

        public int? BreaksAfter { get; init; }

        public bool IsSilent { get; init; }

        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (IsSilent) await Task.Delay(Timeout.Infinite, cancellationToken);
            var from = request.Headers.Range?.Ranges.Single().From ?? 0;
            Asked.Add(from);
            if (KnowsRanges && from >= content.Length) return new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable);
            var partial = KnowsRanges && from > 0;
            var sent = partial ? content[(int)from..] : content;
            return new HttpResponseMessage(partial ? HttpStatusCode.PartialContent : Status)
            {
                Content = new StreamContent(BreaksAfter is { } after ? new BreakingStream(sent[..after]) : new MemoryStream(sent))
                {
                    Headers = { ContentRange = partial ? new ContentRangeHeaderValue(from, content.Length - 1, content.Length) : null },
                },
            };
        }
    }

    /// <summary>Breaks off where its bytes end.</summary>
    private sealed class BreakingStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new IOException("The connection was reset") : base.ReadAsync(buffer, cancellationToken);
    }
}
