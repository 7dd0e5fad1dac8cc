using System.Text;
using AnswerEngine.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Passages;

public sealed class SourceSpanProperties
{
    private static readonly string[] Plain = ["He built it in May.", "It works", " on 3.5 pages.", "Dr. Ames", " agreed! ", "“Why not?”", "Zoë 😀 ran.", " "];
    private static readonly string[] Marks = ["**", "_", "`", "[", "](https://example.org)", "\n> ", "<!-- x -->"];

    [Fact]
    public void The_span_of_a_sentence_holds_its_characters_and_starts_and_ends_with_them()
    {
        // given a source in which stretches of text alternate with marks that a reader does not see
        var sources =
            from parts in Gen.Zip(Gen.Elements(Plain), Gen.Elements(Marks)).NonEmptyListOf()
            from kind in Gen.Elements(SourceBlockKind.Prose, SourceBlockKind.Quote, SourceBlockKind.Code)
            select (parts, kind);

        // then
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 7), Prop.ForAll(sources.ToArbitrary(), given =>
        {
            var (source, block) = Write(given.parts, given.kind);
            var page = SmallSite.Document("a.md", "A", SmallSite.Section("", block));
            var passages = new PassageCutter(32).Cut([page]);
            foreach (var sentence in passages.SelectMany(passage => passage.Sentences))
            {
                var span = source[sentence.Source.Start..sentence.Source.End];
                Assert.Equal(sentence.Text[0], span[0]);
                Assert.Equal(sentence.Text[^1], span[^1]);
                Assert.Equal(sentence.Text, Visible(block, sentence.Source));
            }

            return true;
        }));
    }

    [Fact]
    public void A_stretch_that_stands_nowhere_in_the_source_has_no_span() =>
        Assert.Equal(default, SourceSpan.Of([new SourceRun(0, 10, 5)], 5, 9));

    [Fact]
    public void A_span_reaches_from_the_first_run_to_the_last() =>
        Assert.Equal(new SourceSpan(12, 31), SourceSpan.Of([new SourceRun(0, 10, 5), new SourceRun(5, 20, 5), new SourceRun(10, 30, 5)], 2, 11));

    private static (string Source, SourceBlock Block) Write(IEnumerable<(string, string)> parts, SourceBlockKind kind)
    {
        var (source, text, runs) = (new StringBuilder(), new StringBuilder(), new List<SourceRun>());
        foreach (var (plain, mark) in parts)
        {
            source.Append(mark);
            runs.Add(new SourceRun(text.Length, source.Length, plain.Length));
            source.Append(plain);
            text.Append(plain);
        }

        return (source.ToString(), new SourceBlock(kind, text.ToString(), [.. runs]));
    }

    // The characters of the span that belong to a run: what a reader sees of it.
    private static string Visible(SourceBlock block, SourceSpan span) => string.Concat(
        from run in block.Runs
        from offset in Enumerable.Range(0, run.Length)
        where run.SourceStart + offset >= span.Start && run.SourceStart + offset < span.End
        select block.Text[run.TextStart + offset]);
}
