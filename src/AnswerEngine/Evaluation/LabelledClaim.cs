using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace AnswerEngine.Evaluation;

/// <summary>A claim with a label, as a line of JSON in a set of mutations or of faithful paraphrases.</summary>
public sealed record LabelledClaim
{
    /// <summary>The kind of claims that follow from their evidence.</summary>
    public const string FaithfulKind = "faithful";

    /// <summary>Stable name of the case; its hash decides the half that it belongs to.</summary>
    [JsonRequired]
    public string Id { get; init; } = "";

    /// <summary>What was changed: <c>number</c>, <c>unit</c>, <c>role</c> …; <see cref="FaithfulKind"/> where nothing was.</summary>
    [JsonRequired]
    public string Kind { get; init; } = "";

    /// <summary>Where a wrong value was taken from: <c>same-passage</c>, <c>foreign</c>, or empty.</summary>
    public string ValueFrom { get; init => field = value ?? ""; } = "";

    /// <summary>The page of the evidence, as a path below the content folder.</summary>
    public string Page { get; init => field = value ?? ""; } = "";

    /// <summary>The sentence or sentences of the page that bear on the claim.</summary>
    [JsonRequired]
    public string Evidence { get; init; } = "";

    /// <summary>The claim.</summary>
    [JsonRequired]
    public string Claim { get; init; } = "";

    /// <summary>What the evidence says in truth where the claim was changed.</summary>
    public string? TrueClaim { get; init; }

    /// <summary>Who wrote the case; a program is named as a program.</summary>
    public string Author { get; init => field = value ?? ""; } = "";

    /// <summary>Whether the claim follows from its evidence.</summary>
    [JsonIgnore]
    public bool IsFaithful => Kind == FaithfulKind;

    /// <summary>Whether the case was made false in its sense and not in a value: negation, modality, quantifier, roles, two facts merged.</summary>
    [JsonIgnore]
    public bool IsOfSense => Kind is "negation" or "modality" or "quantifier" or "role" or "merged";

    /// <summary>
    /// Whether the case belongs to the half that the checks may be fitted to: where the SHA-256 of its name is even, read
    /// as a number. The other half only measures.
    /// </summary>
    [JsonIgnore]
    public bool IsCalibration => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Id))[^1] % 2 == 0;

    /// <summary>Whether the case is in a half.</summary>
    public bool IsIn(ClaimSplit split) => split == ClaimSplit.All || IsCalibration == (split == ClaimSplit.Calibration);

    /// <summary>Reads a set, one case a line; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line is no case; the message names the file and the line.</exception>
    public static IReadOnlyList<LabelledClaim> ReadSet(string path) =>
        CaseLines.Read<LabelledClaim>(path, "labelled claim", "\"id\", \"kind\", \"evidence\" and \"claim\"");
}
