using System.Runtime.InteropServices;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp.Native;

namespace AnswerEngine.LlamaCpp;

/// <summary>
/// The llama.cpp libraries of one folder, loaded once into the process: found, checked for system, processor and version,
/// then given the backend that fits the processor.
/// </summary>
public static class LlamaLibrary
{
    private static readonly Lock Gate = new();
    private static string resolveFrom = DefaultFolder;
    private static string? loadedFrom;

    static LlamaLibrary() => NativeLibrary.SetDllImportResolver(
        typeof(LlamaNative).Assembly, static (name, _, _) => Resolve(resolveFrom, name));

    /// <summary>The folder that a build copies the libraries to: <c>llama/</c> beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "llama");

    /// <summary>Loads the libraries, if that was not done before.</summary>
    /// <param name="folder">Where they are.</param>
    /// <exception cref="NativeLibraryUnavailableException">
    /// They are missing, made for another system, processor or version, or another folder's are loaded already.
    /// </exception>
    public static void Load(string folder)
    {
        var absolute = Path.GetFullPath(folder);
        lock (Gate)
        {
            if (loadedFrom is null)
            {
                Check(absolute, RuntimePlatform.Current);
                LoadOnce(absolute);
            }
            else if (loadedFrom != absolute)
            {
                throw new NativeLibraryUnavailableException(
                    $"llama.cpp is loaded from '{loadedFrom}' already; a process cannot load it again from '{absolute}'. Use one folder.");
            }
        }
    }

    /// <summary>Checks, without loading anything, that the folder holds libraries for this platform.</summary>
    /// <param name="folder">Where they should be.</param>
    /// <param name="platform">The platform that they must be made for.</param>
    /// <exception cref="NativeLibraryUnavailableException">They are missing or made for another platform.</exception>
    public static void Check(string folder, RuntimePlatform platform)
    {
        if (!Directory.Exists(folder))
        {
            throw Missing(folder, "The folder does not exist");
        }

        var platforms = LibraryFiles(folder, LlamaNative.Llama).Select(LibraryImage.PlatformOf).OfType<RuntimePlatform>().ToArray();
        if (platforms.Length == 0)
        {
            throw Missing(folder, "There is no libllama in the folder");
        }

        if (!platforms.Contains(platform))
        {
            throw new NativeLibraryUnavailableException(
                $"The llama.cpp libraries in '{folder}' are made for {string.Join(", ", platforms)}, but this process runs on "
                + $"{platform}. Run `npm ci` in native/ on this machine and build again.");
        }
    }

    private static void LoadOnce(string folder)
    {
        resolveFrom = folder;
        try
        {
            CheckVersion(folder, Marshal.PtrToStringUTF8(LlamaNative.Version()) ?? "");
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new NativeLibraryUnavailableException(
                $"The llama.cpp libraries in '{folder}' cannot be loaded: {error.Message} On Linux they need glibc 2.34 or "
                + "newer. Run `npm ci` in native/ and build again.",
                error);
        }

        loadedFrom = folder;
        LlamaLog.Attach();
        LlamaNative.LoadBackends(folder);
        LlamaNative.InitBackend();
    }

    // A build from a source tree calls itself 0.5.0-dev.
    internal static void CheckVersion(string folder, string version)
    {
        if (version.Split('-')[0] != LlamaNative.BoundVersion)
        {
            throw new NativeLibraryUnavailableException(
                $"The llama.cpp libraries in '{folder}' have version {version}; the binding is for {LlamaNative.BoundVersion}. "
                + "Run `npm ci` in native/ and build again, or follow \"How to upgrade\" in docs/language-model.md.");
        }
    }

    // The libraries carry their version in their names (libllama.v0.5.0.so), and find one another in their own folder.
    private static nint Resolve(string folder, string name) => name is LlamaNative.Llama or LlamaNative.Ggml or LlamaNative.GgmlBase
        ? NativeLibrary.Load(LibraryFiles(folder, name).First(file => LibraryImage.PlatformOf(file) == RuntimePlatform.Current))
        : 0;

    private static IEnumerable<string> LibraryFiles(string folder, string name) => Directory
        .EnumerateFiles(folder)
        .Where(file => IsLibrary(Path.GetFileName(file), name))
        .Order(StringComparer.Ordinal);

    private static bool IsLibrary(string file, string name) =>
        (file.StartsWith($"lib{name}.", StringComparison.Ordinal) || file.StartsWith($"{name}.", StringComparison.Ordinal))
        && Path.GetExtension(file) is ".so" or ".dylib" or ".dll";

    private static NativeLibraryUnavailableException Missing(string folder, string what) => new(
        $"The llama.cpp libraries are missing. {what}: '{folder}'. Run `npm ci` in native/ and build again: the build copies "
        + "them to llama/ beside the program.");
}
