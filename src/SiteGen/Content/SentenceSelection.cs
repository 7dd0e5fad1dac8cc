namespace SiteGen.Content;

/// <summary>Who chooses the sentences of an answer, from those that may be quoted.</summary>
public enum SentenceSelection
{
    /// <summary>Retrieval: the run of sentences that is nearest to the question.</summary>
    Retrieval,

    /// <summary>The language model, by their numbers.</summary>
    LanguageModel,
}
