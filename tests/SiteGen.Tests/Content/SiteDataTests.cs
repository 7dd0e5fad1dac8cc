using System.Text.Json;

namespace SiteGen.Tests.Content;

public sealed class SiteDataTests
{
    [Fact]
    public void Data_files_are_read_and_not_published()
    {
        // given
        using var site = new TemporarySite(
            """"
            === index.md
            # A
            === _data/team/people.yml
            - name: Ada
              born: 1815-12-10
              langs: [en, fr]
            - name: Grace
              rank: 1
              code: "007"
              plain: 007
              retired: true
              left: ~
            === _data/limits.json
            {"users": 3, "names": ["a"]}
            === _data/prices.csv
            item,price,note
            "Bread, white",2.50,"said ""fresh"""

            Milk,1.20,

            """");

        // when
        var content = site.Read();
        var people = content.Data.Value("team/people")!.Value;

        // then
        Assert.Empty(content.Assets);
        Assert.Equal(["limits", "prices", "team/people"], content.Data.Names);
        Assert.Equal(3, content.Data.Value("limits")!.Value.GetProperty("users").GetInt32());
        Assert.Equal("1815-12-10", people[0].GetProperty("born").GetString());
        Assert.Equal(
            """{"name":"Grace","rank":1,"code":"007","plain":"007","retired":true,"left":null}""", JsonSerializer.Serialize(people[1]));
        Assert.Equal(["name", "born", "langs", "rank", "code", "plain", "retired", "left"], content.Data.Table("team/people")!.Columns.AsEnumerable());
        Assert.Equal("Ada|1815-12-10|en, fr|||||", string.Join('|', content.Data.Table("team/people")!.Rows[0]));
        Assert.Equal("Bread, white|2.50|said \"fresh\"", string.Join('|', content.Data.Table("prices")!.Rows[0]));
        Assert.Equal("Milk|1.20|", string.Join('|', content.Data.Table("prices")!.Rows[1]));
        Assert.Equal("Milk", content.Data.Value("prices")!.Value[1].GetProperty("item").GetString());
        Assert.Null(content.Data.Table("limits"));
        Assert.Null(content.Data.Value("price"));
        Assert.Equal("Did you mean `prices`?", content.Data.RemedyFor("price"));
        Assert.Equal("content/_data/prices.csv", content.Data.PathOf("prices"));
    }

    [Theory]
    [InlineData("a.json", "{\n  \"a\": 1,\n  \"b\" 2\n}", "content/_data/a.json:3: The JSON cannot be read. Look at character 7 of the line: a comma, a quotation mark or a bracket is missing, too many, or a name stands twice.")]
    [InlineData("a.yml", "- a: 1\n  a: 2\n", "content/_data/a.yml:2: The key `a` stands twice. Keep one of the two; the other is on line 1.")]
    [InlineData("a.csv", "", "content/_data/a.csv:1: The file is empty. Begin it with a row that names the columns.")]
    [InlineData("a.csv", "x,x\n1,2\n", "content/_data/a.csv:1: The column `x` stands twice. Rename one of the two.")]
    [InlineData("a.csv", "x,\n1,2\n", "content/_data/a.csv:1: Column 2 has no name. Name every column in the first row.")]
    [InlineData(
        "a.csv",
        "x,y\n\"two\nlines\",2\n1,2,3\n",
        "content/_data/a.csv:4: The row has 3 cells where the first row names 2 columns. Put cells that hold a comma in quotation marks, and write an empty cell for one that is missing.")]
    [InlineData(
        "a.csv",
        "x,y\n1,a \"b\" c\n",
        "content/_data/a.csv:2: A quotation mark stands inside a cell. Put the cell in quotation marks, and double those within: `\"a \"\"b\"\" c\"`.")]
    [InlineData("a.md", "# A", "content/_data/a.md: This is no file of data. Write it as .yml, .json or .csv, or move it out of `content/_data/`.")]
    public void A_fault_in_a_data_file_names_file_and_line(string name, string text, string faults)
    {
        // given
        using var site = new TemporarySite("");
        site.Write("_data/" + name, text);

        // then
        Assert.Equal(faults, site.Faults());
    }

    [Fact]
    public void YAML_that_cannot_be_read_is_named_with_its_line()
    {
        // given
        using var site = new TemporarySite("=== _data/a.yml\na: 1\nb: [\n");

        // then
        Assert.StartsWith("content/_data/a.yml:3: The YAML cannot be read:", site.Faults());
    }

    [Fact]
    public void Two_files_may_not_share_a_name()
    {
        // given
        using var site = new TemporarySite("=== _data/a.json\n{}\n=== _data/a.yml\nx: 1\n");

        // then
        Assert.Equal("content/_data/a.yml: The data `a` stands in `content/_data/a.json` too. Rename one of the two.", site.Faults());
    }
}
