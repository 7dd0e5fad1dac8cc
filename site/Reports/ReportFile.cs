using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Files;
using SiteGen.Content;

namespace Site.Reports;

/// <summary>
/// Measurements that are kept beside a site's content, so that a build shows them without a model and two builds are the
/// same bytes. No date stands in them; the log says when they were taken.
/// </summary>
public static class ReportFile
{
    /// <summary>Folder of the reports below the site's root.</summary>
    public const string Folder = "evaluation";

    /// <summary>Name of the report on refusal.</summary>
    public const string Refusal = "refusal.json";

    /// <summary>Name of the report on injections.</summary>
    public const string Injection = "injection.json";

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        TypeInfoResolver = ReportShapes.Default,
    };

    /// <summary>Reads a report of a site.</summary>
    /// <returns><see langword="null"/> where the site has none.</returns>
    /// <exception cref="BuildFailedException">The file is no report of this version.</exception>
    public static T? Read<T>(string root, string name)
        where T : class
    {
        var path = Path.Combine(root, Folder, name);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), Shape<T>()) ?? throw new JsonException("It is null.");
        }
        catch (JsonException fault)
        {
            throw new BuildFailedException([new Problem(
                $"{Folder}/{name}", (int?)fault.LineNumber + 1, $"This is no report: {fault.Message}",
                $"Measure again with `eval {Path.GetFileNameWithoutExtension(name)} --report {Folder}/{name}`, or remove the file.")]);
        }
    }

    /// <summary>Writes a report.</summary>
    public static void Write<T>(string path, T report) => WholeFile.Write(path, JsonSerializer.Serialize(report, Shape<T>()) + "\n");

    private static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Form.GetTypeInfo(typeof(T));
}
