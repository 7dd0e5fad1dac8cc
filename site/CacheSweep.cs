using System.Text.RegularExpressions;

namespace Site;

/// <summary>
/// Takes out of the cache what no build will ask for again: records of output folders that are gone, records in a form of earlier versions,
/// and files that a program which was ended had begun to write.
/// </summary>
/// <remarks>
/// What another build may have in hand stays: nothing goes that was written within the last hour, and no unfinished file that is open.
/// A record that goes too soon costs a build of the whole site, and no more. Ages are told by the file system alone, whose time need
/// not be this machine's.
/// </remarks>
internal sealed partial class CacheSweep(BuildOptions options)
{
    private static readonly TimeSpan InHand = TimeSpan.FromHours(1);

    // Earlier versions did not note of which folder a record is.
    private static readonly TimeSpan OfUnknownFolder = TimeSpan.FromDays(30);

    // A link may lead out of the cache.
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Notes the output folder of a build that is over, and sweeps.</summary>
    public void Run() => Try(() =>
    {
        if (!File.Exists(options.OutputNameFile) || File.ReadAllText(options.OutputNameFile) != options.OutputFolder)
            File.WriteAllText(options.OutputNameFile, options.OutputFolder);
        var now = File.GetLastWriteTimeUtc(options.GraphFile);
        foreach (var unfinished in Directory.GetFiles(options.CacheFolder, "*", Everywhere).Where(file => IsUnfinished(file) && IsOlder(file, now - InHand)))
            Try(() => DeleteUnlessOpen(unfinished));
        foreach (var reading in ReadingsOfEarlierForms().Where(file => IsOlder(file, now - InHand))) Try(() => File.Delete(reading));
        foreach (var records in Records().GroupBy(KeyOf, StringComparer.Ordinal))
            Try(() => Sweep([.. records], now));
    });

    private static void Sweep(string[] records, DateTime now)
    {
        var isGone = IsGone(records, now);
        foreach (var record in records.Where(file => isGone || (IsOfEarlierForm(file) && IsOlder(file, now - InHand)))) File.Delete(record);
    }

    private static bool IsGone(string[] records, DateTime now)
    {
        var name = records.FirstOrDefault(file => Path.GetFileName(file).StartsWith(BuildOptions.OutputName, StringComparison.Ordinal));
        if (!records.All(file => IsOlder(file, now - (name is null ? OfUnknownFolder : InHand)))) return false;
        // While a build swaps a site in, the old one stands beside its place.
        return name is null || (File.ReadAllText(name) is var folder && !Directory.Exists(folder) && !Directory.Exists(folder + ".old"));
    }

    private IEnumerable<string> Records() => Directory.GetFiles(options.CacheFolder).Where(file => RecordName().IsMatch(Path.GetFileName(file)));

    // What the language model held of a section and a question, before it was taught to read.
    private IEnumerable<string> ReadingsOfEarlierForms() =>
        Directory.GetFiles(options.CacheFolder).Where(file => Path.GetExtension(file) is ".states" or ".likelihoods");

    private static string KeyOf(string record) => RecordName().Match(Path.GetFileName(record)).Groups["key"].Value;

    private static bool IsUnfinished(string file) => Path.GetExtension(file) is ".tmp" or ".new";

    private static bool IsOfEarlierForm(string record) => Path.GetFileName(record).StartsWith("output-", StringComparison.Ordinal) && Path.GetExtension(record) == ".txt";

    private static bool IsOlder(string file, DateTime than) => File.GetLastWriteTimeUtc(file) < than;

    // Opened for this program alone, which fails where another has it open.
    private static void DeleteUnlessOpen(string file) =>
        new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();

    private static void Try(Action sweep)
    {
        try
        {
            sweep();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build has it open, or was quicker; what is left goes with a later one.
        }
    }

    [GeneratedRegex("^(output|graph|build|folder)-(?<key>[0-9a-f]{8})\\.(bin|txt)$")]
    private static partial Regex RecordName();
}
