namespace SiteGen.Content;

/// <summary>The keys of front matter by which a site groups its pages.</summary>
internal static class TaxonomyFields
{
    private static readonly FieldSchema List = new() { Type = FieldType.List };

    /// <summary>The taxonomies of a site: those that it names, and tags.</summary>
    public static IEnumerable<TaxonomyConfig> Of(SiteConfig config) =>
        config.Taxonomies.Any(taxonomy => taxonomy.Name == TaxonomyConfig.Tags.Name)
            ? config.Taxonomies
            : config.Taxonomies.Prepend(TaxonomyConfig.Tags);

    /// <summary>The fields of a collection, and a list for every taxonomy; tags are a key of every page already.</summary>
    public static IReadOnlyDictionary<string, FieldSchema> With(IReadOnlyDictionary<string, FieldSchema> schema, SiteConfig config)
    {
        if (config.Taxonomies.IsEmpty)
            return schema;
        var fields = new Dictionary<string, FieldSchema>(schema, StringComparer.Ordinal);
        foreach (var taxonomy in config.Taxonomies.Where(taxonomy => taxonomy.Name != TaxonomyConfig.Tags.Name))
            fields[taxonomy.Name] = List;
        return fields;
    }
}
