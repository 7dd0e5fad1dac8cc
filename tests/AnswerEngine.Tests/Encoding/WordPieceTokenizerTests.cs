using System.Text.Json;
using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Encoding;

public sealed class WordPieceTokenizerTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(RepositoryFolder.EncoderModel);

    [Fact]
    public void All_reference_texts_give_the_reference_ids_and_offsets()
    {
        var rows = ReferenceRows().ToList();

        Assert.Equal(300, rows.Count);
        Assert.All(rows, row =>
        {
            var tokens = Tokenizer.Tokenize(row.Text, specialTokens: SpecialTokens.Recognized);
            Assert.Equal(row.Ids, tokens.Ids.AsEnumerable());
            Assert.Equal(row.Offsets, tokens.CodePointOffsets.AsEnumerable());
        });
    }

    [Fact]
    public void Offsets_in_utf16_mark_the_same_words_as_offsets_in_code_points()
    {
        Assert.All(ReferenceRows(), row =>
        {
            var tokens = Tokenizer.Tokenize(row.Text);
            var runes = row.Text.EnumerateRunes().ToList();
            Assert.All(tokens.Offsets.Zip(tokens.CodePointOffsets), pair => Assert.Equal(
                string.Concat(runes.Skip(pair.Second.Start).Take(pair.Second.Length)),
                row.Text[pair.First.Start..pair.First.End]));
        });
    }

    [Fact]
    public void A_special_token_in_a_text_is_read_as_text_unless_asked_otherwise()
    {
        var asText = Tokenizer.Tokenize("[SEP]");
        var recognized = Tokenizer.Tokenize("[SEP]", specialTokens: SpecialTokens.Recognized);

        Assert.Equal(1, asText.Ids.Count(id => id == 102));
        Assert.Equal([101, 102, 102], recognized.Ids.AsEnumerable());
    }

    [Fact]
    public void Truncation_keeps_the_end_token()
    {
        var tokens = Tokenizer.Tokenize(string.Join(' ', Enumerable.Repeat("late interaction", 400)), maxTokens: 512);

        Assert.Equal(512, tokens.Ids.Length);
        Assert.Equal(102, tokens.Ids[^1]);
        Assert.Equal(default, tokens.Offsets[^1]);
    }

    [Fact]
    public void A_text_of_just_the_longest_length_is_not_truncated()
    {
        var whole = Tokenizer.Tokenize("late interaction keeps every token");

        Assert.Equal(
            whole.Ids.AsEnumerable(), Tokenizer.Tokenize("late interaction keeps every token", whole.Ids.Length).Ids);
    }

    [Fact]
    public void A_lone_surrogate_is_dropped_and_later_offsets_still_hold()
    {
        var tokens = Tokenizer.Tokenize("late \ud800 interaction");

        Assert.Equal([101, 2397, 8290, 102], tokens.Ids.AsEnumerable());
        Assert.Equal(new TokenOffset(7, 18), tokens.Offsets[2]);
    }

    [Fact]
    public void A_tokenizer_of_another_kind_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "tokenizer.json"), """{ "model": { "type": "BPE" } }""");

        var error = Assert.Throws<InvalidEncoderException>(() => WordPieceTokenizer.Load(folder.Path));

        Assert.Equal(
            $"{folder.Path}/tokenizer.json: is not a WordPiece tokenizer that can be read "
            + "(expected type WordPiece, found BPE). "
            + "Use a model with a BERT WordPiece tokenizer, or restore the file from its source.",
            error.Message.Replace('\\', '/'));
    }

    private static IEnumerable<(string Text, int[] Ids, TokenOffset[] Offsets)> ReferenceRows()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Golden("wordpiece.json")));
        foreach (var row in document.RootElement.GetProperty("rows").EnumerateArray())
        {
            yield return (
                row.GetProperty("text").GetString()!,
                [.. row.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())],
                [.. row.GetProperty("offsets").EnumerateArray().Select(o => new TokenOffset(o[0].GetInt32(), o[1].GetInt32()))]);
        }
    }
}
