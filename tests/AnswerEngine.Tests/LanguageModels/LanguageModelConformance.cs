using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

/// <summary>What every implementation of <see cref="ILanguageModel"/> promises, on any model with a chat template.</summary>
public abstract class LanguageModelConformance
{
    private static readonly ChatTurn[] Question =
    [
        ChatTurn.System("Answer only from the evidence."),
        ChatTurn.User("Evidence:\n[1] The judge agreed on 1062 of 1125 scores.\n\nQuestion: How often did the judge agree?"),
    ];

    private static readonly GenerationOptions Seeded =
        new() { MaxTokens = 24, Temperature = 1.2f, TopK = 0, TopP = 1, MinP = 0, Seed = 7 };

    /// <summary>The implementation under test, with a context of at least 512 tokens.</summary>
    protected abstract ILanguageModel Model { get; }

    /// <summary>The text of a control token of its vocabulary.</summary>
    protected abstract string ControlToken { get; }

    [Fact]
    public void It_names_its_weights_its_size_and_its_device()
    {
        Assert.Matches("^[0-9a-f]{64}$", Model.Fingerprint);
        Assert.NotEmpty(Model.Description);
        Assert.Matches("^(CPU|CUDA) ", Model.Device);
        Assert.True(Model.ContextLength >= 512);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello world")]
    [InlineData("  two  spaces\n\nand\ttab")]
    [InlineData("café 3.14 naïve 日本語 😀")]
    public void Tokens_give_their_text_back(string text) =>
        Assert.Equal(text, Model.Detokenize(Model.Tokenize(text, parseSpecial: false)));

    [Fact]
    public void A_control_token_is_one_token_only_where_it_is_asked_for()
    {
        Assert.Single(Model.Tokenize(ControlToken, parseSpecial: true));
        Assert.True(Model.Tokenize(ControlToken, parseSpecial: false).Length > 1);
        Assert.Equal(ControlToken, Model.Detokenize(Model.Tokenize(ControlToken, parseSpecial: true)));
    }

    [Fact]
    public void A_control_token_inside_a_turn_stays_text()
    {
        var prompt = Model.ApplyChatTemplate([ChatTurn.User($"before{ControlToken}after")], addGenerationPrompt: true);

        Assert.Contains($"before{ControlToken}after", prompt.Text, StringComparison.Ordinal);
        Assert.Contains(new PromptPiece(ControlToken, IsLiteral: true), prompt.Pieces);
    }

    [Fact]
    public void Greedy_generation_repeats_itself()
    {
        var prompt = Model.ApplyChatTemplate(Question, addGenerationPrompt: true);

        var first = Model.Generate(prompt, new GenerationOptions { MaxTokens = 24 });
        var second = Model.Generate(prompt, new GenerationOptions { MaxTokens = 24 });

        Assert.NotEmpty(first.Text);
        Assert.Equal(first.Tokens, second.Tokens);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public void The_same_seed_gives_the_same_tokens_and_another_seed_others()
    {
        var prompt = Model.ApplyChatTemplate(Question, addGenerationPrompt: true);

        var first = Model.Generate(prompt, Seeded);
        var again = Model.Generate(prompt, Seeded);
        var other = Model.Generate(prompt, Seeded with { Seed = 8 });

        Assert.Equal(first.Tokens, again.Tokens);
        Assert.NotEqual(first.Text, other.Text);
    }

    [Fact]
    public void A_result_does_not_depend_on_what_was_asked_before()
    {
        // given a prompt of several chunks, asked first on its own
        var evidence = string.Concat(Enumerable.Range(1, 20).Select(number => $"[{number}] The judge agreed {number} times. "));
        var prompt = Model.ApplyChatTemplate([ChatTurn.User(evidence + "How often?")], addGenerationPrompt: true);
        Model.Score("Something else.", " Entirely");
        var fresh = Model.Generate(prompt, Seeded);
        var freshScore = Model.Score(prompt, "It agreed often.");

        // when it is asked again after prompts that share its start
        Model.Generate(Model.ApplyChatTemplate([ChatTurn.User(evidence + "Who?")], addGenerationPrompt: true), Seeded);
        var afterSimilar = Model.Generate(prompt, Seeded);
        Model.Score(prompt, "Who knows, and who would want to?");
        var afterScore = Model.Score(prompt, "It agreed often.");

        // then it comes out the same to the last bit
        Assert.Equal(fresh.Tokens, afterSimilar.Tokens);
        Assert.Equal(freshScore, afterScore);
    }

    [Fact]
    public void The_log_probabilities_of_a_generation_agree_with_the_score_of_its_text()
    {
        var prompt = Model.ApplyChatTemplate(Question, addGenerationPrompt: true);

        var generation = Model.Generate(prompt, new GenerationOptions { MaxTokens = 24 });
        var scores = Model.Score(prompt, generation.Text);

        Assert.Equal(generation.Tokens.Select(token => token.Id), Model.Tokenize(generation.Text, parseSpecial: false));
        Assert.Equal(generation.Tokens.Count, scores.Count);
        Assert.All(generation.Tokens.Zip(scores), pair => Assert.Equal(pair.First.LogProbability, pair.Second, 0.15f));
        Assert.All(scores, score => Assert.True(score <= 0));
    }

    [Fact]
    public void The_parts_that_arrive_are_the_text()
    {
        var parts = new List<string>();

        var generation = Model.Generate(
            Model.ApplyChatTemplate(Question, addGenerationPrompt: true),
            new GenerationOptions { MaxTokens = 24 },
            parts.Add,
            CancellationToken.None);

        Assert.True(parts.Count > 1);
        Assert.Equal(generation.Text, string.Concat(parts));
        Assert.Equal(generation.Text, string.Concat(generation.Tokens.Select(token => token.Text)));
    }

    [Fact]
    public void Generation_stops_at_the_token_limit()
    {
        var generation = Model.Generate("One, two, three,", new GenerationOptions { MaxTokens = 3 });

        Assert.Equal(StopReason.MaxTokens, generation.StopReason);
        Assert.Equal(3, generation.Tokens.Count);
        Assert.Equal(generation.PromptTokens, Model.Tokenize("One, two, three,", parseSpecial: true).Length);
    }

    [Fact]
    public void A_stop_string_ends_the_text_and_is_not_part_of_it()
    {
        var prompt = Model.ApplyChatTemplate(Question, addGenerationPrompt: true);
        var whole = Model.Generate(prompt, new GenerationOptions { MaxTokens = 24 }).Text;
        var stop = whole[4..9];

        var generation = Model.Generate(prompt, new GenerationOptions { MaxTokens = 24, Stop = [stop] });

        Assert.Equal(StopReason.StopString, generation.StopReason);
        Assert.Equal(whole[..whole.IndexOf(stop, StringComparison.Ordinal)], generation.Text);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1.5f)]
    public void Text_follows_the_grammar(float temperature)
    {
        const string Grammar = """root ::= ("yes" | "no") " " [0-9]{3} ".\n" """;

        var generation = Model.Generate(
            Model.ApplyChatTemplate(Question, addGenerationPrompt: true),
            new GenerationOptions { Grammar = Grammar, Temperature = temperature, Seed = 3 });

        Assert.Matches("^(yes|no) [0-9]{3}\\.\n$", generation.Text);
        Assert.Equal(StopReason.EndOfTurn, generation.StopReason);
    }

    [Theory]
    [InlineData("root ::= (")]
    [InlineData("answer ::= \"a\"")]
    [InlineData("root ::= missing")]
    [InlineData("root ::= root \"a\"")]
    public void A_bad_grammar_is_an_error_and_leaves_the_model_usable(string grammar)
    {
        var error = Assert.Throws<InvalidGrammarException>(
            () => Model.Generate("Hello", new GenerationOptions { Grammar = grammar }));

        Assert.Contains("grammar", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(Model.Generate("Hello", new GenerationOptions { MaxTokens = 2 }).Tokens);
    }

    [Fact]
    public void A_prompt_that_leaves_no_room_is_an_error_before_anything_is_computed()
    {
        var error = Assert.Throws<ContextOverflowException>(
            () => Model.Generate("Hello", new GenerationOptions { MaxTokens = Model.ContextLength }));

        Assert.Equal(Model.ContextLength, error.ContextLength);
        Assert.Throws<ContextOverflowException>(
            () => Model.Score("Hello", string.Concat(Enumerable.Repeat(" word", Model.ContextLength))));
    }

    [Fact]
    public void A_call_uses_the_whole_context_where_it_must()
    {
        var words = Model.ContextLength - Model.Tokenize("Hello", parseSpecial: true).Length;

        var scores = Model.Score("Hello", string.Concat(Enumerable.Repeat(" word", words)));

        Assert.Equal(words, scores.Count);
    }

    [Fact]
    public void An_empty_continuation_has_no_scores_and_an_empty_prompt_no_continuation()
    {
        Assert.Empty(Model.Score("Hello", ""));
        Assert.Throws<ArgumentException>(() => Model.Score("", "Hello"));
    }

    [Fact]
    public void Cancellation_passes()
    {
        using var source = new CancellationTokenSource();
        var tokens = 0;

        Assert.ThrowsAny<OperationCanceledException>(() => Model.Generate(
            "One, two, three,",
            new GenerationOptions { MaxTokens = 200 },
            _ =>
            {
                tokens++;
                source.Cancel();
            },
            source.Token));

        Assert.Equal(1, tokens);
    }
}
