using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp.Native;

/// <summary>
/// The functions of llama.cpp <see cref="BoundVersion"/> that the engine calls, as include/llama.h and
/// ggml/include/ggml-backend.h declare them. Which file a library name stands for, <see cref="LlamaLibrary"/> says.
/// </summary>
internal static unsafe partial class LlamaNative
{
    /// <summary>What <c>llama_version</c> must answer: structures are passed by value, so another version could corrupt memory.</summary>
    internal const string BoundVersion = "0.5.0";

    internal const string Llama = "llama";
    internal const string Ggml = "ggml";
    internal const string GgmlBase = "ggml-base";

    [LibraryImport(Llama, EntryPoint = "llama_version")]
    internal static partial nint Version();

    [LibraryImport(Llama, EntryPoint = "llama_log_set")]
    internal static partial void SetLog(delegate* unmanaged<int, byte*, void*, void> callback, void* userData);

    [LibraryImport(Llama, EntryPoint = "llama_backend_init")]
    internal static partial void InitBackend();

    [LibraryImport(Ggml, EntryPoint = "ggml_backend_load_all_from_path", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LoadBackends(string folder);

    [LibraryImport(Ggml, EntryPoint = "ggml_backend_dev_count")]
    internal static partial nuint DeviceCount();

    [LibraryImport(Ggml, EntryPoint = "ggml_backend_dev_get")]
    internal static partial nint Device(nuint index);

    [LibraryImport(GgmlBase, EntryPoint = "ggml_backend_dev_name")]
    internal static partial nint DeviceName(nint device);

    [LibraryImport(GgmlBase, EntryPoint = "ggml_backend_dev_description")]
    internal static partial nint DeviceDescription(nint device);

    [LibraryImport(GgmlBase, EntryPoint = "ggml_backend_dev_type")]
    internal static partial int DeviceType(nint device);

    [LibraryImport(Llama, EntryPoint = "llama_model_default_params")]
    internal static partial LlamaModelParams DefaultModelParams();

    [LibraryImport(Llama, EntryPoint = "llama_context_default_params")]
    internal static partial LlamaContextParams DefaultContextParams();

    [LibraryImport(Llama, EntryPoint = "llama_sampler_chain_default_params")]
    internal static partial LlamaSamplerChainParams DefaultSamplerChainParams();

    [LibraryImport(Llama, EntryPoint = "llama_model_load_from_file", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlamaModelHandle LoadModel(string path, LlamaModelParams parameters);

    [LibraryImport(Llama, EntryPoint = "llama_model_free")]
    internal static partial void FreeModel(nint model);

    [LibraryImport(Llama, EntryPoint = "llama_model_n_ctx_train")]
    internal static partial int TrainedContextLength(LlamaModelHandle model);

    [LibraryImport(Llama, EntryPoint = "llama_model_desc")]
    internal static partial int Describe(LlamaModelHandle model, byte* buffer, nuint size);

    [LibraryImport(Llama, EntryPoint = "llama_model_chat_template", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ChatTemplate(LlamaModelHandle model, string? name);

    [LibraryImport(Llama, EntryPoint = "llama_model_get_vocab")]
    internal static partial nint Vocabulary(LlamaModelHandle model);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_n_tokens")]
    internal static partial int VocabularySize(nint vocabulary);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_get_text")]
    internal static partial nint TokenText(nint vocabulary, int token);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_is_control")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool IsControl(nint vocabulary, int token);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_is_eog")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool IsEndOfGeneration(nint vocabulary, int token);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_bos")]
    internal static partial int BosToken(nint vocabulary);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_eos")]
    internal static partial int EosToken(nint vocabulary);

    [LibraryImport(Llama, EntryPoint = "llama_vocab_get_add_bos")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool AddsBos(nint vocabulary);

    [LibraryImport(Llama, EntryPoint = "llama_tokenize")]
    internal static partial int Tokenize(
        nint vocabulary,
        byte* text,
        int length,
        int* tokens,
        int capacity,
        [MarshalAs(UnmanagedType.U1)] bool addSpecial,
        [MarshalAs(UnmanagedType.U1)] bool parseSpecial);

    [LibraryImport(Llama, EntryPoint = "llama_token_to_piece")]
    internal static partial int TokenToPiece(
        nint vocabulary, int token, byte* buffer, int capacity, int leftStrip, [MarshalAs(UnmanagedType.U1)] bool special);

    [LibraryImport(Llama, EntryPoint = "llama_init_from_model")]
    internal static partial LlamaContextHandle NewContext(LlamaModelHandle model, LlamaContextParams parameters);

    [LibraryImport(Llama, EntryPoint = "llama_free")]
    internal static partial void FreeContext(nint context);

    [LibraryImport(Llama, EntryPoint = "llama_n_ctx")]
    internal static partial uint ContextLength(LlamaContextHandle context);

    [LibraryImport(Llama, EntryPoint = "llama_get_memory")]
    internal static partial nint Memory(LlamaContextHandle context);

    [LibraryImport(Llama, EntryPoint = "llama_memory_clear")]
    internal static partial void ClearMemory(nint memory, [MarshalAs(UnmanagedType.U1)] bool data);

    [LibraryImport(Llama, EntryPoint = "llama_memory_seq_rm")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool RemoveFromMemory(nint memory, int sequence, int start, int end);

    [LibraryImport(Llama, EntryPoint = "llama_decode")]
    internal static partial int Decode(LlamaContextHandle context, LlamaBatch batch);

    [LibraryImport(Llama, EntryPoint = "llama_get_logits_ith")]
    internal static partial float* Logits(LlamaContextHandle context, int index);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_chain_init")]
    internal static partial LlamaSamplerHandle NewSamplerChain(LlamaSamplerChainParams parameters);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_chain_add")]
    internal static partial void AddToChain(LlamaSamplerHandle chain, nint sampler);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_free")]
    internal static partial void FreeSampler(nint sampler);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_greedy")]
    internal static partial nint GreedySampler();

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_dist")]
    internal static partial nint DrawSampler(uint seed);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_top_k")]
    internal static partial nint TopKSampler(int k);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_top_p")]
    internal static partial nint TopPSampler(float p, nuint minKeep);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_min_p")]
    internal static partial nint MinPSampler(float p, nuint minKeep);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_temp")]
    internal static partial nint TemperatureSampler(float temperature);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_init_grammar", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GrammarSampler(nint vocabulary, string grammar, string root);

    [LibraryImport(Llama, EntryPoint = "llama_sampler_sample")]
    internal static partial int Sample(LlamaSamplerHandle chain, LlamaContextHandle context, int index);
}
