using System.Globalization;
using System.Text;

namespace Bench.Sites;

/// <summary>The Markdown of a generated page: prose, headings, a list, code, tables, pictures and links, from its number alone.</summary>
internal static class PageText
{
    /// <summary>Folders that the pages are spread over.</summary>
    public static readonly string[] Folders = ["essays", "guides", "notes", "posts"];

    /// <summary>Tags that the pages have among them.</summary>
    public const int Tags = 40;

    private static readonly string[] Words =
        ("the a model of data page build text link table time index reader query search cache order value word token graph "
        + "result site field layout sentence measure error line file folder name change test range number state writes reads "
        + "compares explains keeps sorts finds shows counts holds fast slow small large plain exact rare common early late")
        .Split(' ');

    private static readonly (string Name, string Body)[] Languages =
    [
        ("csharp", "public static int {0}(int[] values)\n{{\n    var sum = 0;\n    foreach (var value in values)\n    {{\n        if (value > 3 && value < 97) sum += value;\n    }}\n\n    return sum; // of the middle\n}}"),
        ("python", "def {0}(values):\n    \"\"\"Adds up the middle.\"\"\"\n    total = 0\n    for value in values:\n        if 3 < value < 97:\n            total += value\n    return total"),
        ("javascript", "export function {0}(values) {{\n  const middle = values.filter((value) => value > 3 && value < 97);\n  return middle.reduce((sum, value) => sum + value, 0);\n}}"),
        ("bash", "{0}() {{\n  local sum=0\n  for value in \"$@\"; do\n    [[ $value -gt 3 && $value -lt 97 ]] && sum=$((sum + value))\n  done\n  echo \"$sum\"\n}}"),
    ];

    /// <summary>Where a page is published, below the root.</summary>
    public static string PathOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{Folders[page % Folders.Length]}/page-{page:00000}");

    /// <summary>A word that stands in the code of this page and nowhere else.</summary>
    public static string CodeMark(int page) => string.Create(CultureInfo.InvariantCulture, $"sum_{page:00000}_of");

    /// <summary>The file: front matter and body.</summary>
    public static string Write(int page, int pages)
    {
        var random = new Random(page + 1);
        var text = new StringBuilder();
        Header(text, page, random);
        for (var section = 0; section < 4; section++)
        {
            text.Append("## ").Append(Capital(Some(random, 3))).Append(section).Append("\n\n");
            Prose(text, random, pages);
            if (section == 1) Code(text, page);
            else if (section == 2) List(text, random);
            else if (section == 3 && page % 2 == 0) Table(text, random);
            Prose(text, random, pages);
        }

        if (page % 4 == 0) text.Append("![").Append(Capital(Some(random, 4))).Append("](/pictures/chart-").Append(page % 16).Append(".png)\n");
        return text.ToString();
    }

    private static void Header(StringBuilder text, int page, Random random)
    {
        var day = new DateOnly(2019, 1, 1).AddDays(random.Next(2000));
        text.Append("---\ntitle: ").Append(Capital(Some(random, 4))).Append(page)
            .Append("\ndescription: ").Append(Capital(Some(random, 12))).Append("\ndate: ")
            .Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("\ntags: [")
            .AppendJoin(", ", Enumerable.Range(0, 3).Select(i => $"tag-{(page * 7 + i * 13) % Tags}")).Append("]\n---\n\n");
    }

    private static void Prose(StringBuilder text, Random random, int pages)
    {
        for (var sentence = 0; sentence < 5; sentence++)
        {
            text.Append(Capital(Some(random, 6))).Append("**").Append(Some(random, 2).Trim()).Append("** and `").Append(Some(random, 1).Trim()).Append("` ")
                .Append(Some(random, 5).Trim()).Append(". ");
        }

        var other = random.Next(pages);
        text.Append("See [").Append(Some(random, 3).Trim()).Append("](/").Append(PathOf(other)).Append("/).\n\n");
    }

    private static void Code(StringBuilder text, int page)
    {
        var (name, body) = Languages[page % Languages.Length];
        text.Append("```").Append(name).Append('\n').AppendFormat(CultureInfo.InvariantCulture, body, CodeMark(page)).Append("\n```\n\n");
    }

    private static void List(StringBuilder text, Random random)
    {
        for (var item = 0; item < 5; item++) text.Append("- ").Append(Capital(Some(random, 7))).Append('\n');
        text.Append('\n');
    }

    private static void Table(StringBuilder text, Random random)
    {
        text.Append("| name | before | after |\n| --- | ---: | ---: |\n");
        for (var row = 0; row < 6; row++)
            text.Append("| ").Append(Some(random, 2)).Append("| ").Append(random.Next(1000)).Append(" | ").Append(random.Next(1000)).Append(" |\n");
        text.Append('\n');
    }

    private static string Some(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)] + " "));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
