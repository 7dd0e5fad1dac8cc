namespace Site;

/// <summary>One thing that a page is made of.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Hash">The first sixteen hexadecimal digits of a SHA-256 of it.</param>
public readonly record struct GraphInput(string Name, string Hash);
