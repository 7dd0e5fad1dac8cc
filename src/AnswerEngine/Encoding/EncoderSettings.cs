using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnswerEngine.Encoding;

/// <summary>
/// <c>onnx_config.json</c>, which late-interaction models are shared with: how texts are framed and which tokens count.
/// Keys that are not named here do not change what the encoder does.
/// </summary>
internal sealed record EncoderSettings
{
    private static readonly JsonSerializerOptions Options =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true };

    /// <summary>The graph also asks which of two sentences a token belongs to; always the first.</summary>
    public bool UsesTokenTypeIds { get; init; }

    /// <summary>Longest query in tokens, <c>[CLS]</c> and <c>[SEP]</c> included.</summary>
    public int QueryLength { get; init; } = 64;

    /// <summary>Longest passage in tokens, <c>[CLS]</c> and <c>[SEP]</c> included.</summary>
    public int DocumentLength { get; init; } = 512;

    /// <summary>Token set after <c>[CLS]</c> to mark a query.</summary>
    public int? QueryPrefixId { get; init; }

    /// <summary>Token set after <c>[CLS]</c> to mark a passage.</summary>
    public int? DocumentPrefixId { get; init; }

    /// <summary>Queries are filled up with mask tokens, which count (Khattab and Zaharia, "ColBERT", 2020, 3.2).</summary>
    public bool DoQueryExpansion { get; init; }

    /// <summary>Other tokens may attend to those that fill a query up.</summary>
    public bool AttendToExpansionTokens { get; init; }

    /// <summary>Tokens that are encoded, as context to the others, and then dropped.</summary>
    public ImmutableArray<string> SkiplistWords { get; init; } = [];

    /// <summary>Length of a vector.</summary>
    [JsonRequired]
    public int EmbeddingDim { get; init; }

    /// <summary>Token that fills a query up.</summary>
    public int MaskTokenId { get; init; } = 103;

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="InvalidEncoderException">It is missing, is not JSON, or a value is out of range.</exception>
    public static EncoderSettings Read(string path)
    {
        const string remedy = "Restore the file from the model's source.";
        try
        {
            var settings = JsonSerializer.Deserialize<EncoderSettings>(EncoderFile.ReadAllBytes(path), Options)
                ?? throw new JsonException("the file holds null");
            return settings.Fault() is { } fault
                ? throw new InvalidEncoderException(path, fault, remedy)
                : settings;
        }
        catch (JsonException e)
        {
            throw new InvalidEncoderException(path, $"is not a configuration that can be read ({e.Message}).", remedy, e);
        }
    }

    private string? Fault() => this switch
    {
        { EmbeddingDim: < 1 } => $"embedding_dim is {EmbeddingDim}, and must be at least 1.",
        { QueryLength: < 4 } => $"query_length is {QueryLength}, and must be at least 4.",
        { DocumentLength: < 4 } => $"document_length is {DocumentLength}, and must be at least 4.",
        _ => null,
    };
}
