using System.Globalization;

namespace Bench.Lexicon;

/// <summary>
/// Reads the database files of WordNet (format: wndb(5WN)) into the lines of <c>wordnet.txt</c>: the common words, those
/// that its authors found in tagged text, with their first senses.
/// </summary>
internal sealed class WordNetFiles(string folder)
{
    // Senses stand in the order of their frequency; the rarer ones say little about a word in plain prose.
    private const int Senses = 10;

    private static readonly (string File, char Letter)[] Parts = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    private readonly Dictionary<string, List<string>> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Every line, sorted by ordinals: a word or a synset, then what it is tied to.</summary>
    public IEnumerable<string> Lines()
    {
        var senses = Parts.SelectMany(part => Index(part.File, part.Letter)).ToArray();
        words.UnionWith(senses.Select(sense => sense.Word));
        var used = senses.Select(sense => sense.Synset).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, synset) in senses) Tie(word, synset);
        foreach (var (file, letter) in Parts) Data(file, letter, used);
        return lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key} {string.Join(' ', line.Value)}");
    }

    // lemma pos synset_cnt p_cnt [ptr_symbol…] sense_cnt tagsense_cnt synset_offset…
    private IEnumerable<(string Word, string Synset)> Index(string file, char letter)
    {
        foreach (var fields in Read("index", file))
        {
            var count = int.Parse(fields[2], CultureInfo.InvariantCulture);
            if (!fields[0].All(char.IsAsciiLetterLower) || fields[^(count + 1)] == "0") continue;
            foreach (var offset in fields.TakeLast(count).Take(Senses)) yield return (fields[0], letter + offset);
        }
    }

    // offset lex_filenum ss_type w_cnt word lex_id… p_cnt [ptr_symbol offset pos source/target]…
    private void Data(string file, char letter, HashSet<string> used)
    {
        foreach (var fields in Read("data", file))
        {
            var synset = letter + fields[0];
            if (!used.Contains(synset)) continue;
            var count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var members = Enumerable.Range(0, count).Select(index => Bare(fields[4 + (2 * index)])).ToArray();
            var pointers = int.Parse(fields[4 + (2 * count)], CultureInfo.InvariantCulture);
            for (var pointer = 0; pointer < pointers; pointer++) Point(synset, members, fields.AsSpan(5 + (2 * count) + (4 * pointer), 4));
        }
    }

    private void Point(string synset, string[] members, ReadOnlySpan<string> pointer)
    {
        var target = (pointer[2] == "s" ? "a" : pointer[2]) + pointer[1];
        if (pointer[0] is "@" or "&") Tie(synset, $"^{target}");
        if (pointer[0] is not ("+" or "!" or "\\")) return;
        var (from, to) = (Number(pointer[3][..2]), Number(pointer[3][2..]));
        if (from == 0 || !words.Contains(members[from - 1]) || Member(target, to) is not { } other || !words.Contains(other)) return;
        Tie(members[from - 1], (pointer[0] == "!" ? "!" : "+") + other);
    }

    private string? Member(string synset, int number)
    {
        var file = Parts.First(part => part.Letter == synset[0]).File;
        using var data = new FileStream(Path.Combine(folder, $"data.{file}"), FileMode.Open, FileAccess.Read);
        data.Seek(long.Parse(synset.AsSpan(1), CultureInfo.InvariantCulture), SeekOrigin.Begin);
        using var reader = new StreamReader(data);
        var fields = reader.ReadLine()!.Split(' ');
        return Bare(fields[4 + (2 * (number - 1))]);
    }

    private IEnumerable<string[]> Read(string kind, string file) =>
        File.ReadLines(Path.Combine(folder, $"{kind}.{file}")).Where(line => !line.StartsWith(' '))
            .Select(line => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private void Tie(string key, string tie)
    {
        if (!lines.TryGetValue(key, out var ties)) lines[key] = ties = [];
        if (!ties.Contains(tie)) ties.Add(tie);
    }

    // "good(a)" is good before a noun.
    private static string Bare(string member) => member.Split('(')[0];

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
