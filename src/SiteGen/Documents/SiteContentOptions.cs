using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Spooling;

namespace SiteGen.Documents;

/// <summary>What the program that builds a site tells the reader of its content.</summary>
public sealed record SiteContentOptions
{
    /// <summary>Names that a page may give as its <c>layout</c>.</summary>
    public ImmutableArray<string> Layouts { get; init; } = [];

    /// <summary>Whether drafts are published too.</summary>
    public bool Drafts { get; init; }

    /// <summary>The day of the build: pages of later dates are held back, and pages that expire on it or before;
    /// <see langword="null"/> to hold none back by its dates.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether pages dated after <see cref="Today"/> are published too.</summary>
    public bool Future { get; init; }

    /// <summary>First folders whose files are data, not pages: read by the caller, from
    /// <see cref="SiteContent.DataFiles"/>.</summary>
    public ImmutableArray<string> DataFolders { get; init; } = ["faq"];

    /// <summary>Pages that the program makes without a file in <c>content/</c>, which links may lead to.</summary>
    public ImmutableArray<Permalink> GeneratedPages { get; init; } = [];

    /// <summary>The page that the program makes of a data file, which links may lead to; <see langword="null"/> for
    /// none.</summary>
    public Func<ContentFile, Permalink?> PageOfDataFile { get; init; } = _ => null;

    /// <summary>Whether the text of every block is wanted, given the settings and the data files: it is what answers are
    /// made of. Without it a document has neither its source nor blocks, only its headings.</summary>
    public Func<SiteConfig, ImmutableArray<ContentFile>, bool> WantsText { get; init; } = (_, _) => true;

    /// <summary>Whether pages are to be read again later, so that what that takes is kept.</summary>
    public bool Reread { get; init; }

    /// <summary>Folder for what may be made again: coloured code, formulas, copies of pictures; <see langword="null"/>
    /// to keep nothing, and to make no copies.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Keeps the texts of pages, and must stay open while they are read; <see langword="null"/> for memory.</summary>
    public Spool? Spool { get; init; }
}
