using System.Collections.Immutable;

namespace AnswerEngine.Indexing;

/// <summary>A file that a browser fetches.</summary>
/// <param name="Name">The first 16 bytes of the content's SHA-256, 32 lower-case hexadecimal digits, without an extension.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record IndexShard(string Name, ImmutableArray<byte> Content);
