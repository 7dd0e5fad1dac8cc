using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>The groups that pages form by the words of one key in their front matter.</summary>
/// <param name="Config">What <c>site.yml</c> says about it.</param>
/// <param name="Terms">The words, in order, without regard to case.</param>
public sealed record Taxonomy(TaxonomyConfig Config, ImmutableArray<Term> Terms)
{
    /// <summary>Title of the page of all terms.</summary>
    public string Title => Config.Title ?? FolderName.InWords(Config.Name);

    /// <summary>Where the page of all terms is published.</summary>
    public Permalink Permalink => new($"/{Config.Name}/");
}
