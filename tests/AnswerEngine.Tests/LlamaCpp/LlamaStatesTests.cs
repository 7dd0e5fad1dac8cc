using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Tests.Encoding;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

public sealed class LlamaStatesTests : IDisposable
{
    private static readonly LlamaOptions Options = new() { ContextLength = 512, Threads = 1, Device = ComputeDevice.Cpu };

    private readonly LlamaStates states = LlamaStates.Load(EmbeddedLanguageModel.Files, 16, Options);

    public void Dispose() => states.Dispose();

    [Fact]
    public void The_state_is_as_wide_as_the_model_and_finite()
    {
        var state = states.StateOf("Cedar rings softly.");

        Assert.Equal(576, state.Length);
        Assert.All(state, value => Assert.True(float.IsFinite(value)));
        Assert.Contains(state, value => Math.Abs(value) > 0.01f);
        Assert.Equal(EmbeddedLanguageModel.Files.Entry.Fingerprint, states.Fingerprint);
    }

    [Fact]
    public void It_is_the_same_whatever_was_read_before()
    {
        var text = string.Concat(Enumerable.Repeat("The judge agreed on 1062 of 1125 scores. ", 12));

        var first = states.StateOf(text + "So");
        states.StateOf(text + "But why?");
        states.StateOf("Something else.");

        Assert.Equal(first, states.StateOf(text + "So"));
    }

    [Fact]
    public void It_is_that_of_the_last_token()
    {
        Assert.NotEqual(states.StateOf("Cedar rings softly"), states.StateOf("Cedar rings loudly"));
        Assert.NotEqual(states.StateOf("Cedar rings softly"), states.StateOf("Oak swells softly"));
    }

    [Fact]
    public void It_comes_back_from_the_cache_bit_for_bit()
    {
        using var folder = new TemporaryFolder();
        const string Text = "The judge agreed on 1062 of 1125 scores.";
        var cache = StateCache.Open(folder.Path, states.Fingerprint, states.Layer, LlamaStates.Version);
        cache.GetOrAdd(Text, states.StateOf);
        cache.Save();

        var kept = StateCache.Open(folder.Path, states.Fingerprint, states.Layer, LlamaStates.Version)
            .GetOrAdd(Text, _ => throw new InvalidOperationException("It was read again."));

        Assert.Equal(states.StateOf(Text).Select(BitConverter.SingleToInt32Bits), kept.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void Layers_differ()
    {
        using var other = LlamaStates.Load(EmbeddedLanguageModel.Files, 8, Options);

        Assert.NotEqual(states.StateOf("Cedar rings softly."), other.StateOf("Cedar rings softly."));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    [InlineData(300)]
    public void A_layer_that_cannot_be_looked_at_is_refused(int layer) =>
        Assert.Contains("0 to 28", Assert.Throws<ArgumentException>(() => LlamaStates.Load(EmbeddedLanguageModel.Files, layer, Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_and_too_much_cannot_be_read()
    {
        Assert.Throws<ArgumentException>(() => states.StateOf(""));
        Assert.Throws<ContextOverflowException>(() => states.StateOf(string.Concat(Enumerable.Repeat("word ", 600))));
    }
}
