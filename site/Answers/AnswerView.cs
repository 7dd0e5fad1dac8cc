using System.Collections.Immutable;
using SiteGen.Documents;

namespace Site.Answers;

/// <summary>A question and what the site says to it, as pages show it.</summary>
public sealed record AnswerView
{
    /// <summary>What a page says in place of an answer that is not proven.</summary>
    public const string NotAvailable = AnswerEngine.Answers.NotAvailable.Message;

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The question's own page.</summary>
    public required Permalink Permalink { get; init; }

    /// <summary>Title of the group that the question belongs to.</summary>
    public required string Group { get; init; }

    /// <summary>The proven sentences, in order; none where the question is not answered.</summary>
    public ImmutableArray<AnswerSentence> Sentences { get; init; } = [];

    /// <summary>What was checked.</summary>
    public ImmutableArray<AnswerCheck> Checks { get; init; } = [];

    /// <summary>Parts of the question that the answer says nothing of, as they were asked.</summary>
    public ImmutableArray<string> NotCovered { get; init; } = [];

    /// <summary>Parts of the question that the answer speaks of in part.</summary>
    public ImmutableArray<string> CoveredInPart { get; init; } = [];

    /// <summary>Name of the language model that was asked for rewrites; <see langword="null"/> where none was.</summary>
    public string? Model { get; init; }

    /// <summary>Whether it chose the sentences too.</summary>
    public bool ChosenByModel { get; init; }

    /// <summary>Whether the author, rather than the engine, judged that the evidence answers the question.</summary>
    public bool ApprovedByAuthor { get; init; }

    /// <summary>Why there is no answer, as a full sentence; <see langword="null"/> where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Passages that come near.</summary>
    public ImmutableArray<NearestPassage> Nearest { get; init; } = [];

    /// <summary>Whether there is an answer.</summary>
    public bool IsAnswered => !Sentences.IsEmpty;

    /// <summary>The answer as running text, or the sentence that stands in its place.</summary>
    public string Text => IsAnswered ? string.Join(' ', Sentences.Select(sentence => sentence.Text)) : NotAvailable;
}
