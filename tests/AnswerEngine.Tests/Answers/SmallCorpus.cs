using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Encoding;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Encoding;
using AnswerEngine.Tests.LanguageModels;
using static AnswerEngine.Tests.Passages.SmallSite;

namespace AnswerEngine.Tests.Answers;

/// <summary>A made-up author's eight pages, encoded once by the real encoder.</summary>
public sealed class SmallCorpus : IDisposable
{
    public const string Author = "Mara Ilves";

    private static readonly SourceDocument[] Documents =
    [
        Document("about.md", "About Mara Ilves", Section("",
            Prose("Mara Ilves repairs organs in old churches and writes about wood and wind. She trained as a joiner in Tartu."))),
        Document("projects/rosewood.md", "Rosewood", Section("measurements",
            Prose("Rosewood is a study of how humidity changes the pitch of wooden pipes. Mara Ilves measured 412 pipes in nine churches over two winters. The pitch of a pipe fell by 3.1 cents for every ten points of humidity."),
            Block(SourceBlockKind.Quote, "I went to school in Perth and never measured a pipe before."))),
        Document("projects/bellows.md", "Bellows", Section("leather",
            Prose("Bellows is a guide to the leather that lines an organ's wind chest. It compares sheepskin with goatskin and explains why goatskin lasts longer in dry rooms."))),
        Document("projects/keyboard.md", "Keyboard", Section("weights",
            Prose("The keyboard of the chapel was rebuilt in 2019 with keys of lime wood. Each key carries a lead weight so that it returns at the same speed."))),
        Document("notes/interview.md", "An interview with Tomas Reed", Section("school",
            Prose("Tomas Reed went to school in Galway. He learned to tune harpsichords from his uncle at the age of nine.")))
            with { Tier = TrustTier.Notes, Attribution = "Tomas Reed" },
        Document("essays/glue.md", "Glue", Section("hide-glue",
            Prose("Hide glue can be opened again with heat and water, which is why repairers prefer it. A joint that cannot be opened is a joint that will be broken."))),
        Document("essays/tuning.md", "Tuning", Section("temperament",
            Prose("A temperament decides which intervals are pure and which are sour. Mara Ilves tunes old organs in a meantone temperament because their music was written for it."))),
        Document("empty.md", "Drawings", Section("harmonium-sketches", Block(SourceBlockKind.Code, "harmonium sketch drawing reed frame"))),
    ];

    public SmallCorpus()
    {
        Passages = Cut(Documents);
        Encoder = OnnxEncoder.Load(RepositoryFolder.EncoderModel);
        Corpus = new Corpus(Passages, [.. Encoder.EncodeAll([.. Passages.Select(passage => passage.EncodedText)])]);
    }

    public ImmutableArray<Passage> Passages { get; }

    public OnnxEncoder Encoder { get; }

    public Corpus Corpus { get; }

    public QuestionAnswerer Answerer(Gate gate) => new(Corpus, Encoder, gate, Author);

    internal QuestionAnswerer Answerer(Gate gate, ScriptedRelevance relevance) => new(Corpus, Encoder, gate, Author, reader: new SectionReader(() => relevance));

    public void Dispose() => Encoder.Dispose();
}
