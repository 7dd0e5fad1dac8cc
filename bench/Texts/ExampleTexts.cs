using AnswerEngine.Passages;
using Site;
using Site.Engine;

namespace Bench.Texts;

/// <summary>The passages of the example content, as a build cuts them.</summary>
internal static class ExampleTexts
{
    /// <summary>The passages.</summary>
    /// <param name="root">Folder that holds <c>content/</c>.</param>
    public static IReadOnlyList<BenchText> Read(string root)
    {
        var content = Build.ReadContent(new BuildOptions { Root = root });
        return [.. new PassageCutter().Cut(SourceDocuments.Of(content)).Select(passage => new BenchText(passage))];
    }
}
