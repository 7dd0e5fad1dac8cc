using System.Security.Cryptography;

namespace AnswerEngine.Evaluation;

/// <summary>The rule by which the labelled sets were divided.</summary>
public static class SetHalves
{
    /// <summary>
    /// The half of a case by its name: calibration where SHA-256 of the name in UTF-8, read as one number, is even.
    /// </summary>
    public static SetHalf Of(string id) =>
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))[^1] % 2 == 0 ? SetHalf.Calibration : SetHalf.Test;
}
