using SiteGen.Content;

namespace SiteGen.Tests.Content;

public sealed class SchemaTests
{
    private const string Talks =
        """
        === talks/_directory.yml
        title: Talks
        schema:
          venue: {type: string, required: true}
          minutes: {type: number, default: 30}
          keynote: {type: boolean}
          on: {type: date}
          people: {type: list}
          video: {type: url}
          level: {type: enum, values: [beginner, expert], default: beginner}

        """;

    [Fact]
    public void Fields_of_a_schema_are_read_by_their_type_and_defaults_fill_the_gaps()
    {
        // given
        using var site = new TemporarySite(Talks +
            """
            === talks/a.md
            ---
            title: A
            venue: "Hall 4: north"
            minutes: 12.5
            keynote: true
            on: 2024-05-31
            people: [Ada, Grace]
            video: https://example.org/a
            ---
            === talks/index.md
            # Talks
            """);

        // when
        var fields = site.Read().Documents.Single(page => page.SourcePath == "talks/a.md").Fields;

        // then
        Assert.Equal(
            "keynote=true level=beginner minutes=12.5 on=2024-05-31 people=Ada, Grace venue=Hall 4: north video=https://example.org/a",
            string.Join(' ', fields.Select(field => $"{field.Key}={field.Value.Text}")));
        Assert.Equal(new DateOnly(2024, 5, 31), fields["on"].Value);
        Assert.Equal("[\"Ada\",\"Grace\"]", fields["people"].ToJson().ToJsonString());
        Assert.Equal("12.5", fields["minutes"].ToJson().ToJsonString());
    }

    [Fact]
    public void A_folder_further_down_adds_fields_to_those_above()
    {
        // given
        using var site = new TemporarySite(Talks + "=== talks/2024/_directory.yml\nschema:\n  room: {type: string}\n=== talks/2024/a.md\n---\ntitle: A\nvenue: V\nroom: R\n---\n");

        // then
        Assert.Equal(["level", "minutes", "room", "venue"], site.Read().Documents[0].Fields.Keys);
    }

    [Theory]
    [InlineData(
        "title: A",
        "content/talks/a.md:2: The required field `venue` is missing: content/talks/_directory.yml expects text. Add a line `venue: …`.")]
    [InlineData("title: A\nvenue:", "content/talks/a.md:3: The required key `venue` has no value. Write a value after the colon.")]
    [InlineData("title: A\nvenue: V\nminutes: long", "content/talks/a.md:4: `minutes` must be a number, not `long`. Write it as `minutes: 12.5`.")]
    [InlineData("title: A\nvenue: V\nkeynote: yes", "content/talks/a.md:4: `keynote` must be `true` or `false`, not `yes`. Write it as `keynote: true`.")]
    [InlineData("title: A\nvenue: V\non: May", "content/talks/a.md:4: `on` must be a date, not `May`. Write it as `on: 2024-05-31`.")]
    [InlineData("title: A\nvenue: V\npeople: Ada", "content/talks/a.md:4: `people` must be a list of texts, not `Ada`. Write it as `people: [first, second]`.")]
    [InlineData("title: A\nvenue: [V]", "content/talks/a.md:3: `venue` must be text. Write it as `venue: …`.")]
    [InlineData(
        "title: A\nvenue: V\nvideo: example.org",
        "content/talks/a.md:4: `video` must be an address, not `example.org`. Write it with its scheme, `video: https://example.org/`, or from the root of the site, `video: /about/`.")]
    [InlineData("title: A\nvenue: V\nlevel: easy", "content/talks/a.md:4: `level` must be one of `beginner`, `expert`, not `easy`. Write it as `level: beginner`.")]
    [InlineData("title: A\nvenu: V\nvenue: V", "content/talks/a.md:3: Unknown key `venu`. Did you mean `venue`?")]
    public void A_page_that_does_not_keep_the_schema_is_named_with_what_was_expected(string matter, string faults)
    {
        // given
        using var site = new TemporarySite($"{Talks}=== talks/a.md\n---\n{matter}\n---\n");

        // then
        Assert.Equal(faults, site.Faults());
    }

    [Fact]
    public void A_field_of_one_collection_is_unknown_in_another()
    {
        // given
        using var site = new TemporarySite(Talks + "=== posts/a.md\n---\ntitle: A\nvenue: V\n---\n");

        // then
        Assert.StartsWith("content/posts/a.md:3: Unknown key `venue`.", site.Faults());
    }

    [Theory]
    [InlineData("level: {type: enum}", "The field `level` names no values. Add a line `values: [first, second]` below `level`.")]
    [InlineData("level: {values: [a]}", "The field `level` has `values` but is no `enum`. Write `type: enum`, or take `values` out.")]
    [InlineData("level: {required: true, default: a}", "The field `level` is required and has a default. Keep one of the two: a default is for pages that leave the field out.")]
    [InlineData("date: {type: date}", "`date` is a key of every page already. Take the field out, or give it another name.")]
    [InlineData("The level: {type: string}", "`The level` cannot be the name of a field. Write it with small letters, digits and underscores: `venue`, `start_time`.")]
    [InlineData("level: {type: number, default: many}", "`default` must be a number, not `many`. Write it as `default: 12.5`.")]
    [InlineData("level: {type: text}", "`type` must be one of `string`, `number`, `boolean`, `date`, `list`, `url`, `enum`, not `text`. Change the value of `type`.")]
    [InlineData("level: text", "`level` must be a list of `key: value` lines. Write each key on a line of its own.")]
    public void A_schema_that_cannot_be_kept_is_rejected(string field, string fault)
    {
        // given
        using var site = new TemporarySite($"=== talks/_directory.yml\ntitle: Talks\nschema:\n  {field}\n");

        // then
        Assert.Equal("content/talks/_directory.yml:3: " + fault, site.Faults());
    }

    [Fact]
    public void A_value_shows_itself_as_text()
    {
        Assert.Equal("3", new FieldValue(FieldType.Number, 3.0).Text);
        Assert.Equal("false", new FieldValue(FieldType.Boolean, false).ToJson().ToJsonString());
    }
}
