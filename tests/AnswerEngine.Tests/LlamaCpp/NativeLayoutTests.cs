using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnswerEngine.LlamaCpp;
using AnswerEngine.LlamaCpp.Native;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

/// <summary>
/// Holds the bound structures to the library: their sizes, and that each default value of llama.h stands where the
/// binding looks for it. A new version of the library that moves a field fails here, not in memory.
/// </summary>
[Collection(EmbeddedLanguageModelTests.Name)]
public sealed unsafe class NativeLayoutTests
{
    private const byte Untouched = 0xCD;

    public NativeLayoutTests() => LlamaLibrary.Load(LlamaLibrary.DefaultFolder);

    [Fact]
    public void The_library_has_the_version_that_the_binding_is_for() =>
        Assert.StartsWith(LlamaNative.BoundVersion, Marshal.PtrToStringUTF8(LlamaNative.Version()), StringComparison.Ordinal);

    [Fact]
    public void Model_parameters_have_their_documented_defaults()
    {
        var defaults = LlamaNative.DefaultModelParams();

        Assert.Equal(
            new LlamaModelParams { GpuLayers = -1, SplitMode = 1, LoadMode = -1, LazyMode = 1, UseExtraBufts = 1 },
            defaults);
    }

    [Fact]
    public void Context_parameters_have_their_documented_defaults()
    {
        var defaults = LlamaNative.DefaultContextParams();

        Assert.Equal(
            new LlamaContextParams
            {
                ContextLength = 512,
                Batch = 2048,
                MicroBatch = 512,
                MaxSequences = 1,
                MaxOutputsPerSequence = 1,
                Threads = 4,
                BatchThreads = 4,
                RopeScalingType = -1,
                PoolingType = -1,
                AttentionType = -1,
                FlashAttentionType = -1,
                YarnExtFactor = -1,
                YarnAttnFactor = -1,
                YarnBetaFast = -1,
                YarnBetaSlow = -1,
                DefragThreshold = -1,
                TypeK = 1,
                TypeV = 1,
                OffloadKqv = 1,
                NoPerf = 1,
                OpOffload = 1,
                SwaFull = 1,
            },
            defaults);
    }

    [Fact]
    public void Sampler_chain_parameters_have_their_documented_defaults() =>
        Assert.Equal(1, LlamaNative.DefaultSamplerChainParams().NoPerf);

    [Fact]
    public void Structures_have_the_sizes_of_a_c_compiler_on_64_bits()
    {
        Assert.Equal(80, sizeof(LlamaModelParams));
        Assert.Equal(160, sizeof(LlamaContextParams));
        Assert.Equal(56, sizeof(LlamaBatch));
        Assert.Equal(1, sizeof(LlamaSamplerChainParams));
    }

    [Theory]
    [InlineData(nameof(LlamaModelParams.TensorSplit), 40)]
    [InlineData(nameof(LlamaModelParams.VocabOnly), 72)]
    public void Model_parameters_lie_where_the_header_puts_them(string field, int offset) =>
        Assert.Equal(offset, (int)Marshal.OffsetOf<LlamaModelParams>(field));

    [Theory]
    [InlineData(nameof(LlamaContextParams.RopeFrequencyBase), 56)]
    [InlineData(nameof(LlamaContextParams.EvalCallback), 88)]
    [InlineData(nameof(LlamaContextParams.AbortCallback), 112)]
    [InlineData(nameof(LlamaContextParams.Embeddings), 128)]
    [InlineData(nameof(LlamaContextParams.Samplers), 136)]
    public void Context_parameters_lie_where_the_header_puts_them(string field, int offset) =>
        Assert.Equal(offset, (int)Marshal.OffsetOf<LlamaContextParams>(field));

    [Fact]
    public void The_library_writes_exactly_as_many_bytes_as_the_structures_have()
    {
        // On x64 a structure too large for registers is returned through a pointer passed as the first argument, so
        // the function can be called with a buffer of ours and the bytes that it touched counted.
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return;
        }

        // Trailing padding need not be written: it is less than a pointer.
        Assert.InRange(sizeof(LlamaModelParams) - BytesWritten("llama_model_default_params"), 0, sizeof(nint) - 1);
        Assert.InRange(sizeof(LlamaContextParams) - BytesWritten("llama_context_default_params"), 0, sizeof(nint) - 1);
    }

    private static int BytesWritten(string function)
    {
        var file = Directory.EnumerateFiles(LlamaLibrary.DefaultFolder).First(
            path => Path.GetFileName(path) is var name && (name.StartsWith("libllama.", StringComparison.Ordinal) || name == "llama.dll"));
        var getDefaults = (delegate* unmanaged<byte*, byte*>)NativeLibrary.GetExport(NativeLibrary.Load(file), function);
        var buffer = stackalloc byte[1024];
        Unsafe.InitBlock(buffer, Untouched, 1024);
        getDefaults(buffer);
        return new ReadOnlySpan<byte>(buffer, 1024).LastIndexOfAnyExcept(Untouched) + 1;
    }
}
