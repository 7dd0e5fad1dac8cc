using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using AnswerEngine.Passages;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary>The questions in scope in every published wording, asked as a visitor asks.</summary>
public sealed class PublishedAnswers
{
    private readonly AnswerRoom _room;
    private readonly Visitor _visitor;
    private readonly ImmutableDictionary<PassageId, Passage> _passages;

    /// <summary>Reads what the site publishes.</summary>
    /// <param name="room">The site.</param>
    public PublishedAnswers(AnswerRoom room)
    {
        _room = room;
        _visitor = new Visitor(room, generateOn: null);
        _passages = room.Passages.ToImmutableDictionary(passage => passage.Id);
    }

    /// <summary>Rows without grades.</summary>
    public IEnumerable<GradedAnswer> Rows() => Asked().Select(asked => asked.Row);

    /// <summary>Rows with the grades that a program can give.</summary>
    public IEnumerable<GradedAnswer> GradedRows() => Asked().Select(asked => asked.Row with
    {
        Grader = MechanicalGrades.Grader,
        Kind = GraderKind.Program,
        Blind = true,
        Values = Enum.GetValues<GradeCriterion>()
            .Select(criterion => KeyValuePair.Create(criterion, MechanicalGrades.Of(criterion, asked.Row.Text, asked.Answer, _passages)))
            .Where(pair => pair.Value is not null)
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value!),
    });

    private IEnumerable<(GradedAnswer Row, Answer Answer)> Asked() =>
        from question in _room.Questions.Questions.Select(file => file.Question)
        where !_room.Questions.OutOfScope.Contains(question.Id)
        orderby question.Id.Value
        from wording in question.Wordings.Select((text, index) => (Text: text, Name: index == 0 ? "unit" : $"paraphrase {index}"))
        let answer = _visitor.Ask(wording.Text).Answer
        select (new GradedAnswer
        {
            Question = question.Id.Value,
            Wording = wording.Name,
            Text = wording.Text,
            Answer = (answer as Answered)?.Text ?? "",
            Evidence = answer is Answered answered ? string.Join('\n', answered.Sentences.Select(sentence => $"{sentence.Passage}: {sentence.Quote}")) : "",
        }, answer);
}
