using AnswerEngine.Passages;
using static AnswerEngine.Tests.Passages.SmallSite;

namespace AnswerEngine.Tests.Passages;

public sealed class PassageHashTests
{
    private static readonly SourceDocument Page =
        Document("a.md", "A", Section("x", Prose("He built the judge in May.")));

    private static readonly string Before = Cut(Page)[0].Hash;

    [Fact]
    public void The_hash_changes_with_words_context_tier_and_attribution()
    {
        SourceDocument[] changed =
        [
            Document("a.md", "A", Section("x", Prose("He built the judge in June."))),
            Document("a.md", "B", Section("x", Prose("He built the judge in May."))),
            Document("a.md", "A", Section("y", Prose("He built the judge in May."))),
            Page with { Tier = TrustTier.Notes },
            Page with { Attribution = "Ames" },
        ];

        var hashes = changed.Select(page => Cut(page)[0].Hash).Append(Before).ToArray();

        Assert.Equal(6, hashes.Distinct().Count());
    }

    [Fact]
    public void The_hash_does_not_change_with_address_date_kind_or_neighbours()
    {
        SourceDocument[] same =
        [
            Page with { Url = "/elsewhere" },
            Page with { Date = new DateOnly(2025, 1, 2) },
            Page with { Kind = "project" },
            Page with { Id = "b.md" },
            Page with { Sections = [.. Page.Sections, Section("z", Prose("Another one was built."))] },
        ];

        Assert.All(same, page => Assert.Equal(Before, Cut(page)[0].Hash));
    }

    [Fact]
    public void A_copy_with_another_text_has_another_hash()
    {
        var passage = Cut(Page)[0];
        _ = passage.Hash;

        Assert.NotEqual(passage.Hash, (passage with { Text = "He built nothing at all." }).Hash);
    }
}
