using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Tests.LanguageModels;
using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>What the embedded model with its adapter makes of claims about a page that it was not taught on.</summary>
public sealed class EmbeddedClaimReaderTests(EmbeddedClaimReaderTests.Opened opened) : IClassFixture<EmbeddedClaimReaderTests.Opened>
{
    [Theory]
    [InlineData("Mara Ilves measured 412 pipes in nine churches over two winters.", "It took Mara Ilves two winters to take the measure of 412 pipes, which stood in nine churches.")]
    [InlineData("The organ builder taught Mara Ilves how to voice a pipe.", "How a pipe is voiced Mara Ilves learned from the organ builder.")]
    [InlineData("Damp air lowers the pitch of a wooden pipe.", "The pitch of a pipe made of wood goes down in damp air.")]
    public void What_a_sentence_states_in_other_words_is_read_as_stated(string sentence, string claim) => Assert.True(opened.Reader.LogOdds(claim, sentence) > 0);

    [Theory]
    [InlineData("Mara Ilves measured 412 pipes in nine churches over two winters.", "It took Mara Ilves nine winters to take the measure of 412 pipes, which stood in two churches.")]
    [InlineData("The organ builder taught Mara Ilves how to voice a pipe.", "How a pipe is voiced the organ builder learned from Mara Ilves.")]
    [InlineData("Damp air lowers the pitch of a wooden pipe.", "The pitch of a pipe made of wood goes up in damp air.")]
    public void What_it_does_not_state_is_not(string sentence, string claim) => Assert.True(opened.Reader.LogOdds(claim, sentence) < 0);

    [Fact]
    public void The_score_of_claims_is_fitted_to_its_readings() => Assert.Equal(SoftScore.OfFreeWording.Reader, opened.Reader.Identity);

    /// <summary>The model, opened once.</summary>
    public sealed class Opened : IDisposable
    {
        private readonly LlamaRelevance model = LlamaRelevance.Load(
            EmbeddedLanguageModel.Files, EmbeddedLanguageModel.ClaimAdapter, new LlamaOptions { ContextLength = 512, Threads = 1, Device = ComputeDevice.Cpu });

        public ClaimReader Reader => new(() => model);

        public void Dispose() => model.Dispose();
    }
}
