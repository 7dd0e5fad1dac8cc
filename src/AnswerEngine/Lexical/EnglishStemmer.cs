namespace AnswerEngine.Lexical;

/// <summary>Reduces English words to the stem that their inflections share: Porter2.</summary>
/// <remarks>
/// M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org/algorithms/english/stemmer.html, as Snowball
/// defines it since October 2025. Names of steps, regions and lists are those of that page. A Y that counts as a consonant is written
/// in upper case while the word is worked on.
/// </remarks>
public static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = (
        "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli "
        + "singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes").Split(' ')
        .Select(pair => pair.Split(':'))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly string[] Finished =
        ["inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"];

    // Beginnings after which R1 starts, so that general and generation, or past and paste, stay apart.
    private static readonly string[] Beginnings =
        ["commun", "univers", "gener", "arsen", "later", "emerg", "organ", "inter", "past"];

    // Longest first, as each step takes the longest suffix that the word ends in, and only then looks at its conditions.
    private static readonly (string Suffix, string Replacement)[] Step2Suffixes =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("ogist", "og"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
        ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3Suffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4Suffixes =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic",
    ];

    /// <summary>The stem of a lower-case word; a word of one or two letters is its own.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 2)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        word = MarkConsonantY(word.StartsWith('\'') ? word[1..] : word);
        var r1 = R1(word);
        var r2 = RegionAfter(word, r1);
        word = Step1A(Step0(word));
        if (!Array.Exists(Finished, finished => finished == word))
        {
            word = Step5(Step4(Step3(Step2(Step1C(Step1B(word, r1)), r1), r1, r2), r2), r1, r2);
        }

        return word.Replace('Y', 'y');
    }

    private static string MarkConsonantY(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }

        return new string(letters);
    }

    private static int R1(string word) =>
        Array.Find(Beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal))?.Length
        ?? RegionAfter(word, 0);

    // Where the region begins after the first non-vowel that follows a vowel; the word's end where there is none.
    private static int RegionAfter(string word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static string Step0(string word) =>
        Ends(word, "'s'") ? word[..^3]
        : Ends(word, "'s") ? word[..^2]
        : Ends(word, "'") ? word[..^1]
        : word;

    private static string Step1A(string word)
    {
        if (Ends(word, "sses"))
        {
            return word[..^2];
        }

        if (Ends(word, "ied") || Ends(word, "ies"))
        {
            return word.Length > 4 ? word[..^2] : word[..^1];
        }

        var plural = Ends(word, "s") && !Ends(word, "us") && !Ends(word, "ss");
        return plural && word.Length > 2 && HasVowel(word[..^2]) ? word[..^1] : word;
    }

    private static string Step1B(string word, int r1)
    {
        if (Longest(word, "eedly", "eed") is { } eed)
        {
            return word.Length - eed.Length >= r1 ? word[..^eed.Length] + "ee" : word;
        }

        if (Longest(word, "ingly", "edly", "ing", "ed") is not { } suffix || !HasVowel(word[..^suffix.Length]))
        {
            return word;
        }

        word = word[..^suffix.Length];
        if (suffix == "ing" && word.Length == 2 && word[1] is 'y' && !IsVowel(word[0]))
        {
            return word[..1] + "ie";
        }

        if (Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz"))
        {
            return word + "e";
        }

        return EndsInDouble(word) ? (word.Length == 3 && word[0] is 'a' or 'e' or 'o' ? word : word[..^1])
            : r1 >= word.Length && EndsInShortSyllable(word) ? word + "e"
            : word;
    }

    private static string Step1C(string word) =>
        word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    private static string Step2(string word, int r1)
    {
        foreach (var (suffix, replacement) in Step2Suffixes)
        {
            if (!Ends(word, suffix))
            {
                continue;
            }

            var stem = word[..^suffix.Length];
            var applies = stem.Length >= r1 && suffix switch
            {
                "ogi" => Ends(stem, "l"),
                "li" => stem.Length > 0 && "cdeghkmnrt".Contains(stem[^1], StringComparison.Ordinal),
                _ => true,
            };
            return applies ? stem + replacement : word;
        }

        return word;
    }

    private static string Step3(string word, int r1, int r2)
    {
        foreach (var (suffix, replacement) in Step3Suffixes)
        {
            if (Ends(word, suffix))
            {
                var region = suffix == "ative" ? r2 : r1;
                return word.Length - suffix.Length >= region ? word[..^suffix.Length] + replacement : word;
            }
        }

        return word;
    }

    private static string Step4(string word, int r2)
    {
        if (Longest(word, Step4Suffixes) is not { } suffix || word.Length - suffix.Length < r2)
        {
            return word;
        }

        var stem = word[..^suffix.Length];
        return suffix != "ion" || Ends(stem, "s") || Ends(stem, "t") ? stem : word;
    }

    private static string Step5(string word, int r1, int r2)
    {
        if (word.Length == 0)
        {
            return word;
        }

        var stem = word[..^1];
        return word[^1] switch
        {
            'e' when stem.Length >= r2 || (stem.Length >= r1 && !EndsInShortSyllable(stem)) => stem,
            'l' when stem.Length >= r2 && Ends(stem, "l") => stem,
            _ => word,
        };
    }

    private static string? Longest(string word, params ReadOnlySpan<string> longestFirst)
    {
        foreach (var suffix in longestFirst)
        {
            if (Ends(word, suffix))
            {
                return suffix;
            }
        }

        return null;
    }

    private static bool EndsInDouble(string word) =>
        word.Length > 1 && word[^1] == word[^2] && "bdfgmnprt".Contains(word[^1], StringComparison.Ordinal);

    // "past" counts as short by name, for the sake of paste.
    private static bool EndsInShortSyllable(string word) => Ends(word, "past") || word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static bool HasVowel(string word) => word.Any(IsVowel);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);
}
