namespace AnswerEngine.Answers;

/// <summary>What closes the gate whatever its model holds, since no similarity makes up for it.</summary>
public enum GateVeto
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>The question asks about the author, and the evidence tells of somebody else.</summary>
    SomebodyElse,

    /// <summary>The question names something that the content names nowhere.</summary>
    UnknownName,

    /// <summary>The question asks for a kind of thing, "what kind of instrument", of which the evidence does not speak.</summary>
    UnsaidKind,

    /// <summary>The sentence that comes nearest may not be quoted: code, a row of a table, or words about the page itself.</summary>
    Unquotable,
}
