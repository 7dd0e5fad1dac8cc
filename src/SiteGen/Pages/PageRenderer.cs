using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SiteGen.Content;
using SiteGen.Spooling;

namespace SiteGen.Pages;

/// <summary>
/// Renders pages to whole HTML documents. The shell is a Razor component with the parameters <c>Page</c> and
/// <c>Body</c>; it and the layouts may inject <see cref="SiteIdentity"/>, <see cref="AssetMap"/> and
/// <see cref="Breadcrumbs"/>.
/// </summary>
public sealed class PageRenderer : IAsyncDisposable
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    private readonly Type shell;
    private readonly Spool? spool;
    private readonly ServiceProvider services;

    /// <summary>Makes ready to render the pages of one site.</summary>
    /// <param name="shell">The component around every layout.</param>
    /// <param name="site">The site.</param>
    /// <param name="assets">The files of its theme.</param>
    /// <param name="breadcrumbs">Finds the pages above a page.</param>
    /// <param name="spool">Keeps what is rendered; <see langword="null"/> for memory.</param>
    public PageRenderer([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type shell, SiteIdentity site, AssetMap assets, Breadcrumbs breadcrumbs, Spool? spool = null)
    {
        this.shell = shell;
        this.spool = spool;
        services = new ServiceCollection()
            .AddSingleton(site)
            .AddSingleton(assets)
            .AddSingleton(breadcrumbs)
            // The default escapes every letter beyond ASCII, which makes pages unreadable at their source.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
    }

    /// <summary>Renders the pages, several at a time, and returns them in the order given.</summary>
    /// <exception cref="BuildFailedException">Layouts failed; every page that could not be shown is named.</exception>
    public async Task<IReadOnlyList<RenderedPage>> RenderAsync(IReadOnlyList<Page> pages, CancellationToken cancellation)
    {
        var rendered = new RenderedPage[pages.Count];
        var problems = new Problem?[pages.Count];
        await Parallel.ForAsync(0, pages.Count, cancellation, async (index, _) =>
        {
            try
            {
                rendered[index] = new RenderedPage(pages[index], await RenderAsync(pages[index]));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                problems[index] = LayoutFailed(pages[index], fault);
            }
        });
        return problems.Any(problem => problem is not null)
            ? throw new BuildFailedException(problems.OfType<Problem>())
            : rendered;
    }

    /// <summary>Renders one page.</summary>
    /// <returns>UTF-8, lines ended by line feeds.</returns>
    public async Task<HeldBytes> RenderAsync(Page page)
    {
        // A renderer keeps what it has rendered until it is disposed, and runs one page at a time.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Page"] = page,
            ["Body"] = Body(page),
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(shell, parameters);
            using var text = new PageText();
            root.WriteHtmlTo(text);
            return text.ToUtf8(spool);
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The assembly that holds the layouts is kept whole: TrimmerRootAssembly of site.csproj.")]
    private static RenderFragment Body(Page page) => builder =>
    {
        builder.OpenComponent(0, page.Layout);
        builder.AddMultipleAttributes(1, page.Parameters!);
        builder.CloseComponent();
    };

    private static Problem LayoutFailed(Page page, Exception fault) => new(
        page.SourcePath ?? page.Permalink.Path,
        null,
        $"The layout {page.Layout.Name} could not show this page: {fault.Message}",
        "Correct the layout, or choose another with 'layout:' in the front matter.");
}
