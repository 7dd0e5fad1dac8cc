using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

/// <summary>The least that a shell can be, written without Razor.</summary>
public sealed class ExampleShell : ComponentBase
{
    [Parameter] public Page Page { get; set; } = null!;

    [Parameter] public RenderFragment Body { get; set; } = null!;

    [Inject] public SiteIdentity Site { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!doctype html>\r\n");
        builder.OpenElement(1, "title");
        builder.AddContent(2, $"{Page.Title} - {Site.Title}");
        builder.CloseElement();
        builder.AddContent(3, Body);
    }
}
