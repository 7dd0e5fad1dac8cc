namespace Site.Reports;

/// <summary>A labelled set that was measured on.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal digits.</param>
public sealed record MeasuredSet(string Name, int Cases, string Sha256);
