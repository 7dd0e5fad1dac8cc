using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Encoding;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;
using AnswerEngine.Passages;
using AnswerEngine.Verification;
#if LLAMASHARP
using AnswerEngine.LLamaSharp;
#endif

namespace Site.Engine;

/// <summary>The models that the engine runs on, opened only when they are needed and only after their files were checked.</summary>
public sealed class ModelShelf : IDisposable
{
    /// <summary>Name of the encoder in the catalog.</summary>
    public const string EncoderName = "colbert-minilm";

    /// <summary>Name of the query table in the catalog.</summary>
    public const string QueryTableName = "static-query";

    /// <summary>Name in the catalog of the language model that is asked where the site names none.</summary>
    public const string LanguageModelName = "smollm2-135m-instruct";

    /// <summary>Name in the catalog of the adapter with which that language model reads sections for the gate.</summary>
    public const string SectionAdapterName = "section-reader";

    /// <summary>Name in the catalog of the adapter with which that language model reads claims.</summary>
    public const string ClaimAdapterName = "claim-reader";

    /// <summary>Name of that language model as pages show it.</summary>
    public const string LanguageModelTitle = "SmolLM2-135M-Instruct";

    /// <summary>Tokens that a language model holds at once: the longest prompt is a question and the sentences that may be chosen from.</summary>
    public const int ContextLength = 2048;

    private readonly ModelCatalog _catalog;
    private readonly string _cacheFolder;
    private readonly HashCache _hashes;
    private readonly EngineChoice _choice;
    private readonly OpenedModels _opened;
    private readonly bool _closes;
    private CachingEncoder? _encoder;
    private ILanguageModel? _languageModel;
    private CachingRelevance? _relevance;
    private string? _whyUnread;

    private ModelShelf(ModelCatalog catalog, string cacheFolder, EngineChoice choice, OpenedModels? opened)
    {
        (_opened, _closes) = (opened ?? new OpenedModels(), opened is null);
        _catalog = catalog;
        _cacheFolder = cacheFolder;
        _choice = choice;
        _hashes = new HashCache(cacheFolder);
    }

    /// <summary>Texts that were encoded, and not found in the cache.</summary>
    public int Encoded => _encoder?.Cache.Misses ?? 0;

    /// <summary>Whether the language model was opened.</summary>
    public bool OpenedLanguageModel => _languageModel is not null;

    /// <summary>The device that the language model runs on and why; <see langword="null"/> before it was opened.</summary>
    public string? Device => _languageModel?.Device;

    /// <summary>What answers depend on beside questions and content.</summary>
    public EngineIdentity Identity => new(
        _catalog.Find(EncoderName).Fingerprint,
        _catalog.Find(_choice.LanguageModel).Fingerprint,
        SentenceRewriter.PromptHash(),
        $"{ClaimVerifier.Version} {SoftScore.Default.Hash}",
        Gate.Default.Hash,
        _choice.Selection);

    /// <summary>Opens the shelf: reads the catalog and checks that the encoder's files are there.</summary>
    /// <param name="modelsFolder">Folder of the catalog.</param>
    /// <param name="cacheFolder">Folder for what may be computed again.</param>
    /// <param name="choice">What the site wants of the language model; the default if left out.</param>
    /// <param name="opened">Models that stay open when the shelf is closed; if left out, none do.</param>
    /// <exception cref="ModelUnavailableException">The catalog or a file of the encoder is missing or damaged.</exception>
    /// <exception cref="SiteGen.Content.BuildFailedException">The catalog has no such language model.</exception>
    public static ModelShelf Open(string modelsFolder, string cacheFolder, EngineChoice? choice = null, OpenedModels? opened = null)
    {
        var shelf = new ModelShelf(ModelCatalog.Load(modelsFolder), cacheFolder, choice ?? EngineChoice.Default, opened);
        shelf._choice.Check(shelf._catalog);
        var entry = shelf._catalog.Find(EncoderName);
        var verified = shelf._catalog.Verify(entry, shelf._hashes);
        shelf._encoder = CachingEncoder.Open(cacheFolder, shelf._opened.Encoder(verified.Folder, entry.Fingerprint));
        return shelf;
    }

    /// <summary>The encoder, behind its cache.</summary>
    public CachingEncoder Encoder => _encoder!;

    /// <summary>The query table as the browser has it, opened at the first call.</summary>
    /// <exception cref="ModelUnavailableException">A file is missing or damaged.</exception>
    public PackedQueryTable QueryTable()
    {
        var table = _catalog.Find(QueryTableName);
        return _opened.QueryTable(
            $"{_catalog.Verify(table, _hashes).Folder} {table.Fingerprint} {_catalog.Find(EncoderName).Fingerprint}", () => new PackedQueryTable(FullQueryTable()));
    }

    /// <summary>The table that encodes questions without a model, read anew at every call.</summary>
    /// <exception cref="ModelUnavailableException">A file is missing or damaged.</exception>
    public StaticQueryTable FullQueryTable()
    {
        var table = _catalog.Verify(_catalog.Find(QueryTableName), _hashes);
        var encoder = _catalog.Verify(_catalog.Find(EncoderName), _hashes);
        return StaticQueryTable.Load(Path.Combine(table.Folder, "query_table.bin"), encoder.Folder);
    }

    /// <summary>The passages with their vectors: those of the cache, and the others encoded now.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="progress">Is told how many are encoded.</param>
    public Corpus Encode(ImmutableArray<Passage> passages, IProgress<int>? progress = null)
    {
        var texts = passages.Select(passage => passage.EncodedText).ToArray();
        return new Corpus(passages, [.. Encoder.EncodeAll(texts, Environment.ProcessorCount, progress)]);
    }

    /// <summary>Answers by quotation from a corpus, in the way that the site wants it.</summary>
    /// <param name="corpus">The passages with their vectors.</param>
    /// <param name="gate">Decides whether evidence addresses a question.</param>
    /// <param name="author">The author's name.</param>
    /// <param name="device">Where the language model runs, if it is asked.</param>
    public QuestionAnswerer Answerer(Corpus corpus, Gate gate, string author, ComputeDevice device) =>
        new(corpus, Encoder, gate, author, _choice.Selects ? new SentenceChoice(() => LanguageModel(device)) : null, Reader());

    /// <summary>Reads sections, with the embedded language model whatever the site names, since the adapter is for that one.</summary>
    public SectionReader Reader() => new(Relevance);

    /// <summary>The language model, opened at the first call.</summary>
    /// <param name="device">Where it is to run.</param>
    /// <exception cref="ModelUnavailableException">A file is missing or damaged.</exception>
    /// <exception cref="LanguageModelException">The native library or the device cannot be used.</exception>
    public ILanguageModel LanguageModel(ComputeDevice device)
    {
        if (_languageModel is not null) return _languageModel;
        var verified = _catalog.Verify(_catalog.Find(_choice.LanguageModel), _hashes);
        var options = new LlamaOptions { ContextLength = ContextLength, Threads = 1, Device = device };
#if LLAMASHARP
        return _languageModel = LLamaSharpModel.Load(verified, options);
#else
        return _languageModel = LlamaModel.Load(verified, options);
#endif
    }

    /// <summary>
    /// The embedded language model with the adapter added that teaches it to read for the gate, behind its cache: checked at the first call, and
    /// opened for the first reading that is not known. <see langword="null"/> in a program built over LLamaSharp. On the processor, since a
    /// reading must not depend on the device.
    /// </summary>
    /// <exception cref="ModelUnavailableException">A file is missing or damaged.</exception>
    public IRelevance? Relevance()
    {
#if LLAMASHARP
        return null;
#else
        if (_relevance is not null || _whyUnread is not null) return _relevance;
        return _relevance = Taught(SectionAdapterName);
#endif
    }

    /// <summary>Reads claims, with the embedded language model and the adapter for claims, behind a cache as <see cref="Relevance"/> is.</summary>
    /// <exception cref="ModelUnavailableException">A file is missing or damaged.</exception>
    /// <exception cref="LanguageModelException">The program was built over LLamaSharp, which does not read.</exception>
    public ClaimReader ClaimReader()
    {
#if LLAMASHARP
        throw new LanguageModelException($"This program runs its language model over LLamaSharp, which does not read with '{_catalog.Find(ClaimAdapterName).Name}': build without -p:Llm=LLamaSharp.");
#else
        var claims = _claims ??= Taught(ClaimAdapterName);
        return new(() => claims);
#endif
    }

#if !LLAMASHARP
    private CachingRelevance? _claims;

    private CachingRelevance Taught(string adapterName)
    {
        var (source, adapter) = (_catalog.Verify(_catalog.Find(LanguageModelName), _hashes), _catalog.Verify(_catalog.Find(adapterName), _hashes));
        var options = new LlamaOptions { ContextLength = ContextLength, Threads = 1, Device = ComputeDevice.Cpu };
        var fingerprint = LlamaRelevance.FingerprintOf(source.Entry, adapter.Entry);
        return new CachingRelevance(fingerprint, () => LlamaRelevance.Load(source, adapter, options), ReadingCache.Open(_cacheFolder, fingerprint, LlamaRelevance.Version));
    }
#endif

    /// <summary>Has the gate decide without a language model where its files or the native library are missing or damaged.</summary>
    /// <returns>Why none can be used; <see langword="null"/> where nothing is known to be in the way: the model is opened when it first reads.</returns>
    public string? ReadIfPossible()
    {
        try
        {
            if (Relevance() is null) return _whyUnread ?? "This program runs its language model over LLamaSharp, which does not read for the gate.";
            LlamaLibrary.Load(LlamaLibrary.DefaultFolder);
            return null;
        }
        catch (Exception fault) when (fault is ModelUnavailableException or LanguageModelException)
        {
            (_relevance, _whyUnread) = (null, fault.Message);
            return fault.Message;
        }
    }

    /// <summary>Readings of a section with a question that were not found in the cache.</summary>
    public int Read => _relevance?.Cache.Misses ?? 0;

    /// <summary>Keeps the vectors that this run used, for the next. Readings keep themselves.</summary>
    public void SaveCache()
    {
        if (_encoder is not null && _encoder.Cache.Misses > 0) _encoder.Cache.Save();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _languageModel?.Dispose();
        _relevance?.Dispose();
#if !LLAMASHARP
        _claims?.Dispose();
#endif
        if (_closes) _opened.Dispose();
    }
}
