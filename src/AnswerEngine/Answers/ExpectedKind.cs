namespace AnswerEngine.Answers;

/// <summary>The kind of thing that a question asks for, as far as its words tell.</summary>
public enum ExpectedKind
{
    /// <summary>An account: how, why, what is. Any passage on the matter may answer.</summary>
    Account,

    /// <summary>A reason: why, what made.</summary>
    Reason,

    /// <summary>A number: how many, how long, what percentage.</summary>
    Quantity,

    /// <summary>A sum of money: what something costs, a salary.</summary>
    Money,

    /// <summary>A date or a time.</summary>
    Time,

    /// <summary>A place where somebody lives or comes from.</summary>
    Place,

    /// <summary>A person or an organisation by name.</summary>
    Person,

    /// <summary>One of a kind: which tokenizer, what degree.</summary>
    Choice,

    /// <summary>Yes or no: is, does, has.</summary>
    Verdict,
}
