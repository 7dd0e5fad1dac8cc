namespace AnswerEngine.Evaluation;

/// <summary>Which half of the labelled sets a case belongs to.</summary>
public enum SetHalf
{
    /// <summary>For fitting the gate and choosing its threshold.</summary>
    Calibration,

    /// <summary>For reporting; every use is logged.</summary>
    Test,
}
