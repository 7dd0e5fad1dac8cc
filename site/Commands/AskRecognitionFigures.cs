using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Evaluation;

namespace Site.Commands;

/// <summary>
/// What the ask box recognises, at every threshold: each wording of a question with several is taken out and asked, and labelled
/// questions, none of the site's own, are asked as they are. One that a page answers is recognised rightly if the answer shown states its fact.
/// </summary>
internal sealed class AskRecognitionFigures
{
    // Cases nearest to a wrong answer that a person is shown.
    private const int Read = 12;

    private static readonly double[] Thresholds = [.6, .62, .64, .66, .68, .7, .72, .73, .74, .75, .76, .78, .8];

    private readonly Case[] _own;
    private readonly Case[] _labelled;
    private readonly int _answerable;

    public AskRecognitionFigures(StaticAnswerer answerer, IReadOnlyCollection<LabelledQuestion> cases)
    {
        _own = [.. answerer.Published.Where(question => question.Wordings.Length > 1).SelectMany(question => question.Wordings.Select(wording => WithoutItself(answerer, question, wording)))];
        var recognition = new Recognition(answerer.Published);
        _labelled = [.. cases.Select(asked => Labelled(recognition, answerer, asked))];
        _answerable = cases.Count(asked => asked.Answerable);
    }

    public void Print()
    {
        Console.WriteLine($"  recognition: {_own.Length} wordings taken out in turn, {_answerable} answerable and {_labelled.Length - _answerable} unanswerable questions");
        foreach (var threshold in Thresholds)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {threshold:0.00}: wordings {Count(_own, threshold, true)} right {Count(_own, threshold, false)} wrong; ")
                + string.Create(CultureInfo.InvariantCulture, $"answerable {Count(Answerable, threshold, true)} right {Count(Answerable, threshold, false)} wrong; unanswerable {Count(Unanswerable, threshold, false)} answered"));
        }

        Console.WriteLine("  nearest to a wrong answer:");
        foreach (var wrong in _own.Concat(_labelled).Where(asked => !asked.Right).OrderByDescending(asked => asked.Likeness).Take(Read))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {wrong.Likeness:0.000} {wrong.Text}\n          {wrong.Recognised}"));
    }

    /// <summary>Every case: kind, likeness, whether what it is recognised as is right, and both texts.</summary>
    public IEnumerable<string> Lines() => _own.Concat(_labelled).Select(asked =>
        string.Create(CultureInfo.InvariantCulture, $"{asked.Kind},{asked.Likeness:0.0000},{asked.Right},\"{asked.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{asked.Recognised}\""));

    private IEnumerable<Case> Answerable => _labelled.Where(asked => asked.Kind == "answerable");

    private IEnumerable<Case> Unanswerable => _labelled.Where(asked => asked.Kind == "unanswerable");

    private static int Count(IEnumerable<Case> cases, double threshold, bool right) => cases.Count(asked => asked.Right == right && asked.Likeness >= threshold);

    private static Case WithoutItself(StaticAnswerer answerer, PublishedWordings question, ReadQuestion wording)
    {
        var rest = answerer.Published.Replace(question, question with { Wordings = question.Wordings.Remove(wording) });
        var recognition = new Recognition(rest.Select(published => new PublishedWordings(published.Question, published.Wordings, published.Sentences)));
        var found = Recognition.Match(recognition.Compare(wording), -1);
        return new("wording", wording.Text, found?.Likeness ?? -1, found is null || found.Published.Question.Id == question.Question.Id, found?.Published.Question.Text ?? "");
    }

    // A question recognised as one that has no answer is told so, which is no answer.
    private static Case Labelled(Recognition recognition, StaticAnswerer answerer, LabelledQuestion asked)
    {
        var found = Recognition.Match(recognition.Compare(answerer.Mended(asked.Question)), -1);
        var sentences = found?.Published.Sentences.Select(sentence => sentence.Text) ?? [];
        var right = found is null || (asked.Answerable ? sentences.Any(text => StatedFact.In(text, asked.Fact ?? asked.Quote ?? "")) : !sentences.Any());
        return new(asked.Answerable ? "answerable" : "unanswerable", asked.Question, found?.Likeness ?? -1, right, found?.Published.Question.Text ?? "");
    }

    private sealed record Case(string Kind, string Text, double Likeness, bool Right, string Recognised);
}
