using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AnswerEngine.Encoding;

/// <summary>
/// <c>onnx_config.json</c>, which late-interaction models are shared with: how texts are framed and which tokens count.
/// Keys that are not named here do not change what the encoder does.
/// </summary>
/// <param name="EmbeddingDim">Length of a vector.</param>
/// <param name="UsesTokenTypeIds">The graph also asks which of two sentences a token belongs to; always the first.</param>
/// <param name="QueryLength">Longest query in tokens, <c>[CLS]</c> and <c>[SEP]</c> included.</param>
/// <param name="DocumentLength">Longest passage in tokens, <c>[CLS]</c> and <c>[SEP]</c> included.</param>
/// <param name="QueryPrefixId">Token set after <c>[CLS]</c> to mark a query.</param>
/// <param name="DocumentPrefixId">Token set after <c>[CLS]</c> to mark a passage.</param>
/// <param name="DoQueryExpansion">Queries are filled up with mask tokens, which count (Khattab and Zaharia, "ColBERT", 2020, 3.2).</param>
/// <param name="AttendToExpansionTokens">Other tokens may attend to those that fill a query up.</param>
/// <param name="MaskTokenId">Token that fills a query up.</param>
internal sealed record EncoderSettings(
    [property: JsonRequired] int EmbeddingDim,
    bool UsesTokenTypeIds = false,
    int QueryLength = 64,
    int DocumentLength = 512,
    int? QueryPrefixId = null,
    int? DocumentPrefixId = null,
    bool DoQueryExpansion = false,
    bool AttendToExpansionTokens = false,
    int MaskTokenId = 103)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        TypeInfoResolver = EngineJson.Default,
    };

    /// <summary>Tokens that are encoded, as context to the others, and then dropped.</summary>
    public ImmutableArray<string> SkiplistWords { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="InvalidEncoderException">It is missing, is not JSON, or a value is out of range.</exception>
    public static EncoderSettings Read(string path)
    {
        const string remedy = "Restore the file from the model's source.";
        try
        {
            var settings = JsonSerializer.Deserialize(EncoderFile.ReadAllBytes(path), (JsonTypeInfo<EncoderSettings>)Options.GetTypeInfo(typeof(EncoderSettings)))
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
