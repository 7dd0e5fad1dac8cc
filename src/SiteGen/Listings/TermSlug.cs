using System.Text;
using SiteGen.Content;

namespace SiteGen.Listings;

/// <summary>The last part of a term's address.</summary>
internal static class TermSlug
{
    /// <summary>Letters and digits in lower case, one hyphen for whatever stands between them, unless the taxonomy gives
    /// another; empty where the term has neither.</summary>
    public static string Of(string term, TaxonomyConfig taxonomy)
    {
        if (taxonomy.Slugs.TryGetValue(term, out var own))
            return own;
        var slug = new StringBuilder(term.Length);
        foreach (var rune in term.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
