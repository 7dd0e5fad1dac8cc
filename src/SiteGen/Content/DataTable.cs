using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>Data as rows and columns.</summary>
/// <param name="Columns">Names of the columns, in the order of the file.</param>
/// <param name="Rows">The rows, each with a text for every column; empty where the row has none.</param>
public sealed record DataTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
