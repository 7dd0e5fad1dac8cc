using System.Text.Json.Serialization;

namespace Site.Reports;

/// <summary>What went wrong with a question.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MissKind>))]
public enum MissKind
{
    /// <summary>It has no answer and was answered.</summary>
    AnsweredWithoutCall,

    /// <summary>It was answered from a page that does not say it.</summary>
    WrongAnswer,

    /// <summary>It was refused, and no passage that was shown answers it.</summary>
    NotShown,
}
