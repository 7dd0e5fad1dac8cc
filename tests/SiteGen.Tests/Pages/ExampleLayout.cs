using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SiteGen.Tests.Pages;

/// <summary>A layout of one paragraph, which cannot show an empty text.</summary>
public sealed class ExampleLayout : ComponentBase
{
    [Parameter] public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, Text.Length > 0 ? Text : throw new InvalidOperationException("There is no text."));
        builder.CloseElement();
    }
}
