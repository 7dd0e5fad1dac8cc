using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Notices when two files would be published at one address.</summary>
internal sealed class PermalinkRegister(ICollection<Problem> problems)
{
    // Servers and file systems differ in whether case matters: an address must be unique without it.
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Claims an output file for a source file.</summary>
    public void Claim(Permalink permalink, string rootedPath, int? line)
    {
        if (_owners.TryAdd(permalink.OutputFile, rootedPath))
            return;
        problems.Add(new Problem(
            rootedPath,
            line,
            $"The address `{permalink}` is already taken by `{_owners[permalink.OutputFile]}`.",
            "Rename one of the two, or take the alias out."));
    }
}
