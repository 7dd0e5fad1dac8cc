using System.Collections.Immutable;
using AnswerEngine.Answers;
using SiteGen.Checking;
using SiteGen.Content;
using SiteGen.Documents;

namespace Site;

/// <summary>What a build did.</summary>
public sealed record BuildReport
{
    /// <summary>Pages written.</summary>
    public int Pages { get; init; }

    /// <summary>Files written, pages included.</summary>
    public int Files { get; init; }

    /// <summary>Passages of the content.</summary>
    public int Passages { get; init; }

    /// <summary>Passages that were encoded in this build and not found in the cache.</summary>
    public int Encoded { get; init; }

    /// <summary>Questions whose answer is proven.</summary>
    public int Proven { get; init; }

    /// <summary>Questions that are refused.</summary>
    public int NotAvailable { get; init; }

    /// <summary>Questions whose outcome the lock does not prove, and which could not be answered again.</summary>
    public ImmutableArray<PlannedQuestion> Stale { get; init; } = [];

    /// <summary>Questions that were answered again in this build, with the reason.</summary>
    public ImmutableArray<PlannedQuestion> Regenerated { get; init; } = [];

    /// <summary>Answers that needed the author's word.</summary>
    public int ByAuthor { get; init; }

    /// <summary>Whether the language model was opened.</summary>
    public bool OpenedLanguageModel { get; init; }

    /// <summary>What became of the rewrites.</summary>
    public RewriteTally Rewrites { get; init; } = RewriteTally.None;

    /// <summary>Pages that are not published in this build, with the reason.</summary>
    public ImmutableArray<HeldBackPage> HeldBack { get; init; } = [];

    /// <summary>What the author should know, a sentence each.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Files that were written or deleted; the others were as they should be.</summary>
    public int Changed { get; init; }

    /// <summary>What was found on looking over the pages; empty if that was not asked for.</summary>
    public ImmutableArray<Problem> Findings { get; init; } = [];

    /// <summary>Links out of the site; empty if the pages were not looked over.</summary>
    public ImmutableArray<OutsideLink> OutsideLinks { get; init; } = [];

    /// <summary>Why the page that was asked about is not what it was; empty where nothing that it is made of has changed.</summary>
    public ImmutableArray<string> Explained { get; init; } = [];

    /// <summary>Where the site is.</summary>
    public string Output { get; init; } = "";
}
