using System.Text;
using System.Text.Json;

namespace Site.Tests.Ask;

/// <summary>Five hundred questions: labelled ones, the site's own with slips of the pen, and texts that nobody would ask.</summary>
internal static class Queries
{
    private const int Count = 500;

    private static readonly string[] Odd =
    [
        "", " ", "?", "?!…", "\0\u0001", "\ud800", "a\udc00b", "\u200b\u202e", "[SEP] [CLS] [MASK] [UNK]", "%s %d {0} <script>alert(1)</script>",
        "ＣＯＬＢＥＲＴ", "colbert\u0301", "ﬁne-tuning", "İstanbul", "ΣΊΣΥΦΟΣ", "straße", "K\u212a", "ﻼ", "한국어 질문", "为什么后期交互更好？", "लेट इंटरैक्शन", "Was ist späte Interaktion?",
        "👩‍🔬🧪 late interaction 👍🏽", "1,062 94% .94 3e-4 70k 1,00 1,0000", "C++ C# F# a++", "don't can't o'clock I'll we’ve n't 's", "TinyScaleLab tinyscalelab TINYSCALELAB TinyScale Lab",
        "Recall@10 MRR@10 recall at 10", "flash_attn_varlen_func __init__ a_b_c", "LLM-Foundry LLM‑Foundry LLM Foundry", "e.g. U.S.A. i.e.", "----", "a", "I", "the of and", "who who who who who",
        new('x', 200), new('é', 101), "what what " + new string('?', 500), "\t\n\r\f\v\u0085\u00a0\u3000x",
    ];

    /// <summary>The questions, always the same.</summary>
    public static string[] All { get; } =
    [
        .. Odd, .. Labelled("calibration.jsonl"), .. Labelled("heldout.jsonl"), .. Published.SelectMany(Slips),
    ];

    /// <summary>Questions that no page answers, near ones and far ones.</summary>
    public static string[] Unanswerable { get; } =
        [.. Cases("calibration.jsonl").Concat(Cases("heldout.jsonl")).Where(question => !question.GetProperty("answerable").GetBoolean()).Select(TextOf)];

    static Queries()
    {
        All = [.. All.Distinct().Take(Count)];
        if (All.Length != Count) throw new InvalidOperationException($"There are {All.Length} questions, not {Count}.");
    }

    // The questions of the example in ordinal order of their files, with their other wordings.
    private static IEnumerable<string> Published => Directory.EnumerateFiles(RepositoryFolder.At("content/faq"), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("question:", StringComparison.Ordinal) || line.StartsWith("  - \"", StringComparison.Ordinal)))
        .Select(line => line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.LastIndexOf('"')].Replace("\\\"", "\"", StringComparison.Ordinal));

    private static IEnumerable<string> Labelled(string set) => Cases(set).Select(TextOf);

    private static IEnumerable<JsonElement> Cases(string set) =>
        File.ReadLines(RepositoryFolder.At($"tests/sets/{set}")).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string TextOf(JsonElement question) => question.GetProperty("question").GetString()!;

    private static IEnumerable<string> Slips(string question) =>
        [question, question.ToUpperInvariant(), new StringBuilder(question).Remove(question.Length / 2, 1).ToString()];
}
