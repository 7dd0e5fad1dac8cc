using System.Collections.Immutable;
using AnswerEngine.Encoding;
using AnswerEngine.Passages;
using AnswerEngine.Retrieval;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// Answers a question from the content by quotation: finds the sections that support it, asks the gate whether they
/// address it, and chooses the sentences. A language model takes part where it reads for the order of the sections
/// and for the gate, and where it is asked to choose among the sentences; it writes nothing.
/// </summary>
public sealed class QuestionAnswerer
{
    /// <summary>Changes whenever the choice of evidence changes.</summary>
    public const string Version = SentenceSelector.Version;

    // Passages retrieved for a question: sections beyond them have never led.
    private const int Retrieved = 40;

    private readonly Corpus _corpus;
    private readonly Retriever _retriever;
    private readonly IEncoder _encoder;
    private readonly Gate _gate;
    private readonly ImmutableArray<string> _authorNames;
    private readonly SentenceChoice? _choice;
    private readonly SectionReader? _reader;

    /// <summary>Makes an answerer over a corpus.</summary>
    /// <param name="corpus">The passages.</param>
    /// <param name="encoder">The encoder that encoded them.</param>
    /// <param name="gate">Decides whether evidence addresses a question.</param>
    /// <param name="author">The author's name; its words stand for "he" and "she" and are rare in no page.</param>
    /// <param name="choice">Chooses among the sentences in place of retrieval; <see langword="null"/> for retrieval.</param>
    /// <param name="reader">
    /// Reads the sections that come near with the question, for their order and for the gate; <see langword="null"/> where both decide without.
    /// </param>
    public QuestionAnswerer(Corpus corpus, IEncoder encoder, Gate gate, string author, SentenceChoice? choice = null, SectionReader? reader = null)
    {
        _corpus = corpus;
        _encoder = encoder;
        _retriever = new Retriever(encoder, corpus.Index, corpus.Lexical, corpus.Tokens);
        _gate = gate;
        _choice = choice;
        _reader = reader;
        _authorNames = [.. author.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The outcome of a question.</summary>
    public Answer Answer(Question question)
    {
        if (_corpus.Passages.IsEmpty) return Refuse(NotAvailableReason.NothingNear, NoReading(), []);
        // Where the author has chosen the sections, nothing that is read decides anything.
        var inquiry = Inquire(question.Text, question.Evidence.IsEmpty ? _reader : null);
        var pinned = Pinned(question, inquiry);
        if (pinned.Length < question.Evidence.Length)
            return Refuse(NotAvailableReason.EvidenceMissing, inquiry.Reading, inquiry.Nearest);
        if (!pinned.IsEmpty) return Compose(question, inquiry, pinned, LongestPinned(pinned.Length), AcceptedBy.Author);
        inquiry = inquiry with { Reading = SurestReading(question, inquiry) };
        if (inquiry.Reading.Open || question.Approved)
            return Compose(question, inquiry, inquiry.Sections, LengthOf(inquiry.Sections.Length), inquiry.Reading.Open ? AcceptedBy.Engine : AcceptedBy.Author);
        var near = inquiry.Nearest.Length > 0 && _gate.ComesNear(inquiry.Likest, Judged(inquiry.Features).Read);
        return Refuse(near ? NotAvailableReason.NotAddressed : NotAvailableReason.NothingNear, inquiry.Reading, inquiry.Nearest);
    }

    /// <summary>
    /// What is to be shown to a gate of a question, the section that leads, and the answer behind an open gate; for calibration.
    /// </summary>
    public (GateFeatures Features, string Section, Answer Answer) Measure(string question)
    {
        var inquiry = Inquire(question, _reader);
        var answer = Compose(new Question { Id = new QuestionId("asked"), Text = question }, inquiry, inquiry.Sections, LengthOf(inquiry.Sections.Length), AcceptedBy.Engine);
        return (inquiry.Features, inquiry.Finder.Ranked[0].Section, answer);
    }

    /// <summary>
    /// Has the language model read what questions will need of it, section by section: for many questions a fraction of the time that they
    /// take one after the other. Only what is kept in a cache is of use.
    /// </summary>
    /// <param name="questions">The questions.</param>
    /// <exception cref="LanguageModels.LanguageModelException">The model cannot be used.</exception>
    public void ReadAhead(IEnumerable<string> questions) => ReadAhead(questions, readsOn: true);

    private void ReadAhead(IEnumerable<string> questions, bool readsOn)
    {
        if (_reader is null || _corpus.Passages.IsEmpty) return;
        _reader.ReadAhead([.. questions.Distinct(StringComparer.Ordinal).Select(text =>
        {
            var question = Encode(text);
            var retrieved = Retrieve(question);
            var finder = Find(question, retrieved, reader: null);
            string[] texts = [.. finder.Ranked.OrderByDescending(section => section.Score).Take(SectionReader.Most).Select(section => SectionReader.TextOf(finder.PassagesOf(section)))];
            return (question.Reading.Text, (IReadOnlyList<string>)texts, readsOn && MayReadOn(retrieved));
        })]);
    }

    // The author chose the section, so more of it is given.
    private static int LongestPinned(int sections) => sections switch { 1 => 6, > 3 => 3, _ => 4 };

    private static int LengthOf(int sections) => sections switch { 1 => 5, 2 => 4, _ => 3 };

    private Inquiry Inquire(string text, SectionReader? reader, bool readsOn = true)
    {
        var question = Encode(text);
        var reading = question.Reading;
        var retrieved = Retrieve(question);
        var finder = Find(question, retrieved, reader, readsOn);
        var selector = new SentenceSelector(_corpus, question, finder, _authorNames);
        var parts = new Dictionary<string, EvidenceFinder>(StringComparer.Ordinal);
        // A question that says how long the answer may be is answered from the leading section alone.
        var sections = reading.Sentences is null
            ? selector.Sections(finder.Ranked, (part, section) => PartOf(part, parts).Weigh(section).Score)
            : [finder.Ranked[0]];
        var features = new GateMeasurement(_corpus, question, finder).Features(_authorNames, sections, retrieved[0].Ordinal, Bare(question));
        return new Inquiry(finder, selector, selector.Quoted(sections), features, _gate.Judge(Judged(features)), Nearest(retrieved, finder),
            Likest(retrieved), reading.Sentences);
    }

    // A gate that was fitted to other readings decides without these.
    private GateFeatures Judged(GateFeatures features) => features.Read is null || _reader?.Identity == _gate.Reader ? features : features with { Read = null };

    // A passage is nearer where its section supports the question too: with the words around it, and not in somebody else's tale.
    private ImmutableArray<NearPassage> Nearest(IReadOnlyList<RetrievedPassage> retrieved, EvidenceFinder finder) =>
        [.. retrieved.OrderByDescending(passage => passage.NormalizedScore + finder.Support[_corpus.Passages[passage.Ordinal].Section].Value).Take(3)
            .Select(passage => new NearPassage(_corpus.Passages[passage.Ordinal].Id, Math.Round(passage.NormalizedScore, 4)))];

    // The author's own paraphrases ask the same: where one of them opens the gate and leads to a section that the answer is taken from,
    // the evidence addresses the question. What closes the gate by itself is not outvoted.
    private GateReading SurestReading(Question question, Inquiry inquiry)
    {
        if (inquiry.Reading.Open || inquiry.Reading.Veto != GateVeto.None) return inquiry.Reading;
        // They come near much the same sections. One of which none of the first sections answers will open no gate.
        ReadAhead(question.Paraphrases, readsOn: false);
        return question.Paraphrases.Select(paraphrase => Inquire(paraphrase, _reader, readsOn: false))
            .Where(other => other.Reading.Open && inquiry.Sections.Any(section => section.Section == other.Finder.Ranked[0].Section))
            .Select(other => other.Reading).MaxBy(reading => reading.Probability) ?? inquiry.Reading;
    }

    private IReadOnlyList<RetrievedPassage> Retrieve(EncodedQuestion question) =>
        _retriever.Retrieve(question.Reading.Text, question.Embeddings, Retrieved);

    private EvidenceFinder Find(EncodedQuestion question, IReadOnlyList<RetrievedPassage> retrieved, SectionReader? reader, bool readsOn = true) =>
        new(_corpus, question, retrieved.Select(passage => passage.Ordinal), reader, readsOn && MayReadOn(retrieved));

    // Where nothing would be shown whatever is read, no more is.
    private bool MayReadOn(IReadOnlyList<RetrievedPassage> retrieved) => _gate.ComesNear(Likest(retrieved), SectionReader.Convinced);

    private static double Likest(IReadOnlyList<RetrievedPassage> retrieved) => retrieved.Max(passage => passage.NormalizedScore);

    // What the content words lead to without the question around them.
    private EvidenceFinder? Bare(EncodedQuestion question)
    {
        if (question.Terms.All(term => IsAuthor(term.Token))) return null;
        var words = Encode(string.Join(' ', question.Terms.Select(term => term.Token.Text)));
        return Find(words, Retrieve(words), reader: null);
    }

    private EvidenceFinder PartOf(string part, Dictionary<string, EvidenceFinder> known)
    {
        if (known.TryGetValue(part, out var finder)) return finder;
        return known[part] = new EvidenceFinder(_corpus, Encode(part), []);
    }

    // What the encoder keeps whole is a word of the language; what it cuts up may be misspelled.
    private EncodedQuestion Encode(string text)
    {
        var asked = QuestionReading.Of(text, _authorNames, _corpus.Guests);
        var embeddings = _encoder.EncodeQuery(asked.Text);
        var mended = Spelling.Mend(asked.Text, _corpus.Vocabulary, token => _corpus.Knows(token) || IsAuthor(token), token => embeddings.CountWithin(token.Start, token.End) == 1);
        if (mended == asked.Text) return new EncodedQuestion(asked, embeddings, _corpus);
        return new EncodedQuestion(QuestionReading.Of(mended, _authorNames, _corpus.Guests), _encoder.EncodeQuery(mended), _corpus);
    }

    private bool IsAuthor(ClaimToken token) => _authorNames.Contains(token.Text, StringComparer.OrdinalIgnoreCase);

    private ImmutableArray<SectionEvidence> Pinned(Question question, Inquiry inquiry) =>
        [.. question.Evidence.Where(_corpus.Sections.ContainsKey).Select(inquiry.Finder.Weigh)];

    private Answer Compose(Question question, Inquiry inquiry, ImmutableArray<SectionEvidence> sections, int longest, AcceptedBy by)
    {
        var sentences = Choose(question.Text, inquiry.Selector, sections, Math.Min(longest, inquiry.MostSentences ?? longest));
        if (sentences.IsEmpty) return Refuse(NotAvailableReason.NothingToQuote, inquiry.Reading, inquiry.Nearest);
        return new Answered
        {
            Gate = inquiry.Reading,
            Nearest = inquiry.Nearest,
            AcceptedBy = by,
            Sentences = [.. sentences.Select(Quote)],
            Parts = PartCoverage.Of(question.Text, _authorNames, sentences.Select(evidence => evidence.Sentence.Text)),
        };
    }

    // As many sentences as retrieval may give: it has a share for each section.
    private ImmutableArray<EvidenceSentence> Choose(string question, SentenceSelector selector, ImmutableArray<SectionEvidence> sections, int longest)
    {
        if (_choice is null) return selector.Sentences(sections, longest);
        var shown = selector.MostPromising(sections, SentenceChoice.Shown);
        return _choice.Choose(question, [.. shown.Select(evidence => evidence.Sentence.Text)], longest * sections.Length) is { } chosen
            ? selector.WithOpeners(sections, [.. chosen.Select(index => shown[index])])
            : selector.Sentences(sections, longest);
    }

    private static AnswerSentence Quote(EvidenceSentence evidence) => new()
    {
        Text = evidence.Sentence.Text,
        Mode = SentenceMode.Quoted,
        Passage = evidence.Passage.Id,
        PassageHash = evidence.Passage.Hash,
        Quote = evidence.Sentence.Text,
        Checks = ["verbatim"],
    };

    private static NotAvailable Refuse(NotAvailableReason reason, GateReading reading, ImmutableArray<NearPassage> nearest) =>
        new() { Gate = reading, Reason = reason, Nearest = nearest };

    private GateReading NoReading() => new(0, _gate.Threshold, GateVeto.None, []);

    private sealed record Inquiry(
        EvidenceFinder Finder,
        SentenceSelector Selector,
        ImmutableArray<SectionEvidence> Sections,
        GateFeatures Features,
        GateReading Reading,
        ImmutableArray<NearPassage> Nearest,
        double Likest,
        int? MostSentences);
}
