using System.Collections.Immutable;
using System.Numerics.Tensors;
using AnswerEngine.Encoding;
using AnswerEngine.LanguageModels;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// Offers the sentences of an answer to a language model, one at a time, to make them shorter. A rewrite is published
/// only if it passes every check; else the quotation stands. The promise does not depend on the model.
/// </summary>
public sealed class SentenceRewriter
{
    private static readonly ImmutableSortedDictionary<string, int> NoRejections = RewriteTally.None.Rejections;

    private readonly Func<ILanguageModel> _model;
    private readonly IEncoder _encoder;
    private readonly ClaimScorer _scorer;
    private readonly RewriteOptions _options;

    /// <summary>Makes a rewriter.</summary>
    /// <param name="model">The language model.</param>
    /// <param name="encoder">Aligns a rewrite with its quotation.</param>
    /// <param name="options">How rewrites are asked for; the defaults if left out.</param>
    public SentenceRewriter(ILanguageModel model, IEncoder encoder, RewriteOptions? options = null)
        : this(() => model, encoder, options)
    {
    }

    /// <summary>Makes a rewriter whose model is opened when the first sentence is offered to it.</summary>
    /// <param name="model">Gives the language model, the same at every call.</param>
    /// <param name="encoder">Aligns a rewrite with its quotation.</param>
    /// <param name="options">How rewrites are asked for; the defaults if left out.</param>
    public SentenceRewriter(Func<ILanguageModel> model, IEncoder encoder, RewriteOptions? options = null)
    {
        _model = model;
        _encoder = encoder;
        _scorer = new ClaimScorer(encoder);
        _options = options ?? new RewriteOptions();
    }

    /// <summary>Hash of the prompt and of how candidates are chosen.</summary>
    public static string PromptHash(RewriteOptions? options = null) => RewritePrompt.HashOf(options ?? new RewriteOptions());

    /// <summary>The answer with every sentence that a rewrite is better for, and what became of the rewrites.</summary>
    public (Answered Answer, RewriteTally Tally) Rewrite(string question, Answered answer, CancellationToken cancellationToken)
    {
        var tally = RewriteTally.None;
        var sentences = ImmutableArray.CreateBuilder<AnswerSentence>(answer.Sentences.Length);
        foreach (var sentence in answer.Sentences)
        {
            var (chosen, counted) = Words(sentence.Quote) < _options.LeastWords
                ? (sentence, RewriteTally.None)
                : Offer(question, sentence, cancellationToken);
            sentences.Add(chosen);
            tally += counted;
        }

        return (answer with { Sentences = sentences.MoveToImmutable() }, tally);
    }

    private (AnswerSentence Sentence, RewriteTally Tally) Offer(string question, AnswerSentence sentence, CancellationToken cancellationToken)
    {
        var prompt = _model().ApplyChatTemplate(RewritePrompt.Turns(question, sentence.Quote), addGenerationPrompt: true);
        var rejections = NoRejections;
        var accepted = new List<AnswerSentence>();
        for (uint seed = 0; seed < _options.Candidates; seed++)
        {
            var (candidate, failure) = Judge(question, sentence, _model().Generate(prompt, Sampling(sentence, seed), cancellationToken));
            if (candidate is not null) accepted.Add(candidate);
            else rejections = rejections.SetItem(failure!, rejections.GetValueOrDefault(failure!) + 1);
        }

        var best = accepted.OrderByDescending(candidate => candidate.Alignment).ThenBy(candidate => candidate.Text.Length)
            .ThenBy(candidate => candidate.Text, StringComparer.Ordinal).FirstOrDefault();
        return (best ?? sentence, new RewriteTally(1, _options.Candidates, accepted.Count, best is null ? 0 : 1, rejections));
    }

    private GenerationOptions Sampling(AnswerSentence sentence, uint seed) => new()
    {
        MaxTokens = Math.Min(160, 8 + _model().Tokenize(sentence.Quote, parseSpecial: false).Length * 5 / 4),
        Temperature = seed == 0 ? 0 : _options.Temperature,
        Seed = seed,
        Grammar = RewritePrompt.Grammar(sentence.Quote),
        Stop = ["\n"],
    };

    private (AnswerSentence? Candidate, string? Failure) Judge(string question, AnswerSentence sentence, Generation generation)
    {
        var text = generation.Text.Trim();
        if (generation.StopReason != StopReason.EndOfTurn) return (null, "unfinished");
        if (text == sentence.Quote) return (null, "unchanged");
        if (Words(text) > _options.LongestShare * Words(sentence.Quote)) return (null, "not shorter");
        var verdict = ClaimVerifier.VerifyShortening(text, sentence.Quote);
        if (!verdict.Passed) return (null, verdict.Checks.First(check => !check.Passed).Check);
        if (!KeepsSpecifics(text, sentence.Quote)) return (null, "specifics left out");
        if (!KeepsWhatIsAsked(question, text, sentence.Quote)) return (null, "what is asked left out");
        if (generation.MeanLogProbability < _options.LeastLikelihood) return (null, "unlikely");
        var alignment = Align(text, sentence.Quote);
        if (alignment < _options.LeastAlignment) return (null, "alignment");
        var probability = SoftScore.Default.Probability(_scorer.Score(text, sentence.Quote, verdict));
        if (probability < SoftScore.Default.Threshold) return (null, "soft score");
        return (sentence with
        {
            Text = text,
            Mode = SentenceMode.Rewritten,
            Checks = [.. verdict.Checks.Select(check => check.Check)],
            Alignment = Math.Round(alignment, 4),
            Probability = Math.Round(probability, 4),
            Likelihood = Math.Round(generation.MeanLogProbability, 4),
        }, null);
    }

    // A shorter sentence that loses the figure or the name says less than the page does.
    private static bool KeepsSpecifics(string rewrite, string quote)
    {
        var kept = ClaimTokenizer.Tokenize(rewrite).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        return ClaimTokenizer.Tokenize(quote)
            .Where(token => token.Kind is ClaimTokenKind.Number or ClaimTokenKind.Name or ClaimTokenKind.Url)
            .All(token => kept.Contains(token.Key));
    }

    // The words that the sentence shares with the question are why it was chosen.
    private static bool KeepsWhatIsAsked(string question, string rewrite, string quote)
    {
        var kept = ClaimTokenizer.Tokenize(rewrite).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        var asked = ClaimTokenizer.Tokenize(question).Where(token => token.Carries).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        return ClaimTokenizer.Tokenize(quote).Where(token => asked.Contains(token.Key)).All(token => kept.Contains(token.Key));
    }

    private double Align(string rewrite, string quote)
    {
        var claim = _encoder.Encode(rewrite);
        var evidence = _encoder.Encode(quote);
        var sum = 0.0;
        for (var token = 0; token < claim.Count; token++)
        {
            var best = -1f;
            for (var other = 0; other < evidence.Count; other++)
                best = Math.Max(best, TensorPrimitives.Dot(claim[token], evidence[other]));
            sum += best;
        }

        return claim.Count == 0 ? 0 : sum / claim.Count;
    }

    private static int Words(string text) => text.Count(character => character == ' ') + 1;
}
