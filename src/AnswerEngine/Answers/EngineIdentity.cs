using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>Everything but question and content that an answer depends on, each named by its hash or version.</summary>
/// <param name="Encoder">Checksum of the encoder's weights.</param>
/// <param name="LanguageModel">Checksum of the language model's weights.</param>
/// <param name="Prompt">Hash of the prompt and the sampling of rewrites.</param>
/// <param name="Verifier">Version of the hard checks.</param>
/// <param name="Gate">Hash of the gate's weights and thresholds.</param>
/// <param name="Selection">Version of the selection of evidence.</param>
public sealed record EngineIdentity(
    string Encoder, string LanguageModel, string Prompt, string Verifier, string Gate, string Selection)
{
    /// <summary>Changes whenever one of them does.</summary>
    public string Hash => TextHash.Of(Encoder, LanguageModel, Prompt, Verifier, Gate, Selection);
}
