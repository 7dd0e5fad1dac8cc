namespace Bench.Texts;

/// <summary>A heading of a document and the paragraphs below it.</summary>
/// <param name="Heading">The heading; empty before the first.</param>
/// <param name="Paragraphs">The paragraphs, white space collapsed.</param>
internal sealed record TextSection(string Heading, IReadOnlyList<string> Paragraphs);
