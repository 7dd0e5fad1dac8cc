using System.Text.Json.Serialization;
using AnswerEngine.Answers;
using AnswerEngine.Encoding;
using AnswerEngine.Evaluation;
using AnswerEngine.Verification;

namespace AnswerEngine;

/// <summary>How the records that are kept as JSON are read and written, settled when this assembly is compiled: a program
/// compiled ahead of time cannot look at them when it runs. How names and lines look is said where each is read.</summary>
/// <remarks>Where a key is missing, a property with <c>init</c> gets the default of its type and not what stands behind its
/// equals sign; a parameter of the constructor gets its own default.</remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EncoderSettings))]
[JsonSerializable(typeof(Gate))]
[JsonSerializable(typeof(SoftScore))]
[JsonSerializable(typeof(LabelledClaim))]
[JsonSerializable(typeof(LabelledQuestion))]
[JsonSerializable(typeof(InjectionCase))]
[JsonSerializable(typeof(RetrievalSetReader.PassageLine))]
[JsonSerializable(typeof(RetrievalSetReader.ComponentQuestion))]
[JsonSerializable(typeof(RetrievalSetReader.SpanQuestion))]
internal sealed partial class EngineJson : JsonSerializerContext;
