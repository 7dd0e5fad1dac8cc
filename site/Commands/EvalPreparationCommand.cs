using System.CommandLine;
using System.Globalization;
using AnswerEngine.Encoding;
using AnswerEngine.Evaluation;
using Site.Engine;

namespace Site.Commands;

/// <summary><c>eval preparation</c>: compares sizes and overlaps of passages at equal retrieved characters.</summary>
internal static class EvalPreparationCommand
{
    // Five passages of 150 words, as the set is scored by eval retrieval.
    private const int Characters = 4300;

    public static Command Create()
    {
        var set = new Option<string>("--set") { Description = "Folder with questions.jsonl and corpus.md.", Required = true };
        var tokens = new Option<int[]>("--passage-tokens") { Description = "Tokens of a passage, several allowed.", DefaultValueFactory = _ => [100, 160, 250, 500, 1000], AllowMultipleArgumentsPerToken = true };
        var overlaps = new Option<int[]>("--overlap") { Description = "Overlap of neighbouring passages in percent, several allowed.", DefaultValueFactory = _ => [0, 10, 20], AllowMultipleArgumentsPerToken = true };
        var command = new Command("preparation", "Compare sizes and overlaps of passages at equal retrieved characters.") { set, tokens, overlaps };
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(set)!, parsed.GetValue(tokens)!, parsed.GetValue(overlaps)!));
        return command;
    }

    private static int Run(BuildOptions options, string folder, int[] sizes, int[] overlaps)
    {
        if (sizes.Any(size => size < 32)) throw new FormatException("--passage-tokens must be 32 or more.");
        if (overlaps.Any(overlap => overlap is < 0 or > 90)) throw new FormatException("--overlap is a percentage from 0 to 90.");
        using var shelf = ModelShelf.Open(options.ModelsFolder, Path.Combine(options.CacheFolder, "retrieval", "preparation"));
        Console.WriteLine($"  share of the marked characters in the first {Characters} retrieved");
        Console.WriteLine("  tokens overlap passages   BM25  late interaction  fused by rank  fused by score");
        foreach (var size in sizes)
        {
            foreach (var overlap in overlaps)
            {
                var set = RetrievalSetReader.WithSpans(folder, "preparation", text => SentenceWindows.Cut(text, size, overlap / 100d).Select(span => (span, "")));
                var embeddings = shelf.Encoder.EncodeAll([.. set.Passages.Select(passage => passage.IndexedText)], Environment.ProcessorCount);
                var shares = Shares(set, embeddings, shelf.Encoder).Select(share => share.ToString("F3", CultureInfo.InvariantCulture)).ToArray();
                Console.WriteLine($"  {size,6} {overlap,6}% {set.Passages.Length,8}  {shares[0],5}  {shares[1],16}  {shares[2],13}  {shares[3],14}");
            }
        }

        shelf.SaveCache();
        return ExitCodes.Success;
    }

    private static IEnumerable<double> Shares(RetrievalSet set, IReadOnlyList<TokenEmbeddings> embeddings, CachingEncoder encoder)
    {
        var methods = new RetrievalMethods(set, RetrievalGroup.All(set, embeddings), encoder);
        RetrievalMethod[] compared =
        [
            methods.Words,
            methods.Late(RetrievalMethods.LateInteraction, group => group.Exact),
            methods.Both(RetrievalMethods.FusedByRank, encoder, byScore: false),
            methods.Both(RetrievalMethods.Fused, encoder, byScore: true),
        ];
        return compared.Select(method => set.Questions.Average(question => SpanShare.Of(
            question.Spans, SpanShare.First(method.Rank(question).Select(ordinal => set.Passages[ordinal].Span), Characters))));
    }
}
