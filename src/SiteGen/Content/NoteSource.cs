using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>What a page of notes was taken from: other people's words, to be attributed to them.</summary>
public sealed record NoteSource
{
    /// <summary>Name of the conversation or episode.</summary>
    public required string Title { get; init; }

    /// <summary>Where it can be heard or read.</summary>
    public string? Url { get; init; }

    /// <summary>What it is: <c>conversation</c> or <c>episode</c>.</summary>
    public string Kind { get; init; } = "conversation";

    /// <summary>Who speaks in it.</summary>
    public ImmutableArray<string> People { get; init; } = [];
}
