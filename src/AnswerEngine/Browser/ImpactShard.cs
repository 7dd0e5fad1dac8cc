namespace AnswerEngine.Browser;

/// <summary>Some of the terms of an <see cref="ImpactIndex"/>, as two files.</summary>
/// <param name="First">The first term.</param>
/// <param name="Terms">The terms, and which passages hold them: all that ranks.</param>
/// <param name="Places">Where in these passages they stand, which only a phrase needs.</param>
/// <remarks>
/// <para>Terms: u32 length of the terms; the terms in UTF-8, ascending by UTF-16 code units, a line feed between two. Then column by column,
/// for like numbers compress well together: of every term the number of its postings, LEB128; of every term its inverse document
/// frequency, u16 in 1/4096; of every posting the distance to the ordinal before, LEB128, to 0 for a term's first; of every posting its impact, u8.</para>
/// <para>Places: of every posting, in the same order, its places, ascending: LEB128 of twice the distance to the one before (to 0 for the
/// first), and one more for the last. A place is the number of words before it, words being runs of letters and digits; one more in
/// the text than in the title and headings before it.</para>
/// </remarks>
public sealed record ImpactShard(string First, ReadOnlyMemory<byte> Terms, ReadOnlyMemory<byte> Places);
