using System.Globalization;

namespace Site.Commands;

/// <summary>Sizes as people write them: <c>512MB</c>, <c>2 GiB</c>, <c>1000000</c>; a kilobyte is 1,024 bytes.</summary>
internal static class ByteSize
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("KIB", 1L << 10), ("MIB", 1L << 20), ("GIB", 1L << 30), ("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("B", 1)];

    /// <summary>Reads a size.</summary>
    /// <exception cref="FormatException">The text is not a size.</exception>
    public static long Parse(string text)
    {
        var trimmed = text.Trim().ToUpperInvariant();
        var unit = Units.FirstOrDefault(unit => trimmed.EndsWith(unit.Unit, StringComparison.Ordinal), ("", 1));
        return long.TryParse(trimmed[..^unit.Item1.Length].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue / unit.Item2
            ? number * unit.Item2
            : throw new FormatException($"“{text}” is not a size of memory. Write it as 512MB.");
    }
}
