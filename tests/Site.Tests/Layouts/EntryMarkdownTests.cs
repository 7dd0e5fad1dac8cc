using Site.Layouts;
using SiteGen.Documents;

namespace Site.Tests.Layouts;

public sealed class EntryMarkdownTests
{
    [Fact]
    public void A_collection_is_a_list_of_links_with_descriptions() => Assert.Equal(
        "- [X](/x/): What X is.\n- [Y](/y/)\n",
        EntryMarkdown.List([new("X", new Permalink("/x/"), "What X is."), new("Y", new Permalink("/y/"), "")]));
}
