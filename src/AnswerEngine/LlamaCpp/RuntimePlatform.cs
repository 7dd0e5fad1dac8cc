using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp;

/// <summary>An operating system and the architecture that a process on it runs as.</summary>
/// <param name="System"><c>linux</c>, <c>mac</c> or <c>win</c>.</param>
/// <param name="Architecture">The processor architecture.</param>
public readonly record struct RuntimePlatform(string System, Architecture Architecture)
{
    /// <summary>That of this process.</summary>
    public static RuntimePlatform Current { get; } = new(
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "mac" : "linux",
        RuntimeInformation.ProcessArchitecture);

    /// <summary>In the form <c>linux-x64</c>.</summary>
    public override string ToString() => $"{System}-{Architecture.ToString().ToLowerInvariant()}";
}
