using System.CommandLine;
using System.Globalization;
using Bench.Indexing;
using Bench.Texts;

namespace Bench.Ask;

/// <summary><c>search</c>: what keyword search fetches on a site of ten thousand pages, after gzip, for a visitor who was never there.</summary>
internal static class SearchCommand
{
    private const int PassagesOfAPage = 4;
    private const int Searches = 200;

    // Late interaction plays no part in a search; a few vectors make the index whole.
    private const int Encoded = 64;

    private static readonly Option<int> Pages = new("--pages") { Description = "Pages of documentation.", DefaultValueFactory = _ => 10_000 };

    public static Command Create()
    {
        var command = new Command("search", "Bytes of a keyword search.") { DocumentationOptions.Docs, Pages };
        command.SetAction((parsed, _) => RunAsync(Folders.Of(parsed), parsed.GetValue(DocumentationOptions.Docs)!, parsed.GetValue(Pages)));
        return command;
    }

    private static async Task<int> RunAsync(Folders folders, string[] docs, int wanted)
    {
        if (BrowserRun.Executable is null)
        {
            Console.Error.WriteLine("  error No Chromium was found on the PATH. Install one and run again.");
            return 1;
        }

        using var encoder = folders.Encoder();
        using var vectors = VectorFile.Open(VectorFile.PathIn(folders.Cache, encoder), encoder.Dimension);
        var pages = Documentation.Passages(docs.Where(Directory.Exists)).GroupAdjacent(text => text.Passage.Document.Id).Take(wanted).Select(page => page.Take(PassagesOfAPage).ToArray()).ToArray();
        BenchText[] texts = [.. pages.SelectMany(page => page)];
        var encoded = EncodedTexts.Of(texts, Encoded, TimeSpan.MaxValue, encoder, vectors);
        var site = BenchedSite.Of(folders, [.. texts.Select(text => text.Passage)], encoded, vectors);
        var kinds = SearchTexts.Of(texts, Searches);
        using var run = new BrowserRun(site.Files, new { searches = kinds.Select(kind => kind.Text) });
        var result = await run.ResultAsync(TimeSpan.FromMinutes(15)).ConfigureAwait(false);
        if (result.TryGetProperty("error", out var error)) throw new InvalidOperationException(error.GetString());
        Report(run, kinds, pages.Length, texts.Length);
        return 0;
    }

    private static void Report(BrowserRun run, IReadOnlyList<(string Kind, string Text)> searches, int pages, int passages)
    {
        var bytes = searches.Zip(Visits(run), (search, visit) => (search.Kind, search.Text, Files: visit, Bytes: visit.Sum(run.Compressed))).ToArray();
        Line($"  {pages:N0} pages, {passages:N0} passages");
        foreach (var kind in bytes.GroupBy(search => search.Kind))
        {
            double[] sorted = [.. kind.Select(search => (double)search.Bytes).Order()];
            Line($"  {kind.Key}: {sorted.Length} searches, p50 {Share.At(sorted, .5) / 1000:0.0} kB, p95 {Share.At(sorted, .95) / 1000:0.0} kB, worst {sorted[^1] / 1000:0.0} kB: {kind.MaxBy(search => search.Bytes).Text}");
            Line($"    on average: {string.Join(", ", Parts(run, [.. kind.SelectMany(search => search.Files)], sorted.Length))}");
        }

        double[] all = [.. bytes.Select(search => (double)search.Bytes).Order()];
        var manifest = run.Compressed("ask/manifest.json");
        var scripts = run.Fetched.Where(path => path.StartsWith("ask/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal)).Distinct().Sum(run.Compressed);
        Line($"  of these manifest.json {manifest / 1000.0:0.0} kB; scripts, once, {scripts / 1000.0:0.0} kB");
        Line($"search: {pages} pages, {bytes.Length} searches, p95 {Share.At(all, .95) / 1000:0} kB, worst {all[^1] / 1000:0} kB, over 100 kB {all.Count(size => size > 100_000)}");
    }

    // Files and kilobytes of a search, by what the files hold.
    private static IEnumerable<string> Parts(BrowserRun run, string[] files, int searches) => files
        .GroupBy(path => path["ask/".Length..].Split('.')[0], StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal)
        .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Sum(run.Compressed) / 1000.0 / searches:0.0} kB in {part.Count() / (double)searches:0.0} files"));

    // What was fetched between two marks of the page.
    private static IEnumerable<string[]> Visits(BrowserRun run)
    {
        List<string>? visit = null;
        foreach (var path in run.Fetched)
        {
            if (path != "mark") visit?.Add(path);
            else
            {
                if (visit is not null) yield return [.. visit.Where(file => file.StartsWith("ask/", StringComparison.Ordinal) && !file.EndsWith(".js", StringComparison.Ordinal))];
                visit = [];
            }
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
