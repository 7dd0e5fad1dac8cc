namespace AnswerEngine.Models;

/// <summary>What a model is for.</summary>
public enum ModelKind
{
    /// <summary>An ONNX graph that turns text into one vector a token (<c>encoder</c>).</summary>
    Encoder,

    /// <summary>A table of token vectors for questions asked in a browser (<c>query-table</c>).</summary>
    QueryTable,

    /// <summary>A GGUF file, whole or in shards, that llama.cpp generates with (<c>language-model</c>).</summary>
    LanguageModel,

    /// <summary>A GGUF file of low-rank weights that llama.cpp puts on a language model (<c>adapter</c>).</summary>
    Adapter,
}
