using System.Collections.Immutable;

namespace Site.Commands.Evaluation;

/// <summary>The sentences that were chosen to answer a question.</summary>
/// <param name="Sentences">The sentences; none where nothing can be quoted.</param>
/// <param name="Right">Whether one of them states the fact that is asked for.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record ChosenSentences(ImmutableArray<string> Sentences, bool Right, double Seconds)
{
    /// <summary>Words of all sentences together.</summary>
    public int Words => Sentences.Sum(sentence => sentence.Count(character => character == ' ') + 1);
}
