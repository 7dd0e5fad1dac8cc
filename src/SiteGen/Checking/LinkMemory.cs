using System.Globalization;
using System.Text;
using Files;

namespace SiteGen.Checking;

/// <summary>Which outside links were found good, and when: a text file, a line each, in ordinal order of the address.</summary>
public sealed class LinkMemory
{
    private readonly SortedDictionary<string, DateTimeOffset> good = new(StringComparer.Ordinal);
    private readonly string file;
    private readonly Lock door = new();

    /// <summary>Reads the memory; lines that cannot be read are forgotten.</summary>
    public LinkMemory(string file)
    {
        this.file = file;
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (line.Split(' ', 2) is [var when, var address]
                && DateTimeOffset.TryParse(when, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                good[address] = at;
        }
    }

    /// <summary>Whether an address was good after a moment.</summary>
    public bool Knows(string address, DateTimeOffset since)
    {
        lock (door) return good.TryGetValue(address, out var at) && at >= since;
    }

    /// <summary>Notes that an address is good.</summary>
    public void Note(string address, DateTimeOffset now)
    {
        lock (door) good[address] = now;
    }

    /// <summary>Writes the memory beside its place and renames it.</summary>
    public void Save()
    {
        var text = new StringBuilder();
        foreach (var (address, at) in good) text.Append(at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).Append(' ').Append(address).Append('\n');
        WholeFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
