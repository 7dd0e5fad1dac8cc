using System.Collections.Immutable;
using Loops;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Keeping;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site.Mending;

/// <summary>
/// What the next build, perhaps of another run of the program, must know of this one so that it need not build the whole site where
/// only the text of a page has changed.
/// </summary>
/// <remarks>Kept as a <see cref="SealedFile"/>, which stays open until it is saved anew or closed; most of it is never read.</remarks>
internal sealed record KeptBuild : IDisposable
{
    private const string FirstLine = "site build 2";

    /// <summary>All that the output depends on but for the files: the program, its settings, the folders.</summary>
    public required string Key { get; init; }

    /// <summary>The days on which a build publishes the same pages: the first, and the first after it on which it may not.</summary>
    public required (DateOnly First, DateOnly End) Days { get; init; }

    /// <summary>The files, as they were before they were read.</summary>
    public required InputSnapshot Inputs { get; init; }

    /// <summary>Name and address of the site; nothing else is known of it.</summary>
    public required SiteIdentity Site { get; init; }

    /// <summary>Where the texts of pages stand.</summary>
    public required KeptPages Pages { get; init; }

    /// <summary>Reads single pages again.</summary>
    public required SiteRereading Rereading { get; init; }

    /// <summary>What the build did.</summary>
    public required BuildReport Report { get; init; }

    private SealedFile? Opened { get; init; }

    /// <summary>What is kept of a build.</summary>
    /// <returns><see langword="null"/> where single pages cannot be read again.</returns>
    public static KeptBuild? Of(BuildOptions options, BuiltSite built, InputSnapshot inputs) => built.Content.Rereading is not { } rereading ? null : new KeptBuild
    {
        Key = KeyOf(options),
        Days = DaysOf(options, built.Content),
        Inputs = inputs,
        Site = built.Site,
        Pages = PagesOf(built),
        Rereading = rereading,
        Report = built.Report,
    };

    /// <summary>Reads what the last build has left.</summary>
    /// <returns><see langword="null"/> where it left nothing, or for another program, other settings or another day, or the file
    /// is damaged.</returns>
    public static KeptBuild? Load(BuildOptions options)
    {
        if (SealedFile.Open(options.KeptBuildFile, FirstLine) is not { } file) return null;
        var kept = file.Fields.ReadString() == KeyOf(options) ? Load(file, options) : null;
        if (kept is null) file.Dispose();
        return kept;
    }

    /// <summary>Whether a build on the day of the options publishes the same pages.</summary>
    public bool HoldsOn(DateOnly? today) => today is not { } day || (day >= Days.First && day < Days.End);

    /// <summary>Writes it beside its place and renames it. Nothing but the report can be asked for then.</summary>
    public void Save(string file) => SealedFile.Write(file, FirstLine, writer =>
    {
        writer.Write(Key);
        writer.Write(Days.First.DayNumber);
        writer.Write(Days.End.DayNumber);
        Inputs.Save(writer);
        writer.Write(Site.BaseUrl);
        writer.Write(Site.BasePath);
        Pages.Save(writer);
        Rereading.Save(writer);
        SaveReport(writer);
    }, Opened);

    /// <inheritdoc/>
    public void Dispose() => Opened?.Dispose();

    private static KeptBuild? Load(SealedFile file, BuildOptions options)
    {
        var reader = file.Fields;
        var days = (DateOnly.FromDayNumber(reader.ReadInt32()), DateOnly.FromDayNumber(reader.ReadInt32()));
        var inputs = InputSnapshot.Load(options.Root, reader);
        var site = new SiteIdentity { Title = "", BaseUrl = reader.ReadString(), BasePath = reader.ReadString() };
        var pages = KeptPages.Load(reader);
        return SiteRereading.Load(reader, options.Root, options.CacheFolder) is not { } rereading ? null : new KeptBuild
        {
            Key = KeyOf(options),
            Days = days,
            Inputs = inputs,
            Site = site,
            Pages = pages,
            Rereading = rereading,
            Report = LoadReport(reader, options.OutputFolder),
            Opened = file,
        };
    }

    // Of two programs whose modules are the same the output is the same, but for the runtime below them.
    private static string KeyOf(BuildOptions options) => string.Join('\n',
        typeof(KeptBuild).Module.ModuleVersionId, typeof(Document).Module.ModuleVersionId, typeof(Markdig.Markdown).Module.ModuleVersionId,
        Environment.Version, options.Root, options.OutputFolder, options.Drafts, options.Future, options.Today is null);

    private static (DateOnly First, DateOnly End) DaysOf(BuildOptions options, SiteContent content)
    {
        if (options.Today is not { } today) return (DateOnly.MinValue, DateOnly.MaxValue);
        if (content.HeldBack.Any(page => page.Reason != HoldReason.Draft)) return (today, today.AddDays(1));
        var dates = content.Documents.Select(document => document.FrontMatter.Date).OfType<DateOnly>();
        var ends = content.Documents.Select(document => document.FrontMatter.Expires).OfType<DateOnly>();
        return (options.Future ? DateOnly.MinValue : dates.Append(DateOnly.MinValue).Max(), ends.Append(DateOnly.MaxValue).Min());
    }

    private static KeptPages PagesOf(BuiltSite built)
    {
        long LengthOf(Page page) => built.Tree[page.Permalink.MarkdownFile].Length;
        var inContext = LlmsContext.Places(built.Site, built.Pages, LengthOf, withOptional: false);
        var inFull = LlmsContext.Places(built.Site, built.Pages, LengthOf, withOptional: true);
        Page[] pages = [.. built.Pages.Where(page => page is { SourcePath: not null, HasTwin: true })];
        var kept = new KeptPage[pages.Length];
        ParallelLoop.For(pages.Length, i => kept[i] = KeptPage.Of(
            built.Site, pages[i], ((Document)pages[i].Parameters["Document"]!).Html,
            inContext.GetValueOrDefault(pages[i].Permalink.Path, -1), inFull.GetValueOrDefault(pages[i].Permalink.Path, -1)));
        return KeptPages.Of(pages.Zip(kept).ToDictionary(pair => pair.First.SourcePath!, pair => pair.Second, StringComparer.Ordinal));
    }

    private void SaveReport(BinaryWriter writer)
    {
        writer.Write(Report.Pages);
        writer.Write(Report.Files);
        writer.Write(Report.Warnings.Length);
        foreach (var warning in Report.Warnings) writer.Write(warning);
        writer.Write(Report.HeldBack.Length);
        foreach (var page in Report.HeldBack)
        {
            writer.Write(page.SourcePath);
            writer.Write((int)page.Reason);
        }
    }

    private static BuildReport LoadReport(KeptReader reader, string output)
    {
        var (pages, files) = (reader.ReadInt32(), reader.ReadInt32());
        var warnings = new string[reader.ReadInt32()];
        for (var i = 0; i < warnings.Length; i++) warnings[i] = reader.ReadString();
        var heldBack = new HeldBackPage[reader.ReadInt32()];
        for (var i = 0; i < heldBack.Length; i++) heldBack[i] = new HeldBackPage(reader.ReadString(), (HoldReason)reader.ReadInt32());
        return new BuildReport { Pages = pages, Files = files, Warnings = [.. warnings], HeldBack = [.. heldBack], Output = output };
    }
}
