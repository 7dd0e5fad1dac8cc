using AnswerEngine.Passages;

namespace Bench.Texts;

/// <summary>A document of the machine: its title and sections.</summary>
/// <param name="Title">The title.</param>
/// <param name="Sections">The sections, in reading order.</param>
internal sealed record TextDocument(string Title, IReadOnlyList<TextSection> Sections)
{
    // 64 estimated tokens and the headings are 60 to 100 tokens to the encoder.
    private static readonly PassageCutter Cutter = new(64);

    /// <summary>The document's passages, those with too few words to search for left out.</summary>
    /// <param name="path">Names the document.</param>
    public IEnumerable<BenchText> Passages(string path)
    {
        var document = new SourceDocument
        {
            Id = path,
            Title = Title,
            Url = path,
            Kind = "documentation",
            Sections = [.. Sections.Select((section, i) => new SourceSection(
                $"s{i}",
                section.Heading.Length > 0 ? [section.Heading] : [],
                [.. section.Paragraphs.Select(paragraph => new SourceBlock(SourceBlockKind.Prose, paragraph, []))]))],
        };
        return Cutter.Cut([document]).Where(passage => TokenEstimate.Of(passage.Text) is >= 24 and <= 160).Select(passage => new BenchText(passage));
    }
}
