namespace SiteGen.Content;

/// <summary>Ends a stage of the build with every fault that it found; nothing has been overwritten.</summary>
public sealed class BuildFailedException : Exception
{
    /// <summary>Ends the stage with these faults, at least one.</summary>
    public BuildFailedException(IEnumerable<Problem> problems)
        : this(problems.ToArray())
    {
    }

    private BuildFailedException(Problem[] problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString()))) =>
        Problems = problems;

    /// <summary>The faults, in the order of file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
