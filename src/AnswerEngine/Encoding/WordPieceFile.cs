using System.Text.Json;

namespace AnswerEngine.Encoding;

/// <summary>Reads <c>tokenizer.json</c>, the format of Hugging Face tokenizers, where it describes a BERT tokenizer.</summary>
internal static class WordPieceFile
{
    private const string Remedy = "Use a model with a BERT WordPiece tokenizer, or restore the file from its source.";

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="InvalidEncoderException">It is missing, is not JSON, or describes another tokenizer.</exception>
    public static WordPieceSettings Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(EncoderFile.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidEncoderException(path, $"is not a WordPiece tokenizer that can be read ({e.Message}).", Remedy, e);
        }
    }

    private static WordPieceSettings Read(JsonElement root)
    {
        var model = root.GetProperty("model");
        Require(model, "WordPiece");
        Require(root.GetProperty("normalizer"), "BertNormalizer");
        Require(root.GetProperty("pre_tokenizer"), "BertPreTokenizer");
        var vocabulary = model.GetProperty("vocab").EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => entry.Value.GetInt32(), StringComparer.Ordinal);
        var added = root.GetProperty("added_tokens").EnumerateArray().ToList();
        added.ForEach(token => vocabulary.TryAdd(Text(token, "content"), token.GetProperty("id").GetInt32()));
        return new WordPieceSettings
        {
            Normalizer = ReadNormalizer(root.GetProperty("normalizer")),
            Vocabulary = vocabulary,
            AddedTokens = [.. added.Select(token => Text(token, "content")).OrderByDescending(token => token.Length)],
            ContinuationPrefix = Text(model, "continuing_subword_prefix"),
            MaxWordLength = model.GetProperty("max_input_chars_per_word").GetInt32(),
            UnknownId = Find(vocabulary, Text(model, "unk_token")),
            StartId = Find(vocabulary, "[CLS]"),
            EndId = Find(vocabulary, "[SEP]"),
        };
    }

    private static BertNormalizer ReadNormalizer(JsonElement normalizer)
    {
        var lowercase = normalizer.GetProperty("lowercase").GetBoolean();
        // Where strip_accents is left open it follows lowercase, as in the original BERT.
        var stripAccents = normalizer.TryGetProperty("strip_accents", out var strip) && strip.ValueKind != JsonValueKind.Null
            ? strip.GetBoolean()
            : lowercase;
        return new BertNormalizer(
            normalizer.GetProperty("clean_text").GetBoolean(),
            normalizer.GetProperty("handle_chinese_chars").GetBoolean(),
            stripAccents,
            lowercase);
    }

    private static void Require(JsonElement element, string type)
    {
        if (Text(element, "type") is var found && found != type)
        {
            throw new FormatException($"expected type {type}, found {found}");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private static int Find(Dictionary<string, int> vocabulary, string token) =>
        vocabulary.TryGetValue(token, out var id) ? id : throw new FormatException($"{token} is not in the vocabulary");
}
