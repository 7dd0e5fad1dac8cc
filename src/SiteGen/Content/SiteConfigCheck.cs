namespace SiteGen.Content;

/// <summary>Checks how a site groups its pages, and where it publishes them.</summary>
internal sealed class SiteConfigCheck(ContentFile file, ICollection<Problem> problems)
{
    private const int MostRelated = 20;

    /// <summary>Checks a configuration that could be read; faults are added to the problems.</summary>
    public void Run(SiteConfig config)
    {
        if (config.Related is < 0 or > MostRelated)
            Fault("related", $"`related` must be from 0 to {MostRelated}, not `{config.Related}`.", "Write how many related pages a page leads to.");
        foreach (var taxonomy in config.Taxonomies)
            CheckTaxonomy(taxonomy, config);
        foreach (var (collection, pattern) in config.Permalinks)
        {
            if (PermalinkPattern.FaultOf(pattern) is { } fault)
                problems.Add(file.Problem(file.LineOfKeyBelow("permalinks", collection), fault, PermalinkPattern.Remedy));
        }
    }

    private void CheckTaxonomy(TaxonomyConfig taxonomy, SiteConfig config)
    {
        var name = taxonomy.Name;
        var reserved = name != TaxonomyConfig.Tags.Name && RecordSchema.Of(typeof(FrontMatter)).Keys.Any(key => key.Name == name);
        if (!IsName(name))
            Fault("taxonomies", $"`{name}` cannot be the name of a taxonomy.", "Write it with small letters, digits and underscores: `topics`.");
        else if (reserved)
            Fault("taxonomies", $"`{name}` is a key of every page already.", "Give the taxonomy another name.");
        if (!ReferenceEquals(config.Taxonomies.First(other => other.Name == name), taxonomy))
            Fault("taxonomies", $"The taxonomy `{name}` stands twice.", "Keep one of the two.");
        if (taxonomy.PaginateBy < 1)
            Fault("taxonomies", $"`paginate_by` must be at least 1, not `{taxonomy.PaginateBy}`.", "Write how many pages a list shows, or leave the key out.");
        foreach (var slug in taxonomy.Slugs.Values.Where(slug => !UrlSegment.IsValid(slug)))
            Fault("taxonomies", $"`{slug}` cannot be part of an address.", "Write it with letters, digits, hyphens, underscores and inner dots only.");
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    private void Fault(string key, string message, string remedy) => problems.Add(file.Problem(file.LineOfKey(key), message, remedy));
}
