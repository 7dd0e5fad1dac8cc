using System.Collections.Immutable;

namespace AnswerEngine.Indexing;

/// <summary>An index cut for the browser.</summary>
/// <param name="Head">Settings, centroids, weights, lengths of passages, and the names of the bodies.</param>
/// <param name="Bodies">Whole passages, in their order.</param>
public sealed record ShardSet(IndexShard Head, ImmutableArray<IndexShard> Bodies);
