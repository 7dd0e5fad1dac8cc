namespace AnswerEngine.Evaluation;

/// <summary>The halves of a set of labelled claims; <see cref="LabelledClaim.IsCalibration"/> says which case is in which.</summary>
public enum ClaimSplit
{
    /// <summary>Both halves.</summary>
    All,

    /// <summary>The half that checks may be fitted to.</summary>
    Calibration,

    /// <summary>The half that only measures.</summary>
    Test,
}
