using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;
using AnswerEngine.Tests.LanguageModels;
using AnswerEngine.Tests.Models;

namespace AnswerEngine.Tests.LlamaCpp;

/// <summary>Every way in which a model can fail to open, and the managed error for it.</summary>
[Collection(EmbeddedLanguageModelTests.Name)]
public sealed class LlamaLoadingErrorTests : IDisposable
{
    private readonly ModelsFolder folder = new();

    [Fact]
    public void A_truncated_gguf_is_found_before_native_code_sees_it()
    {
        var bytes = FirstBytes(4096);
        folder.Add("m.gguf", bytes);
        folder.WriteCatalog("m.gguf");
        folder.Add("m.gguf", bytes[..4000]);

        var error = Assert.Throws<ModelUnavailableException>(() => LlamaModel.Load(folder.Verify()));

        Assert.Contains("models/m/m.gguf: The file is truncated: it has 4000 bytes of 4096.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gguf_shorter_than_its_header_is_found_whatever_the_catalog_says()
    {
        folder.Add("m.gguf", FirstBytes(10));
        folder.WriteCatalog("m.gguf");

        var error = Assert.Throws<ModelUnavailableException>(() => LlamaModel.Load(folder.Verify()));

        Assert.Contains("The file is truncated: it is shorter than a GGUF header.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_another_magic_is_not_gguf()
    {
        folder.Add("m.gguf", [.. "GGML"u8, .. new byte[64]]);
        folder.WriteCatalog("m.gguf");

        var error = Assert.Throws<ModelUnavailableException>(() => LlamaModel.Load(folder.Verify()));

        Assert.Contains("The file is not GGUF", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0x03000000)]
    public void A_file_of_another_gguf_version_is_refused(int version)
    {
        folder.Add("m.gguf", [.. "GGUF"u8, .. BitConverter.GetBytes(version), .. new byte[64]]);
        folder.WriteCatalog("m.gguf");

        Assert.Contains(
            "a version of GGUF other than 2 or 3",
            Assert.Throws<ModelUnavailableException>(() => LlamaModel.Load(folder.Verify())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_second_shard_is_named()
    {
        folder.Add("m-00001-of-00002.gguf", FirstBytes(4096));
        folder.WriteCatalog("m-00001-of-00002.gguf");

        var error = Assert.Throws<ModelUnavailableException>(() => LlamaModel.Load(folder.Verify()));

        var fault = Assert.Single(error.Faults);
        Assert.Equal("models/m/m-00002-of-00002.gguf", fault.File);
        Assert.Equal(ModelFaultKind.Missing, fault.Kind);
    }

    [Fact]
    public void A_gguf_cut_off_inside_its_tensors_that_the_catalog_vouches_for_is_refused_by_llama()
    {
        folder.Add("m.gguf", FirstBytes(2_000_000));
        folder.WriteCatalog("m.gguf");

        var error = Assert.Throws<LanguageModelException>(() => LlamaModel.Load(folder.Verify()));

        Assert.StartsWith("llama.cpp refuses the model 'm': ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cuda_that_is_not_there_is_an_error()
    {
        var error = Assert.Throws<DeviceUnavailableException>(() => LlamaDevice.Choose(ComputeDevice.Cuda, []));

        Assert.Contains("'cuda' was asked for", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_takes_cuda_where_its_backend_loaded()
    {
        NativeDevice[] devices = [new(7, "CUDA0", "Some GPU", 1), new(8, "CPU", "Some CPU", 0)];

        Assert.Equal([7], LlamaDevice.Choose(ComputeDevice.Auto, devices).Offload);
        Assert.Equal("CUDA (Some GPU): its backend loaded", LlamaDevice.Choose(ComputeDevice.Auto, devices).Description);
        Assert.Equal("CUDA (Some GPU): asked for", LlamaDevice.Choose(ComputeDevice.Cuda, devices).Description);
        Assert.Empty(LlamaDevice.Choose(ComputeDevice.Cpu, devices).Offload);
    }

    public void Dispose() => folder.Dispose();

    private static byte[] FirstBytes(int count)
    {
        var bytes = new byte[count];
        using var stream = File.OpenRead(EmbeddedLanguageModel.Files.Paths[0]);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
