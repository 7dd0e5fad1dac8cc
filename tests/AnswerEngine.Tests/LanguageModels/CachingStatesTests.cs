using AnswerEngine.LanguageModels;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class CachingStatesTests : IDisposable
{
    private static readonly string[] Prompts = ["one", "two", "three"];
    private readonly TemporaryFolder folder = new();
    private readonly ScriptedStates model = new();
    private int opened;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_run_does_not_open_the_model_and_gets_the_same_states_bit_for_bit()
    {
        Read(Prompts);
        using var second = Open();

        var states = Prompts.Select(prompt => second.StateOf(prompt)).ToArray();

        Assert.Equal((1, 3, false), (opened, model.Reads, second.Opened));
        Assert.All(Prompts.Zip(states), pair => Assert.Equal(Bits(ScriptedStates.Of(pair.First)), Bits(pair.Second)));
    }

    [Fact]
    public void The_model_is_known_before_it_is_opened()
    {
        using var states = Open();

        Assert.Equal(("a0", 16, 0), (states.Fingerprint, states.Layer, opened));
    }

    [Fact]
    public void Only_what_is_not_known_is_read()
    {
        Read(Prompts);
        Read("one", "four");

        Assert.Equal(4, model.Reads);
    }

    [Fact]
    public void A_state_belongs_to_whoever_asked_for_it()
    {
        using var states = Open();

        states.StateOf("one")[0] = 99;

        Assert.Equal(ScriptedStates.Of("one"), states.StateOf("one"));
    }

    [Fact]
    public void What_is_literal_tells_prompts_of_the_same_text_apart_and_so_does_where_a_piece_ends()
    {
        Prompt[] alike =
        [
            "ab\nc", new([new("ab\nc", IsLiteral: true)]), new([new("ab\n", IsLiteral: false), new("c", IsLiteral: false)]),
            new([new("ab\n", IsLiteral: true), new("c", IsLiteral: false)]), new([new("ab\n", IsLiteral: false), new("c", IsLiteral: true)]),
        ];
        using var states = Open();

        foreach (var prompt in alike) states.StateOf(prompt);

        Assert.Equal(alike.Length, states.Cache.Misses);
    }

    [Fact]
    public void A_fault_of_the_model_is_not_kept()
    {
        var faulty = new CachingStates("a0", 16, () => throw new LanguageModelException("No such luck."), Cache());
        Assert.Throws<LanguageModelException>(() => faulty.StateOf("one"));
        faulty.Dispose();

        Read("one");

        Assert.Equal((1, 1), (opened, model.Reads));
    }

    [Fact]
    public void Another_model_than_the_one_that_is_cached_for_is_refused()
    {
        var other = new ScriptedStates("b1");
        using var states = new CachingStates("a0", 16, () => other, Cache());

        Assert.Throws<ArgumentException>(() => states.StateOf("one"));
        Assert.True(other.Disposed);
    }

    [Fact]
    public void A_run_that_is_interrupted_loses_what_came_after_the_last_sixty_four()
    {
        using var running = Open();

        foreach (var number in Enumerable.Range(0, 100)) running.StateOf($"prompt {number}");

        Assert.Equal(64, Cache().Count);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_costs_time_only()
    {
        var taken = Path.Combine(folder.Path, "taken");
        File.WriteAllText(taken, "a file where the folder would have to be");
        var states = new CachingStates("a0", 16, () => model, StateCache.Open(taken, "a0", 16, "test/1"));

        foreach (var number in Enumerable.Range(0, 200)) Assert.Equal(ScriptedStates.Of($"{number}"), states.StateOf($"{number}"));
        states.Dispose();

        Assert.True(model.Disposed);
    }

    [Fact]
    public void Many_threads_can_ask_at_once()
    {
        using (var states = Open())
        {
            Parallel.For(0, 400, number => Assert.Equal(ScriptedStates.Of($"{number % 150}"), states.StateOf($"{number % 150}")));
        }

        Assert.Equal(1, opened);
        Assert.Equal(150, Cache().Count);
    }

    private static int[] Bits(float[] state) => [.. state.Select(BitConverter.SingleToInt32Bits)];

    private StateCache Cache() => StateCache.Open(folder.Path, "a0", 16, "test/1");

    private CachingStates Open() => new(
        "a0",
        16,
        () =>
        {
            opened++;
            return model;
        },
        Cache());

    private void Read(params string[] prompts)
    {
        using var states = Open();
        foreach (var prompt in prompts) states.StateOf(prompt);
    }
}
