using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;
using Site.Answers;
using Site.Ask;
using Site.Engine;
using SiteGen.Documents;
using SiteGen.Pages;

namespace Site;

/// <summary>Everything that a question from outside needs: content, passages, encoder, answerer and the published answers.</summary>
public sealed class AnswerRoom : IDisposable
{
    private readonly Dictionary<PassageId, string> _pages;
    private readonly ComputeDevice _device;

    private AnswerRoom(BuildOptions options, SiteContent content, ModelShelf shelf, ImmutableArray<Passage> passages)
    {
        Content = content;
        Shelf = shelf;
        Passages = passages;
        _pages = passages.ToDictionary(passage => passage.Id, passage => passage.Document.Id);
        Questions = QuestionFiles.Read(content);
        Corpus = shelf.Encode(passages);
        shelf.SaveCache();
        _device = options.Device;
        Answerer = AnswererBehind(Gate.Default);
        Lock = LockFile.Read(options.LockFile);
    }

    /// <summary>The content of the site.</summary>
    public SiteContent Content { get; }

    /// <summary>The models.</summary>
    public ModelShelf Shelf { get; }

    /// <summary>The passages.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>The passages, encoded.</summary>
    public Corpus Corpus { get; }

    /// <summary>The questions that the site publishes.</summary>
    public QuestionFiles Questions { get; }

    /// <summary>Answers by quotation.</summary>
    public QuestionAnswerer Answerer { get; }

    /// <summary>The published answers.</summary>
    public AnswerLock Lock { get; }

    /// <summary>Reads the content and opens the encoder.</summary>
    public static AnswerRoom Open(BuildOptions options)
    {
        var content = Build.ReadContent(options);
        var passages = new PassageCutter().Cut(SourceDocuments.Of(content));
        return new AnswerRoom(options, content, ModelShelf.Open(options.ModelsFolder, options.CacheFolder, EngineChoice.Of(content.Config)), passages);
    }

    /// <summary>The browser's way to an outcome, from what the ask box of the published site holds.</summary>
    /// <exception cref="AnswerEngine.Models.ModelUnavailableException">The query table is missing or damaged.</exception>
    public StaticAnswerer StaticAnswerer()
    {
        var answers = Lock.Entries.Values.Where(entry => entry.Answer is Answered)
            .ToDictionary(entry => entry.Id, entry => ((Answered)entry.Answer).Sentences.Select(sentence => sentence.Text).ToImmutableArray());
        var table = Shelf.QueryTable();
        return new(
            table,
            QueryFiles.WordsOf(table, AskIndex.OwnTexts(Questions, Passages, answers.Values.SelectMany(sentences => sentences))),
            Questions.Questions.Select(file => (file.Question, answers.GetValueOrDefault(file.Question.Id, []))),
            new ImpactIndex(Passages),
            PassageVectors.Open(PassageVectors.Of(Corpus)),
            Content.Config.Author ?? "");
    }

    /// <summary>How addresses of the site are written.</summary>
    public SiteIdentity Site => new()
    {
        Title = Content.Config.Title,
        BaseUrl = Content.Config.BaseUrl,
        BasePath = Content.Config.BasePath,
    };

    /// <summary>An answerer over the same passages whose sentences retrieval chooses, whatever the site wants.</summary>
    /// <param name="reader">Reads the sections; the shelf's if left out.</param>
    public QuestionAnswerer AnswererByRetrieval(SectionReader? reader = null) =>
        new(Corpus, Shelf.Encoder, Gate.Default, Content.Config.Author ?? "", reader: reader ?? Shelf.Reader());

    /// <summary>An answerer over the same passages, behind another gate.</summary>
    public QuestionAnswerer AnswererBehind(Gate gate) => Shelf.Answerer(Corpus, gate, Content.Config.Author ?? "", _device);

    /// <summary>The page of a passage, as a path below the content folder.</summary>
    public string PageOf(PassageId passage) => _pages[passage];

    /// <inheritdoc/>
    public void Dispose() => Shelf.Dispose();
}
