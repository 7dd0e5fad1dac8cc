using System.Collections.Concurrent;
using System.Net;
using SiteGen.Content;

namespace SiteGen.Checking;

/// <summary>Asks whether outside links still lead somewhere: one question at a time to a host, with pauses, good answers remembered.</summary>
/// <param name="client">Follows redirects; asks with its own headers.</param>
/// <param name="memory">What earlier runs found good.</param>
/// <param name="limits">How politely.</param>
/// <param name="time">The clock, and what pauses are measured by.</param>
public sealed class OutsideLinkChecker(HttpClient client, LinkMemory memory, OutsideLinkLimits limits, TimeProvider time)
{
    /// <summary>Follows the links.</summary>
    /// <returns>A fault for every link that does not lead anywhere, in the order of the links.</returns>
    public async Task<IReadOnlyList<Problem>> CheckAsync(IReadOnlyList<OutsideLink> links, IProgress<int>? progress, CancellationToken cancellation)
    {
        var faults = new ConcurrentDictionary<OutsideLink, Problem>();
        var since = time.GetUtcNow() - limits.Memory;
        var unknown = links.Where(link => !memory.Knows(link.Address, since)).ToArray();
        var done = links.Count - unknown.Length;
        var options = new ParallelOptions { MaxDegreeOfParallelism = limits.Hosts, CancellationToken = cancellation };
        try
        {
            await Parallel.ForEachAsync(unknown.GroupBy(HostOf, StringComparer.OrdinalIgnoreCase), options, async (host, token) =>
            {
                var first = true;
                foreach (var link in host)
                {
                    if (!first) await Task.Delay(limits.Pause, time, token).ConfigureAwait(false);
                    first = false;
                    if (await FaultAsync(link, token).ConfigureAwait(false) is { } fault) faults[link] = fault;
                    else memory.Note(link.Address, time.GetUtcNow());
                    progress?.Report(Interlocked.Increment(ref done));
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            memory.Save();
        }

        return [.. links.Where(faults.ContainsKey).Select(link => faults[link])];
    }

    private static string HostOf(OutsideLink link) => Uri.TryCreate(link.Address, UriKind.Absolute, out var address) ? address.Authority : "";

    private async Task<Problem?> FaultAsync(OutsideLink link, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(link.Address, UriKind.Absolute, out var address)) return Fault(link, "is not an address.");
        using var patience = new CancellationTokenSource(limits.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            var status = await AskAsync(HttpMethod.Head, address, either.Token).ConfigureAwait(false);
            // Some servers know no HEAD, or refuse it.
            if ((int)status is 403 or 404 or 405 or 501) status = await AskAsync(HttpMethod.Get, address, either.Token).ConfigureAwait(false);
            return IsThere(status) ? null : Fault(link, $"answers with {(int)status}.");
        }
        catch (HttpRequestException fault)
        {
            return Fault(link, $"does not answer ({fault.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fault(link, "does not answer in time.");
        }
    }

    // A page for members, or one that is asked too often, is there all the same.
    private static bool IsThere(HttpStatusCode status) => (int)status is < 400 or 401 or 403 or 429;

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var question = new HttpRequestMessage(method, address);
        using var answer = await client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return answer.StatusCode;
    }

    private static Problem Fault(OutsideLink link, string what) => new(
        link.Page, null, $"The link `{link.Address}` {what}", "Correct it, link to an archived copy, or take it out.");
}
