using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Indexing;
using AnswerEngine.LanguageModels;
using AnswerEngine.Models;
using AnswerEngine.Passages;
using Site.Answers;
using Site.Ask;
using Site.Engine;
using SiteGen.Content;
using SiteGen.Pages;

namespace Site;

/// <summary>
/// The stages between passages and pages: holds the lock against the content, answers what is stale where the models
/// are at hand, and checks the promise.
/// </summary>
internal sealed class AnswerStage : IDisposable
{
    private readonly BuildOptions _options;
    private readonly SiteConfig _config;
    private readonly List<string> _warnings = [];
    private ModelShelf? _shelf;
    private Corpus? _corpus;
    private Task<ShardSet>? _vectors;

    public AnswerStage(BuildOptions options, SiteConfig config)
    {
        _options = options;
        _config = config;
    }

    public IReadOnlyList<string> Warnings => _warnings;

    public ModelShelf? Shelf => _shelf;

    /// <summary>The encoded passages; <see langword="null"/> where the models are not at hand.</summary>
    public Corpus? Corpus => _corpus;

    /// <summary>How the index of the passages is made.</summary>
    public IndexOptions IndexOptions => new()
    {
        Fingerprint = _shelf!.Encoder.Fingerprint,
        Parallelism = Environment.ProcessorCount,
        TemporaryFolder = Directory.CreateDirectory(_options.CacheFolder).FullName,
    };

    public RewriteTally Rewrites { get; private set; } = RewriteTally.None;

    /// <summary>Passages that the cache did not hold; questions and rewrites are encoded later and do not count.</summary>
    public int Encoded { get; private set; }

    /// <summary>Opens the models and encodes the passages that the cache does not hold.</summary>
    public void Encode(ImmutableArray<Passage> passages, IProgress<int>? progress)
    {
        try
        {
            _shelf = ModelShelf.Open(_options.ModelsFolder, _options.CacheFolder, EngineChoice.Of(_config), _options.Opened);
        }
        catch (ModelUnavailableException missing)
        {
            foreach (var fault in missing.Faults)
                _warnings.Add($"{fault} The pages are built from answers.lock; nothing is encoded or generated.");
            return;
        }

        _corpus = _shelf.Encode(passages, progress);
        Encoded = _shelf.Encoded;
        // The vectors of the ask box depend on nothing that comes between.
        _vectors = Task.Run(() => PassageVectors.Of(_corpus));
    }

    /// <summary>The plan: which outcomes the lock proves.</summary>
    public AnswerPlan Plan(QuestionFiles questions, ImmutableArray<Passage> passages, AnswerLock proven) =>
        AnswerPlan.Of(questions.Questions.Select(file => file.Question), passages, _options.AnswerAll ? AnswerLock.Empty : proven, _shelf?.Identity);

    /// <summary>Answers what is stale, where that is allowed and possible.</summary>
    /// <returns>The lock of this build: without the entries that are stale and could not be answered again.</returns>
    public AnswerLock Answer(AnswerPlan plan, AnswerLock proven, IProgress<AnswerProgress>? progress, CancellationToken cancellation)
    {
        if (!plan.Stale.Any()) return OnlyFresh(plan, proven);
        if (_options.Frozen)
            throw new BuildFailedException(plan.Stale.Select(stale => new Problem(
                $"content/{QuestionFiles.Folder}/{stale.Question.Id}.md", null,
                $"The answer is stale: {Words(stale.Stale!.Value)}.",
                "Run `answers`, review the change of answers.lock, and commit it.")));
        if (_corpus is null || _options.LookOver) return OnlyFresh(plan, proven);
        try
        {
            return Generate(plan, progress, cancellation);
        }
        catch (ModelUnavailableException missing)
        {
            foreach (var fault in missing.Faults) _warnings.Add($"{fault} Stale answers could not be generated.");
            return OnlyFresh(plan, proven);
        }
        catch (NativeLibraryUnavailableException missing)
        {
            _warnings.Add($"{missing.Message} Stale answers could not be generated.");
            return OnlyFresh(plan, proven);
        }
    }

    /// <summary>Ends the build where an outcome breaks the promise.</summary>
    public static void CheckPromise(AnswerLock outcomes, AnswerLock previous, QuestionFiles questions, ImmutableArray<Passage> passages)
    {
        var broken = Promise.Check(outcomes, previous, questions.OutOfScope, passages.Select(passage => passage.Id).ToHashSet());
        if (broken.IsEmpty) return;
        throw new BuildFailedException(broken.Select(promise => new Problem(
            $"content/{QuestionFiles.Folder}/{promise.Id}.md", null, Describe(promise), RemedyFor(promise.Kind))));
    }

    /// <summary>Whether every model that the ask box needs is at hand; warns where one is not.</summary>
    public bool CanFillBox()
    {
        if (_corpus is null) return false;
        try
        {
            _shelf!.QueryTable();
            return true;
        }
        catch (ModelUnavailableException missing)
        {
            foreach (var fault in missing.Faults) _warnings.Add($"{fault} The ask box is left out.");
            return false;
        }
    }

    /// <summary>What the ask box answers from; <see langword="null"/> where a model that it needs is not at hand.</summary>
    public AskIndex? WriteAskIndex(SiteIdentity site, QuestionFiles questions, ImmutableArray<QuestionGroup> groups, ImmutableArray<Passage> passages)
    {
        if (_corpus is null) return null;
        try
        {
            return AskIndex.Write(site, questions, groups, passages, _shelf!.QueryTable(), _vectors!.GetAwaiter().GetResult());
        }
        catch (ModelUnavailableException missing)
        {
            foreach (var fault in missing.Faults) _warnings.Add($"{fault} The ask box is left out.");
            return null;
        }
    }

    public void SaveCache() => _shelf?.SaveCache();

    public void Dispose() => _shelf?.Dispose();

    public static string Words(Staleness reason) => reason switch
    {
        Staleness.New => "the question is not in answers.lock",
        Staleness.QuestionChanged => "the question or its pins changed",
        Staleness.EvidenceChanged => "a passage that it cites changed",
        Staleness.ContentChanged => "the content changed since it was refused",
        Staleness.EngineChanged => "the models, the prompt, the checks or the gate changed",
        _ => "a sentence in answers.lock does not pass the checks",
    };

    private AnswerLock Generate(AnswerPlan plan, IProgress<AnswerProgress>? progress, CancellationToken cancellation)
    {
        var answerer = _shelf!.Answerer(_corpus!, Gate.Default, _config.Author ?? "", _options.Device);
        var rewriter = new SentenceRewriter(() => _shelf.LanguageModel(_options.Device), _shelf.Encoder);
        var book = new AnswerBook(answerer, rewriter, _shelf.Identity);
        var updated = book.Update(plan, progress, cancellation);
        Rewrites = book.Rewrites;
        return updated;
    }

    private AnswerLock OnlyFresh(AnswerPlan plan, AnswerLock proven) => new(
        _shelf?.Identity ?? proven.Engine,
        plan.Questions.Where(planned => planned.Stale is null).Select(planned => planned.Entry!)
            .ToImmutableSortedDictionary(entry => entry.Id, entry => entry, QuestionId.Ordinal));

    private static string Describe(BrokenPromise promise) => promise.Kind switch
    {
        BrokenPromiseKind.AnsweredOutOfScope =>
            $"“{promise.Text}” is out of scope but came out answered: `{promise.Passage}` misled the gate, with {promise.Gate.Probability:0.000} where {promise.Gate.Threshold:0.000} opens it.",
        BrokenPromiseKind.ReplacedEvidence => $"“{promise.Text}” was proven by sections that are gone, and would be answered from `{promise.Passage}` now.",
        _ => $"“{promise.Text}” was proven and has no answer any more: the gate gave {promise.Gate.Probability:0.000} where {promise.Gate.Threshold:0.000} opens it{(promise.Passage is { } passage ? $", nearest `{passage}`" : "")}.",
    };

    private static string RemedyFor(BrokenPromiseKind kind) => kind == BrokenPromiseKind.AnsweredOutOfScope
        ? "Change the passage, or, if the site is to answer the question now, move it to a group in scope."
        : "Restore what the pages said, pin a section with `evidence`, or remove the question.";
}
