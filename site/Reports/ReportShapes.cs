using System.Text.Json.Serialization;

namespace Site.Reports;

/// <summary>How reports are read and written, settled when the program is compiled: once compiled ahead of time, it cannot look
/// at their types when it runs.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MeasuredRefusal))]
[JsonSerializable(typeof(MeasuredInjections))]
internal sealed partial class ReportShapes : JsonSerializerContext;
