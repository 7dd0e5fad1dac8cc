using SiteGen.Content;

namespace SiteGen.Output;

/// <summary>A file's path below the output folder: forward slashes, no way out of the folder.</summary>
public readonly record struct OutputPath
{
    private OutputPath(string value) => Value = value;

    /// <summary>The path, such as <c>projects/x/index.html</c>.</summary>
    public string Value { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="BuildFailedException">The path leaves the folder or names no file.</exception>
    public static OutputPath Parse(string path) => IsSafe(path)
        ? new OutputPath(path)
        : throw new BuildFailedException([new Problem(
            path,
            null,
            $"The output path '{path}' does not name a file inside the output folder.",
            "Use segments that are neither empty nor '.' nor '..', joined by forward slashes.")]);

    /// <summary>Whether the path names a file inside the folder on every operating system.</summary>
    public static bool IsSafe(string path) =>
        path.Length > 0 && path.Split('/').All(IsSafeSegment);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsSafeSegment(string segment) =>
        segment.Length > 0
        && segment.Trim('.', ' ').Length > 0
        && !segment.Any(letter => letter is '\\' or ':' || char.IsControl(letter));
}
