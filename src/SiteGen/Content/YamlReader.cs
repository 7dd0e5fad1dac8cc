using YamlDotNet.Core;

namespace SiteGen.Content;

/// <summary>
/// Reads YAML metadata into a record type: keys are the record's properties in snake_case, unknown and duplicated
/// keys are rejected, <see langword="required"/> properties must be given, the others keep their defaults.
/// </summary>
/// <remarks>
/// Values are text, truth values, numbers, dates (<c>2024-05-31</c>), enumerations in snake_case, records, and
/// immutable arrays of these.
/// </remarks>
public static class YamlReader
{
    /// <summary>Reads the front matter of one file; a file without any is read as empty.</summary>
    /// <param name="problems">Receives every fault, with its line in the whole file.</param>
    /// <returns><see langword="null"/> where a fault was found.</returns>
    public static T? Read<T>(ContentFile file, ICollection<Problem> problems)
        where T : class
    {
        try
        {
            var tree = YamlTree.Load(file.FrontMatter ?? "", file.FrontMatterLine);
            return (T?)new RecordBinder(file.RootedPath, problems).Record(tree, typeof(T), key: null);
        }
        catch (YamlException fault)
        {
            problems.Add(SyntaxFault(file, fault));
            return null;
        }
    }

    /// <summary>Reads the front matter of many files, in their order.</summary>
    /// <exception cref="BuildFailedException">A file has a fault; carries the faults of all of them.</exception>
    public static IReadOnlyList<T> ReadAll<T>(IEnumerable<ContentFile> files)
        where T : class
    {
        var problems = new List<Problem>();
        var records = files.Select(file => Read<T>(file, problems)).OfType<T>().ToArray();
        return problems.Count == 0 ? records : throw new BuildFailedException(problems);
    }

    internal static Problem SyntaxFault(ContentFile file, YamlException fault) => file.Problem(
        (int)fault.Start.Line + file.FrontMatterLine - 1,
        $"The YAML cannot be read: {fault.Message.TrimEnd('.')}.",
        "Put a value that contains `: `, `#` or a bracket in double quotes, and indent with spaces.");
}
