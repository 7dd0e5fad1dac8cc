using AnswerEngine.LanguageModels;
using LLama.Native;

namespace AnswerEngine.LLamaSharp;

/// <summary>Builds the chain of samplers that options ask for, in the order of the engine's own binding.</summary>
internal static class LLamaSharpSampler
{
    internal static SafeLLamaSamplerChainHandle Create(GenerationOptions options, SafeLlamaModelHandle model)
    {
        // LLamaSharp adds a sampler that is NULL to its chain when a grammar cannot be parsed: it must not get that far.
        if (options.Grammar is { } grammar)
        {
            GrammarSyntax.Check(grammar);
        }

        var chain = SafeLLamaSamplerChainHandle.Create(LLamaSamplerChainParams.Default());
        if (options.Grammar is not null)
        {
            chain.AddGrammar(model, options.Grammar, "root");
        }

        AddChoice(chain, options);
        return chain;
    }

    private static void AddChoice(SafeLLamaSamplerChainHandle chain, GenerationOptions options)
    {
        if (options.Temperature == 0)
        {
            chain.AddGreedySampler();
            return;
        }

        chain.AddTopK(options.TopK);
        chain.AddTopP(options.TopP, minKeep: 1);
        chain.AddMinP(options.MinP, minKeep: 1);
        chain.AddTemperature(options.Temperature);
        chain.AddDistributionSampler(options.Seed);
    }
}
