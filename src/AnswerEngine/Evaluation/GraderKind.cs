namespace AnswerEngine.Evaluation;

/// <summary>What graded an answer.</summary>
public enum GraderKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A program, a language model among them; its grades are never called a person's.</summary>
    Program,
}
