namespace SiteGen.Checking;

/// <summary>How politely outside links are followed.</summary>
public sealed record OutsideLinkLimits
{
    /// <summary>Hosts that are asked at the same time; one host is never asked twice at once. At least 1.</summary>
    public int Hosts { get; init; } = 4;

    /// <summary>How long a host is left alone between two questions.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a good answer is believed before it is asked for again.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromDays(7);
}
