namespace Site.Commands;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>The author's files have faults, an answer is stale, or the promise is broken.</summary>
    public const int Failure = 1;

    /// <summary>The program itself failed.</summary>
    public const int Crash = 70;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;
}
