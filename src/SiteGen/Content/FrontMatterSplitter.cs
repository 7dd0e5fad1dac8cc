namespace SiteGen.Content;

/// <summary>Tells the front matter of a Markdown file from its body.</summary>
internal static class FrontMatterSplitter
{
    private const string Fence = "---";

    /// <summary>Splits a file; a file without front matter is all body.</summary>
    /// <returns><see langword="null"/> where the front matter is not closed, which is added to the problems.</returns>
    public static ContentFile? Split(string path, string text, ICollection<Problem> problems)
    {
        var file = new ContentFile { Path = path, Text = text };
        var start = NextLine(text, 0);
        if (!IsFence(text.AsSpan(0, start)))
            return file;

        for (int at = start, line = 2; at < text.Length; line++)
        {
            var next = NextLine(text, at);
            if (IsFence(text.AsSpan(at, next - at)))
            {
                return file with
                {
                    FrontMatter = text[start..at],
                    FrontMatterLine = 2,
                    BodyStart = next,
                    BodyLine = line + 1,
                };
            }

            at = next;
        }

        problems.Add(file.Problem(
            1, "The front matter has no end.", "Did you forget to close the front matter with `---`?"));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
