using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Verification;
using Site.Engine;

namespace Site.Answers;

/// <summary>Turns the outcomes of the lock into what pages show.</summary>
public sealed class AnswerViews
{
    // First words of a passage that is shown as near.
    private const int TeaserLength = 180;

    private static readonly ImmutableDictionary<string, string> CheckNames = new Dictionary<string, string>
    {
        ["verbatim"] = "Every sentence stands word for word on its page",
        ["numbers"] = "Numbers and units",
        ["names"] = "Names and identifiers",
        ["addresses"] = "Addresses",
        ["quotations"] = "Quotations",
        ["words"] = "No word that the page does not have",
        ["negation"] = "Negations",
        ["modality"] = "Hedges and possibilities",
        ["quantity"] = "Quantifiers",
        ["comparison"] = "Comparisons",
        ["roles"] = "Order of the words",
        ["attachment"] = "Nothing left out that carries a claim",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly Dictionary<PassageId, Passage> _passages;
    private readonly EngineChoice? _engine;

    /// <summary>Makes views.</summary>
    /// <param name="passages">The passages of the content.</param>
    /// <param name="engine">What the language model was asked for; <see langword="null"/> where none took part.</param>
    public AnswerViews(IEnumerable<Passage> passages, EngineChoice? engine)
    {
        _passages = passages.ToDictionary(passage => passage.Id);
        _engine = engine;
    }

    /// <summary>The view of a question.</summary>
    /// <param name="file">The question.</param>
    /// <param name="group">Title of its group.</param>
    /// <param name="answer">Its outcome; <see langword="null"/> where the lock proves none.</param>
    public AnswerView Of(QuestionFile file, string group, Answer? answer)
    {
        var view = new AnswerView { Question = file.Question.Text, Permalink = file.Permalink, Group = group };
        return answer switch
        {
            Answered answered => view with
            {
                Sentences = [.. answered.Sentences.Select(Of)],
                Checks = [.. answered.Sentences.SelectMany(sentence => sentence.Checks).Distinct().Select(Check)],
                NotCovered = PartsOf(answered, Coverage.None),
                CoveredInPart = PartsOf(answered, Coverage.Partial),
                Model = _engine?.Title,
                ChosenByModel = _engine?.Selects ?? false,
                ApprovedByAuthor = answered.AcceptedBy == AcceptedBy.Author,
            },
            NotAvailable refused => view with { Reason = ReasonOf(refused.Reason) },
            _ => view with { Reason = "The pages changed since this question was last answered, and the answer is not proven any more." },
        };
    }

    /// <summary>Passages that came near, as pages and the command line show them.</summary>
    public ImmutableArray<NearestPassage> Nearest(Answer answer) =>
        [.. answer.Nearest.Where(near => _passages.ContainsKey(near.Passage)).Select(near => Of(_passages[near.Passage]))];

    /// <summary>A passage that came near.</summary>
    public static NearestPassage Of(Passage passage) => new(TitleOf(passage), PathOf(passage), Teaser(passage.Text));

    /// <summary>The view of one proven sentence.</summary>
    public AnswerSentence Of(AnswerEngine.Answers.AnswerSentence sentence)
    {
        var passage = _passages[sentence.Passage];
        return new AnswerSentence
        {
            Text = sentence.Text,
            Rewritten = sentence.Mode == SentenceMode.Rewritten,
            Probability = sentence.Probability,
            SourceTitle = TitleOf(passage),
            SourcePath = PathOf(passage),
            QuotedText = sentence.Quote,
            Attribution = passage.Document.Attribution,
        };
    }

    private static ImmutableArray<string> PartsOf(Answered answered, Coverage coverage) =>
        [.. answered.Parts.Where(part => part.Coverage == coverage).Select(part => part.Part)];

    private static AnswerCheck Check(string name) => new(CheckNames.GetValueOrDefault(name, name), true, "");

    private static string TitleOf(Passage passage) =>
        passage.HeadingPath.IsEmpty ? passage.Document.Title : $"{passage.Document.Title}: {passage.HeadingPath[^1]}";

    private static string PathOf(Passage passage) =>
        passage.Anchor.Length == 0 ? passage.Document.Url : $"{passage.Document.Url}#{passage.Anchor}";

    private static string Teaser(string text)
    {
        if (text.Length <= TeaserLength) return text;
        var end = text.LastIndexOf(' ', TeaserLength);
        return text[..(end > 0 ? end : TeaserLength)] + " …";
    }

    private static string ReasonOf(NotAvailableReason reason) => reason switch
    {
        NotAvailableReason.NothingNear => "No passage of this site comes near the question.",
        NotAvailableReason.NotAddressed => "Some passages come near the question, but none was held to answer it.",
        NotAvailableReason.NothingToQuote => "The passages that come near hold no sentence that could be quoted.",
        _ => "The section that was to prove the answer is gone.",
    };
}
