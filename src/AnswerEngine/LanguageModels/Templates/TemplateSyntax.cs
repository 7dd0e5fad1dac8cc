namespace AnswerEngine.LanguageModels.Templates;

/// <summary>What a part of a template is.</summary>
internal enum PartKind
{
    Text,
    Output,
    Tag,
}

/// <summary>A part of a template: literal text, or what stands between <c>{{ }}</c> or <c>{% %}</c>.</summary>
internal readonly record struct TemplatePart(PartKind Kind, string Text);

/// <summary>Cuts a template into parts, white space controlled as Jinja does with trim_blocks and lstrip_blocks.</summary>
internal static class TemplateSyntax
{
    internal static List<TemplatePart> Split(string source)
    {
        var parts = new List<TemplatePart>();
        var at = 0;
        while (at < source.Length)
        {
            var open = NextOpening(source, at);
            if (open < 0)
            {
                Add(parts, source[at..]);
                break;
            }

            var (kind, closing) = Opened(source[open + 1]);
            var inside = open + (source[open + 2] is '-' or '+' ? 3 : 2);
            var end = Closing(source, inside, closing);
            var stripAfter = end > inside && source[end - 1] == '-';
            Add(parts, BeforeTag(source[at..open], source[open + 2] == '-', kind is not PartKind.Output));
            if (kind is { } known)
            {
                parts.Add(new(known, source[inside..(stripAfter ? end - 1 : end)].Trim()));
            }

            at = AfterTag(source, end + 2, stripAfter, kind is not PartKind.Output);
        }

        return parts;
    }

    private static int NextOpening(string source, int from)
    {
        for (var at = source.IndexOf('{', from); at >= 0 && at + 2 < source.Length; at = source.IndexOf('{', at + 1))
        {
            if (source[at + 1] is '{' or '%' or '#')
            {
                return at;
            }
        }

        return -1;
    }

    // A comment has no kind: it leaves nothing behind but its white space control.
    private static (PartKind? Kind, string Closing) Opened(char sign) => sign switch
    {
        '{' => (PartKind.Output, "}}"),
        '%' => (PartKind.Tag, "%}"),
        _ => (null, "#}"),
    };

    /// <summary>Where the closing sign starts; one inside a string literal does not count.</summary>
    private static int Closing(string source, int from, string closing)
    {
        char? quote = null;
        for (var at = from; at + 1 < source.Length; at++)
        {
            if (quote is null && string.CompareOrdinal(source, at, closing, 0, closing.Length) == 0)
            {
                return at;
            }

            if (quote is not null && source[at] == '\\')
            {
                at++;
            }
            else if (quote == source[at])
            {
                quote = null;
            }
            else if (quote is null && closing != "#}" && source[at] is ('\'' or '"'))
            {
                quote = source[at];
            }
        }

        throw new ChatTemplateException($"The chat template does not close a tag with '{closing}'. Use another file of the model.");
    }

    private static string BeforeTag(string text, bool strip, bool isBlock)
    {
        if (strip)
        {
            return text.TrimEnd();
        }

        // lstrip_blocks: white space between the start of the line and a block tag goes.
        var line = text.LastIndexOf('\n') + 1;
        return isBlock && text[line..].All(character => character is ' ' or '\t') ? text[..line] : text;
    }

    private static int AfterTag(string source, int at, bool strip, bool isBlock)
    {
        while (strip && at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        // trim_blocks: the first line break after a block tag goes.
        return isBlock && !strip && at < source.Length && source[at] == '\n' ? at + 1 : at;
    }

    private static void Add(List<TemplatePart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(PartKind.Text, text));
        }
    }
}
