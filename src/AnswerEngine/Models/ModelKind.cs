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
}
