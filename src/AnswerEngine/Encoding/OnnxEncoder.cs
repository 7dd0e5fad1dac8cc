using System.Collections.Immutable;

namespace AnswerEngine.Encoding;

/// <summary>
/// A late-interaction model run by ONNX Runtime on the CPU: any folder with <c>model.onnx</c> or
/// <c>model_int8.onnx</c>, <c>tokenizer.json</c> and <c>onnx_config.json</c>.
/// </summary>
/// <remarks>
/// One text a run, never a batch: an int8 graph quantises activations over the whole batch, so that a text
/// encoded beside others comes out different (measured: cosine down to .974). Runs may overlap on one
/// encoder; each is independent of the others. The graph is opened at the first text, so that a build which
/// finds every vector in its cache never pays for it.
/// </remarks>
public sealed class OnnxEncoder : IEncoder, IDisposable
{
    private readonly EncoderSettings settings;
    private readonly WordPieceTokenizer tokenizer;
    private readonly ImmutableHashSet<int> skipped;
    private readonly Lazy<EncoderGraph> graph;
    private readonly Lazy<string> fingerprint;

    private OnnxEncoder(EncoderFiles files, OnnxEncoderOptions options)
    {
        settings = EncoderSettings.Read(files.Configuration);
        tokenizer = WordPieceTokenizer.Load(Path.GetDirectoryName(files.Tokenizer)!);
        skipped = [.. settings.SkiplistWords.Select(tokenizer.FindId).OfType<int>()];
        graph = new(() => EncoderGraph.Open(files.Graph, settings, options));
        fingerprint = new(() => EncoderFile.Hash(files.All));
    }

    /// <inheritdoc/>
    public int Dimension => settings.EmbeddingDim;

    /// <inheritdoc/>
    /// <remarks>Computed once, when first asked for; reads every file of the model.</remarks>
    public string Fingerprint => fingerprint.Value;

    /// <summary>The model's tokenizer.</summary>
    public ITokenizer Tokenizer => tokenizer;

    /// <summary>Texts that the graph has been run on.</summary>
    public long Runs => graph.IsValueCreated ? graph.Value.Runs : 0;

    /// <summary>Reads a model's configuration and vocabulary, and checks that its graph is there.</summary>
    /// <exception cref="InvalidEncoderException">A file is missing, broken, or not what was expected.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static OnnxEncoder Load(string folder, OnnxEncoderOptions? options = null)
    {
        options ??= new OnnxEncoderOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Threads, 256, nameof(options));
        var files = EncoderFiles.In(folder);
        EncoderFile.RequireContent(files.Graph, options.GraphSize, options.GraphSha256);
        return new OnnxEncoder(files, options);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidEncoderException">The graph cannot be run.</exception>
    public TokenEmbeddings Encode(string text)
    {
        var input = Frame(text, settings.DocumentLength, settings.DocumentPrefixId);
        return Keep(input, graph.Value.Run(input.Ids, input.Ids.Length));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidEncoderException">The graph cannot be run.</exception>
    public TokenEmbeddings EncodeQuery(string text)
    {
        var input = Frame(text, settings.QueryLength, settings.QueryPrefixId);
        if (!settings.DoQueryExpansion)
        {
            return Keep(input, graph.Value.Run(input.Ids, input.Ids.Length));
        }

        var expanded = Expand(input);
        var attended = settings.AttendToExpansionTokens ? expanded.Ids.Length : input.Ids.Length;
        return new(expanded.Ids, expanded.Offsets, Dimension, graph.Value.Run(expanded.Ids, attended));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidEncoderException">The graph cannot be run.</exception>
    public IReadOnlyList<TokenEmbeddings> EncodeAll(
        IReadOnlyList<string> texts,
        int parallelism = 1,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default) =>
        SideBySide.Encode(Encode, texts, parallelism, progress, cancellationToken);

    /// <summary>Closes the graph.</summary>
    public void Dispose()
    {
        if (graph.IsValueCreated)
        {
            graph.Value.Dispose();
        }
    }

    private TokenSequence Frame(string text, int length, int? prefixId)
    {
        var tokens = tokenizer.Tokenize(text, prefixId is null ? length : length - 1);
        return prefixId is { } id
            ? new(tokens.Ids.Insert(1, id), tokens.Offsets.Insert(1, default), tokens.CodePointOffsets.Insert(1, default))
            : tokens;
    }

    private TokenSequence Expand(TokenSequence query)
    {
        var missing = Math.Max(0, settings.QueryLength - query.Ids.Length);
        var places = Enumerable.Repeat(default(TokenOffset), missing);
        return new(
            query.Ids.AddRange(Enumerable.Repeat(settings.MaskTokenId, missing)),
            query.Offsets.AddRange(places),
            query.CodePointOffsets.AddRange(places));
    }

    private TokenEmbeddings Keep(TokenSequence input, float[] vectors)
    {
        var kept = Enumerable.Range(0, input.Ids.Length).Where(i => !skipped.Contains(input.Ids[i])).ToList();
        var data = new float[kept.Count * Dimension];
        for (var i = 0; i < kept.Count; i++)
        {
            vectors.AsSpan(kept[i] * Dimension, Dimension).CopyTo(data.AsSpan(i * Dimension));
        }

        return new([.. kept.Select(i => input.Ids[i])], [.. kept.Select(i => input.Offsets[i])], Dimension, data);
    }
}
