using System.Text.Json;
using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Encoding;

public sealed class StaticQueryTableTests
{
    private static readonly StaticQueryTable Table =
        StaticQueryTable.Load(RepositoryFolder.QueryTable, RepositoryFolder.EncoderModel);

    // Reference values are written with five decimals, weights with six.
    [Fact]
    public void Vectors_and_weights_are_those_of_the_reference()
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Golden("static-query.json")));

        Assert.All(golden.RootElement.GetProperty("rows").EnumerateArray(), row =>
        {
            var query = Table.EncodeQuery(row.GetProperty("text").GetString()!);
            Assert.Equal(row.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()), query.TokenIds);
            Near(Floats(row.GetProperty("weights")), query.Weights.AsSpan(), 1e-6f);
            Near(row.GetProperty("vectors").EnumerateArray().SelectMany(Floats).ToArray(), query.Data.Span, 1e-5f);
        });
    }

    [Fact]
    public void Punctuation_and_empty_texts_have_no_vectors()
    {
        Assert.Equal(0, Table.EncodeQuery("").Count);
        Assert.Equal(0, Table.EncodeQuery("?! -").Count);
    }

    [Fact]
    public void Tokens_know_their_places_in_the_text()
    {
        const string text = "Who trained it?";

        var query = Table.EncodeQuery(text);

        Assert.Equal(["Who", "trained", "it"], query.Offsets.Select(offset => text[offset.Start..offset.End]));
    }

    [Fact]
    public void A_truncated_table_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "query_table.bin");
        File.WriteAllBytes(path, File.ReadAllBytes(RepositoryFolder.QueryTable)[..2_000_000]);

        var error = Assert.Throws<InvalidEncoderException>(
            () => StaticQueryTable.Load(path, RepositoryFolder.EncoderModel));

        Assert.Equal(
            $"{path}: has 2000000 bytes; 30522 rows of dimension 96 take 3174300. Restore the file from the model's source.",
            error.Message);
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "query_table.bin");
        File.WriteAllText(path, "not a table");

        var error = Assert.Throws<InvalidEncoderException>(
            () => StaticQueryTable.Load(path, RepositoryFolder.EncoderModel));

        Assert.Contains("does not begin with SQT1", error.Message, StringComparison.Ordinal);
    }

    private static float[] Floats(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];

    private static void Near(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, float tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], tolerance);
        }
    }
}
