using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;

namespace AnswerEngine.LlamaCpp;

/// <summary>Builds the chain of native samplers that options ask for.</summary>
internal static class LlamaSampler
{
    internal static LlamaSamplerHandle Create(GenerationOptions options, LlamaVocabulary vocabulary)
    {
        var chain = LlamaNative.NewSamplerChain(LlamaNative.DefaultSamplerChainParams());
        try
        {
            foreach (var sampler in Samplers(options, vocabulary))
            {
                LlamaNative.AddToChain(chain, sampler);
            }

            return chain;
        }
        catch
        {
            chain.Dispose();
            throw;
        }
    }

    // The grammar goes first: the cut-offs after it must leave something that it allows.
    private static IEnumerable<nint> Samplers(GenerationOptions options, LlamaVocabulary vocabulary)
    {
        if (options.Grammar is { } grammar)
        {
            yield return Grammar(grammar, vocabulary);
        }

        if (options.Temperature == 0)
        {
            yield return LlamaNative.GreedySampler();
            yield break;
        }

        yield return LlamaNative.TopKSampler(options.TopK);
        yield return LlamaNative.TopPSampler(options.TopP, minKeep: 1);
        yield return LlamaNative.MinPSampler(options.MinP, minKeep: 1);
        yield return LlamaNative.TemperatureSampler(options.Temperature);
        yield return LlamaNative.DrawSampler(options.Seed);
    }

    private static nint Grammar(string grammar, LlamaVocabulary vocabulary)
    {
        GrammarSyntax.Check(grammar);
        _ = LlamaLog.TakeErrors();
        var sampler = LlamaNative.GrammarSampler(vocabulary.Pointer, grammar, "root");
        return sampler != 0
            ? sampler
            : throw new InvalidGrammarException(
                $"The grammar cannot be used: {LlamaLog.TakeErrors()}. Check that it is GBNF, that every rule is defined, that one is "
                + "named 'root', and that none starts with itself.");
    }
}
