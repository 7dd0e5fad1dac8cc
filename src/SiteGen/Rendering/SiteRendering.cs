using System.Collections.Immutable;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Formulas;
using SiteGen.Highlighting;
using SiteGen.Images;
using SiteGen.Scripts;

namespace SiteGen.Rendering;

/// <summary>Turns the trees of pages into HTML: code coloured, formulas set, pictures measured. Safe for several threads.</summary>
internal sealed class SiteRendering : IDisposable
{
    private readonly ScriptRooms _rooms = new();
    private readonly FragmentCache _cache;
    private readonly Highlighter? _highlighter;
    private readonly FormulaSetter _formulas;
    private readonly PictureStore _pictures;
    private readonly DataTables _tables;
    private readonly string _basePath;

    /// <summary>Prepares to render the pages of a site; what is slow to start is started when a page needs it.</summary>
    /// <param name="cacheFolder">For what may be made again; <see langword="null"/> to keep nothing between builds.</param>
    /// <param name="measured">Pictures that were measured before, by address below the base path.</param>
    public SiteRendering(ContentFolder folder, string? cacheFolder, IReadOnlyDictionary<string, SitePicture> measured)
    {
        _cache = new FragmentCache(cacheFolder is null ? null : Path.Combine(cacheFolder, "fragments.bin"));
        _highlighter = folder.Config.Highlight ? new Highlighter(_rooms, _cache) : null;
        _formulas = new FormulaSetter(_rooms, _cache);
        _pictures = new PictureStore(folder.Assets, cacheFolder is null ? null : Path.Combine(cacheFolder, "images"), measured);
        _tables = new DataTables(folder.Assets.ToDictionary(asset => asset.SourcePath, StringComparer.Ordinal), folder.Data);
        _basePath = folder.Config.BasePath;
    }

    /// <summary>Files that rendering has made, to be published.</summary>
    public ImmutableArray<Asset> Published => [.. _pictures.Published];

    /// <summary>The pictures that pages show, by address below the base path.</summary>
    public IReadOnlyDictionary<string, SitePicture> Measured => _pictures.Measured;

    /// <summary>Renders a page whose links are resolved.</summary>
    public string Html(PageNotes notes, Partials partials) => MarkdownDialect.ToHtml(notes.Page.Tree, renderer =>
    {
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeBlockHtml(notes, _highlighter));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new PictureHtml(notes, _pictures, _basePath));
        renderer.ObjectRenderers.Insert(0, new ComponentHtml(notes, partials, _tables));
        new FormulaHtml(notes, _formulas).AddTo(renderer);
    });

    /// <summary>Keeps for the next build what was slow to make.</summary>
    public void Save() => _cache.Save();

    /// <inheritdoc/>
    public void Dispose() => _rooms.Dispose();
}
