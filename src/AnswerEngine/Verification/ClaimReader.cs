using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;

namespace AnswerEngine.Verification;

/// <summary>Has a language model read a sentence with a claim and say whether the sentence states it: for claims in words of their own.</summary>
/// <remarks>
/// Natural-language inference (Bowman et al., A large annotated corpus for learning natural language inference, 2015) with two answers: what is
/// neutral counts as not stated. What taught the model is told in <c>models/claim-reader/README.md</c>.
/// </remarks>
/// <param name="model">Gives the model, the same at every call.</param>
public sealed class ClaimReader(Func<IRelevance> model)
{
    /// <summary>What counts for a claim that is not read: the model cannot hold it with its sentence, or it is shown to be wrong without. Log-odds, far less than it ever says.</summary>
    public const double Unread = -20;

    /// <summary>Changes whenever the prompt does.</summary>
    public static string PromptHash { get; } = TextHash.Of("claim/1", StatementPrompt.Claim.Beginning("{sentence}").Text, StatementPrompt.Claim.Ending("{claim}").Text);

    /// <summary>Hash of the model and the prompt, by which a score knows whether it was fitted to these readings.</summary>
    /// <exception cref="Models.ModelUnavailableException">The model's files are missing or damaged.</exception>
    public string Identity => TextHash.Of(model().Fingerprint, PromptHash);

    /// <summary>How much likelier the model finds it that the sentence states the claim than that it does not: log-odds, to four decimals.</summary>
    /// <param name="claim">The claim, one sentence.</param>
    /// <param name="sentence">The sentence of the evidence, whole.</param>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public double LogOdds(string claim, string sentence) => StatementPrompt.Claim.LogOdds(model(), sentence, claim) ?? Unread;
}
