using System.Runtime.InteropServices;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

[Collection(EmbeddedLanguageModelTests.Name)]
public sealed class LlamaLibraryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void A_missing_folder_is_named_with_the_remedy()
    {
        var missing = Path.Combine(folder.FullName, "llama");

        var error = Assert.Throws<NativeLibraryUnavailableException>(() => LlamaLibrary.Check(missing, RuntimePlatform.Current));

        Assert.Equal(
            $"The llama.cpp libraries are missing. The folder does not exist: '{missing}'. Run `npm ci` in native/ and build again: "
            + "the build copies them to llama/ beside the program.",
            error.Message);
    }

    [Fact]
    public void A_folder_without_libllama_is_named()
    {
        var error = Assert.Throws<NativeLibraryUnavailableException>(() => LlamaLibrary.Check(folder.FullName, RuntimePlatform.Current));

        Assert.Contains("There is no libllama in the folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_for_another_processor_are_refused_before_they_are_loaded()
    {
        var other = new RuntimePlatform("linux", Architecture.S390x);

        var error = Assert.Throws<NativeLibraryUnavailableException>(() => LlamaLibrary.Check(LlamaLibrary.DefaultFolder, other));

        Assert.Contains($"are made for {RuntimePlatform.Current}, but this process runs on linux-s390x", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("libllama.so", "linux-arm64", new byte[] { 0x7F, 0x45, 0x4C, 0x46 }, 18, 0xB7)]
    [InlineData("libllama.so", "linux-x64", new byte[] { 0x7F, 0x45, 0x4C, 0x46 }, 18, 0x3E)]
    [InlineData("libllama.dylib", "mac-arm64", new byte[] { 0xCF, 0xFA, 0xED, 0xFE, 0x0C, 0, 0 }, 7, 0x01)]
    [InlineData("llama.dll", "win-x64", new byte[] { 0x4D, 0x5A }, 132, 0x8664)]
    public void The_header_of_a_library_says_what_it_is_made_for(string name, string platform, byte[] magic, int at, int machine)
    {
        // given a header of this system, for a PE file with the signature's offset at 0x3C
        var header = new byte[256];
        magic.CopyTo(header, 0);
        header[0x3C] = 128;
        BitConverter.GetBytes((ushort)machine).CopyTo(header, at);
        File.WriteAllBytes(Path.Combine(folder.FullName, name), header);

        var error = Assert.Throws<NativeLibraryUnavailableException>(
            () => LlamaLibrary.Check(folder.FullName, new RuntimePlatform("linux", Architecture.S390x)));

        Assert.Contains($"made for {platform},", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_folder_cannot_be_loaded_into_one_process()
    {
        LlamaLibrary.Load(LlamaLibrary.DefaultFolder);

        var error = Assert.Throws<NativeLibraryUnavailableException>(() => LlamaLibrary.Load(folder.FullName));

        Assert.Contains("is loaded from", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_of_another_version_are_refused()
    {
        var error = Assert.Throws<NativeLibraryUnavailableException>(() => LlamaLibrary.CheckVersion("llama", "0.6.1"));

        Assert.StartsWith("The llama.cpp libraries in 'llama' have version 0.6.1; the binding is for 0.5.0.", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
