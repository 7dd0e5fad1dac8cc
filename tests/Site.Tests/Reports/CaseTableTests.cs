using Site.Reports;

namespace Site.Tests.Reports;

public sealed class CaseTableTests
{
    private static readonly CaseTable Table = new(
        "refusal",
        ["question", "answered", "score", "page"],
        [["Who, \"exactly\"?", true, 0.25, null], ["Two\nlines & <tags>", false, double.NaN, "a.md"]],
        [new("far", 1), new("auroc", double.NaN)]);

    [Fact]
    public void A_table_is_written_as_comma_separated_values() => Assert.Equal(
        "question,answered,score,page\n\"Who, \"\"exactly\"\"?\",true,0.25,\n\"Two\nlines & <tags>\",false,,a.md\n", Table.Csv());

    [Fact]
    public void What_is_written_is_read_again_with_the_lines_that_rows_start_on()
    {
        var rows = CsvText.Read(Table.Csv());

        Assert.Equal([1, 2, 3], rows.Select(row => row.Line));
        Assert.Equal(["Two\nlines & <tags>", "false", "", "a.md"], rows[2].Cells);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named_by_line() =>
        Assert.Equal("line 2: A quotation mark is never closed.", Assert.Throws<FormatException>(() => CsvText.Read("a,b\n\"c,d\n")).Message);

    [Fact]
    public void A_table_is_written_as_JSON_with_its_figures() => Assert.Equal(
        """
        {
          "measurement": "refusal",
          "figures": {
            "far": 1,
            "auroc": null
          },
          "cases": [
            {
              "question": "Who, \"exactly\"?",
              "answered": true,
              "score": 0.25,
              "page": null
            },
            {
              "question": "Two\nlines & <tags>",
              "answered": false,
              "score": null,
              "page": "a.md"
            }
          ]
        }

        """.ReplaceLineEndings("\n"), Table.Json());

    [Fact]
    public void A_table_is_written_as_XML_with_its_figures() => Assert.Equal(
        """
        <refusal>
          <figures far="1" />
          <case question="Who, &quot;exactly&quot;?" answered="true" score="0.25" />
          <case question="Two&#xA;lines &amp; &lt;tags&gt;" answered="false" page="a.md" />
        </refusal>

        """.ReplaceLineEndings("\n"), Table.Xml());
}
