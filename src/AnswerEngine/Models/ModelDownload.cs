using System.Net;
using System.Net.Http.Headers;

namespace AnswerEngine.Models;

/// <summary>
/// Fetches the files of models that the repository does not carry. A file is written beside its place and renamed when its size and
/// SHA-256 are those of the catalog; what an interrupted run left is gone on from, where the server can.
/// </summary>
/// <param name="client">Asks the servers that the catalog names, and no other.</param>
/// <param name="folder">The models' folder.</param>
public sealed class ModelDownload(HttpClient client, string folder)
{
    /// <summary>Ends the name of a file that is not whole yet.</summary>
    public const string Unfinished = ".part";

    private const int BufferLength = 1 << 17;

    /// <summary>How long a server may be silent before the call ends.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Fetches what is missing of a model.</summary>
    /// <param name="model">The model; a file that is whole is left alone.</param>
    /// <param name="progress">Is told after each piece how many bytes of the model are here.</param>
    /// <param name="cancellation">Ends the call; the next one goes on.</param>
    /// <returns>How many files were fetched.</returns>
    /// <exception cref="ModelUnavailableException">A file has no address, could not be fetched, or is not what the catalog says.</exception>
    public async Task<int> FetchAsync(ModelEntry model, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var there = Path.Combine(folder, model.Folder);
        var fetched = 0;
        var before = 0L;
        foreach (var file in model.Files)
        {
            if (file.FindFault(there, "", hashes: null) is not null)
            {
                await FetchAsync(file, $"models/{model.Folder}/{file.Path}", Path.Combine(there, file.Path), new Counted(progress, before), cancellation).ConfigureAwait(false);
                fetched++;
            }

            before += file.Bytes;
            progress?.Report(before);
        }

        return fetched;
    }

    private async Task FetchAsync(ModelFile file, string shownAs, string path, Counted progress, CancellationToken cancellation)
    {
        if (file.Url.Length == 0)
            throw Fault(ModelFaultKind.Missing, "The catalog gives no address for the file.", "Put the file there yourself, or give it a `url`.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + Unfinished;
        var goesOn = File.Exists(part);
        try
        {
            await ReceiveAsync(file, part, progress, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && error is HttpRequestException or IOException or OperationCanceledException)
        {
            var why = error is OperationCanceledException ? $"the server was silent for {Patience.TotalSeconds:0} seconds" : error.Message.TrimEnd('.');
            throw Fault(ModelFaultKind.Missing, $"{file.Url} could not be fetched: {why}.", "Run `models pull` again: it goes on where it stopped.");
        }

        if (file.FaultOf(new FileInfo(part), hashes: null) is { } wrong)
        {
            File.Delete(part);
            if (goesOn)
            {
                // What was there may have been the beginning of another file.
                await FetchAsync(file, shownAs, path, progress, cancellation).ConfigureAwait(false);
                return;
            }

            throw Fault(wrong.Kind, $"What {file.Url} gave is not the file of the catalog. {wrong.Message}", "Correct `bytes` and `sha256` if the file was meant to change, else do not use it.");
        }

        File.Move(part, path, overwrite: true);

        ModelUnavailableException Fault(ModelFaultKind kind, string message, string remedy) => new(new ModelFault(shownAs, kind, message, remedy));
    }

    private async Task ReceiveAsync(ModelFile file, string part, Counted progress, CancellationToken cancellation)
    {
        var present = File.Exists(part) ? new FileInfo(part).Length : 0;
        if (present == file.Bytes) return;
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Url);
        if (present > 0 && present < file.Bytes) request.Headers.Range = new RangeHeaderValue(present, null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
        // The server has less than is here: it is another file, which the check of the whole will find.
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && request.Headers.Range is not null) return;
        response.EnsureSuccessStatusCode();
        // A server that knows no ranges sends the whole file.
        if (response.StatusCode != HttpStatusCode.PartialContent) present = 0;
        var content = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        await using var output = new FileStream(part, present > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None);
        var buffer = new byte[BufferLength];
        for (int read; (read = await content.ReadAsync(buffer, patience.Token).ConfigureAwait(false)) > 0;)
        {
            patience.CancelAfter(Patience);
            // What is too long already is not the file, however long it is.
            if (present > file.Bytes) return;
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
            progress.Report(present += read);
        }
    }

    /// <summary>Adds what lies before a file to what is told of it.</summary>
    private readonly struct Counted(IProgress<long>? progress, long before)
    {
        public void Report(long bytes) => progress?.Report(before + bytes);
    }
}
