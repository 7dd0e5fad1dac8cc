using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SiteGen.Notebooks;

/// <summary>Reads Jupyter notebooks (nbformat 4): text, code with its options, outputs, pictures.</summary>
internal sealed class Notebook
{
    private readonly StringBuilder _markdown = new();
    private readonly Dictionary<string, NotebookPicture> _pictures = new(StringComparer.Ordinal);
    private readonly List<string> _leftOut = [];
    private readonly string _stem;
    private string _language = "python";

    private Notebook(string stem) => _stem = stem;

    /// <summary>The notebook as a Markdown file.</summary>
    /// <param name="json">The text of the <c>.ipynb</c> file.</param>
    /// <param name="stem">Its name without extension and folder.</param>
    /// <exception cref="NotebookException">It is no notebook of format 4.</exception>
    public static NotebookFile Convert(string json, string stem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var notebook = new Notebook(stem);
            return notebook.Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new NotebookException("The notebook cannot be read as Jupyter's format 4.");
        }
    }

    private NotebookFile Read(JsonElement notebook)
    {
        if (notebook.TryGetProperty("metadata", out var metadata) && Member(metadata, "kernelspec", "language") is { } language)
            _language = language.ToLowerInvariant();
        var cells = notebook.GetProperty("cells").EnumerateArray().ToArray();
        var (header, first) = Header(cells);
        for (var i = 0; i < cells.Length; i++)
            Cell(cells[i], i == 0 ? first : Source(cells[i]), i + 1);
        return new NotebookFile(
            header + _markdown, [.. _pictures.Values.OrderBy(picture => picture.Name, StringComparer.Ordinal)], [.. _leftOut]);
    }

    // The front matter stands in the first cell, as Quarto has it; else its first heading is the title.
    private (string Header, string FirstCell) Header(JsonElement[] cells)
    {
        var first = cells.Length == 0 ? "" : Source(cells[0]);
        var isCode = cells.Length > 0 && Type(cells[0]) == "code";
        var (yaml, body) = isCode ? ("", first) : QuartoText.Split(first);
        var title = _stem;
        if (!isCode && !yaml.Contains("title", StringComparison.Ordinal) && QuartoText.FirstHeading(body) is { } heading)
        {
            title = heading.Groups["words"].Value;
            body = body.Remove(heading.Index, heading.Length);
        }

        return (QuartoHeader.Convert(yaml, title, _leftOut), body);
    }

    private void Cell(JsonElement cell, string source, int number)
    {
        switch (Type(cell))
        {
            case "markdown":
                Paragraph(QuartoText.Body(WithAttachments(cell, source), _leftOut));
                break;
            case "code":
                Code(cell, source, number);
                break;
            // A raw cell holds text for another program; the first one held the front matter.
            case "raw" when source.Trim().Length > 0:
                _leftOut.Add($"raw cell {number}");
                break;
        }
    }

    private void Code(JsonElement cell, string source, int number)
    {
        var lines = source.Split('\n');
        var options = lines.TakeWhile(line => line.StartsWith("#|", StringComparison.Ordinal)).Select(line => line[2..].Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(option => option.Length == 2).GroupBy(option => option[0]).ToDictionary(group => group.Key, group => group.Last()[1].Trim('"', '\''), StringComparer.Ordinal);
        if (options.GetValueOrDefault("include") == "false")
            return;
        var code = string.Join('\n', lines.SkipWhile(line => line.StartsWith("#|", StringComparison.Ordinal))).Trim('\n');
        if (code.Length > 0 && options.GetValueOrDefault("echo") != "false")
            Fence(code, _language);
        if (options.GetValueOrDefault("output") == "false" || !cell.TryGetProperty("outputs", out var outputs))
            return;
        foreach (var output in outputs.EnumerateArray())
            Output(output, options.GetValueOrDefault("fig-alt") ?? options.GetValueOrDefault("fig-cap") ?? $"Output of code cell {number}", number);
    }

    private void Output(JsonElement output, string alt, int number)
    {
        switch (output.GetProperty("output_type").GetString())
        {
            case "stream":
                Fence(TerminalText.Plain(Text(output.GetProperty("text"))), "output");
                break;
            case "error":
                Fence(TerminalText.Plain(string.Join('\n', output.GetProperty("traceback").EnumerateArray().Select(line => line.GetString()))), "output");
                break;
            case "execute_result" or "display_data":
                Data(output.GetProperty("data"), alt, number);
                break;
        }
    }

    // The form that says most to a reader without a script.
    private void Data(JsonElement data, string alt, int number)
    {
        foreach (var (type, extension) in new[] { ("image/png", "png"), ("image/jpeg", "jpg"), ("image/gif", "gif") })
        {
            if (data.TryGetProperty(type, out var picture))
            {
                Paragraph($"![{alt.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}]({Keep(System.Convert.FromBase64String(Text(picture)), extension)})");
                return;
            }
        }

        if (data.TryGetProperty("text/markdown", out var markdown))
            Paragraph(QuartoText.Body(Text(markdown), _leftOut));
        else if (data.TryGetProperty("text/html", out var html) && OutputHtml.Clean(Text(html)) is { Length: > 0 } clean)
            Paragraph($"<div class=\"output\">\n{clean}\n</div>");
        else if (data.TryGetProperty("text/latex", out var latex) && Text(latex).Trim() is ['$', '$', .. var tex, '$', '$'])
            Paragraph($"$$\n{tex.Trim()}\n$$");
        else if (data.TryGetProperty("text/plain", out var plain))
            Fence(TerminalText.Plain(Text(plain)), "output");
        else
            _leftOut.Add($"output of code cell {number}, which needs a script");
    }

    private string WithAttachments(JsonElement cell, string source)
    {
        if (!cell.TryGetProperty("attachments", out var attachments))
            return source;
        foreach (var attachment in attachments.EnumerateObject())
        {
            foreach (var form in attachment.Value.EnumerateObject().Take(1))
            {
                var address = Keep(System.Convert.FromBase64String(Text(form.Value)), form.Name["image/".Length..].Replace("jpeg", "jpg", StringComparison.Ordinal).Replace("svg+xml", "svg", StringComparison.Ordinal));
                source = source.Replace("attachment:" + attachment.Name, address, StringComparison.Ordinal)
                    .Replace("attachment:" + Uri.EscapeDataString(attachment.Name), address, StringComparison.Ordinal);
            }
        }

        return source;
    }

    private string Keep(byte[] bytes, string extension)
    {
        var name = $"{_stem}.{System.Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.{extension}";
        _pictures.TryAdd(name, new NotebookPicture(name, bytes));
        return name;
    }

    private void Fence(string code, string language)
    {
        if (code.Trim().Length == 0)
            return;
        var longest = 2;
        for (int i = 0, run = 0; i < code.Length; i++)
        {
            run = code[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        Paragraph($"{fence}{language}\n{code.TrimEnd('\n')}\n{fence}");
    }

    private void Paragraph(string markdown) => _markdown.Append(markdown.TrimEnd()).Append("\n\n");

    private static string Type(JsonElement cell) => cell.GetProperty("cell_type").GetString()!;

    private static string Source(JsonElement cell) => Text(cell.GetProperty("source")).ReplaceLineEndings("\n");

    private static string Text(JsonElement text) => text.ValueKind == JsonValueKind.Array
        ? string.Concat(text.EnumerateArray().Select(line => line.GetString()))
        : text.GetString()!;

    private static string? Member(JsonElement element, string name, string inner) =>
        element.TryGetProperty(name, out var outer) && outer.TryGetProperty(inner, out var value) ? value.GetString() : null;
}
