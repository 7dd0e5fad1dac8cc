using System.Collections.Immutable;

namespace Site.Reports;

/// <summary>A question that the engine did badly on.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Question">The question.</param>
/// <param name="Wanted">The page that answers it; empty where none does.</param>
/// <param name="Answer">What it said; empty where it refused.</param>
/// <param name="Passages">The passages that it cited, or showed.</param>
public sealed record Miss(MissKind Kind, string Question, string Wanted, string Answer, ImmutableArray<string> Passages);
