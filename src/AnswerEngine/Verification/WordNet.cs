using AnswerEngine.Passages;

namespace AnswerEngine.Verification;

/// <summary>
/// The common words of WordNet 3.1 (Princeton University) and how their first senses are tied: <c>wordnet.txt</c>, sorted lines of
/// a word or a synset and its ties, which are searched as they lie. <c>bench -- lexicon</c> writes the file.
/// </summary>
internal static class WordNet
{
    private const string Resource = "AnswerEngine.Verification.wordnet.txt";

    private static readonly byte[] Lines = Read();

    /// <summary>Changes whenever the file does.</summary>
    public static string Hash { get; } = TextHash.Of(System.Text.Encoding.ASCII.GetString(Lines));

    /// <summary>Whether the word is one of the common words.</summary>
    public static bool Contains(string lemma) => Ties(lemma).Length > 0;

    /// <summary>Whether two lemmas share a sense that is among the first of both: "start" and "begin".</summary>
    /// <param name="one">A lemma, in lower case.</param>
    /// <param name="other">Another.</param>
    /// <param name="depth">How many senses count, 1 to 10 a part of speech.</param>
    /// <param name="parts">The parts of speech that count: letters of <c>nvar</c>.</param>
    public static bool AreSynonyms(string one, string other, int depth = 10, string parts = "nvar") =>
        Senses(one, depth, parts).Intersect(Senses(other, depth, parts), StringComparer.Ordinal).Any();

    /// <summary>Whether the lemma has a sense as a part of speech: a letter of <c>nvar</c>.</summary>
    public static bool IsPart(string lemma, char part) => Senses(lemma, 1, $"{part}").Any();

    /// <summary>Whether one is derived from the other: "measure" and "measurement".</summary>
    public static bool AreDerived(string one, string other) => IsTied('+', one, other);

    /// <summary>Whether the two are opposites: "slow" and "fast", also where only a synonym of one is.</summary>
    public static bool AreOpposed(string one, string other) => IsTied('!', one, other);

    /// <summary>Whether every such thing is one of the other: the first noun or verb lies one step below the second.</summary>
    public static bool IsKindOf(string special, string general)
    {
        var senses = Senses(general, 2, "nva").ToHashSet(StringComparer.Ordinal);
        return Senses(special, 2, "nva").SelectMany(Above).Any(senses.Contains);
    }

    /// <summary>Whether the two lie beside each other below one kind: "check" and "validate".</summary>
    /// <param name="one">A lemma, in lower case.</param>
    /// <param name="other">Another.</param>
    /// <param name="parts">The parts of speech that count: letters of <c>nvar</c>.</param>
    public static bool AreSiblings(string one, string other, string parts)
    {
        var above = Senses(one, 4, parts).SelectMany(Above).ToHashSet(StringComparer.Ordinal);
        return Senses(other, 4, parts).SelectMany(Above).Any(above.Contains);
    }

    private static bool IsTied(char kind, string one, string other) =>
        Ties(one).Any(tie => tie[0] == kind && tie.AsSpan(1).SequenceEqual(other))
        || Ties(other).Any(tie => tie[0] == kind && tie.AsSpan(1).SequenceEqual(one));

    private static IEnumerable<string> Senses(string lemma, int depth, string parts) =>
        Ties(lemma).Where(tie => tie.Length > 8 && char.IsAsciiDigit(tie[1]) && parts.Contains(tie[0]))
            .GroupBy(tie => tie[0]).SelectMany(part => part.Take(depth));

    private static IEnumerable<string> Above(string synset) => Ties(synset).Where(tie => tie[0] == '^').Select(tie => tie[1..]);

    // What follows the key on its line.
    private static string[] Ties(string key)
    {
        if (key.Length == 0 || key.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))) return [];
        Span<byte> wanted = stackalloc byte[key.Length + 1];
        System.Text.Encoding.ASCII.GetBytes(key, wanted);
        wanted[^1] = (byte)' ';
        var (low, high) = (0, Lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = Lines.AsSpan(0, middle).LastIndexOf((byte)'\n') + 1;
            var line = Lines.AsSpan(start, Lines.AsSpan(start).IndexOf((byte)'\n'));
            if (line.StartsWith(wanted)) return System.Text.Encoding.ASCII.GetString(line[wanted.Length..]).Split(' ');
            if (line.SequenceCompareTo(wanted) < 0) low = start + line.Length + 1;
            else high = start;
        }

        return [];
    }

    private static byte[] Read()
    {
        using var stream = typeof(WordNet).Assembly.GetManifestResourceStream(Resource)!;
        var lines = new byte[stream.Length];
        stream.ReadExactly(lines);
        return lines;
    }
}
