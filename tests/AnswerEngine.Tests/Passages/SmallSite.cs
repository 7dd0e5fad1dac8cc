using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Tests.Passages;

/// <summary>Documents written down in a line or two.</summary>
internal static class SmallSite
{
    public static SourceDocument Document(string id, string title, params SourceSection[] sections) => new()
    {
        Id = id,
        Title = title,
        Url = "/" + id,
        Kind = "page",
        Sections = [.. sections],
    };

    public static SourceSection Section(string anchor, params SourceBlock[] blocks) =>
        new(anchor, anchor.Length == 0 ? [] : [anchor], [.. blocks]);

    public static SourceBlock Prose(string text) => Block(SourceBlockKind.Prose, text);

    public static SourceBlock Block(SourceBlockKind kind, string text) =>
        new(kind, text, [new SourceRun(0, 0, text.Length)]);

    public static ImmutableArray<Passage> Cut(params SourceDocument[] documents) => new PassageCutter().Cut(documents);

    public static Passage Passage(string id, string text) => Cut(Document(id, "Page", Section("", Prose(text))))[0];
}
