using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Tests.Encoding;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Indexing;

public sealed class IndexUpdateTests
{
    private readonly IndexedPassage[] passages = new RandomVectors(51).Passages(60);

    [Fact]
    public void Passages_that_stay_keep_their_codes_and_are_not_loaded()
    {
        // given an index, of which one passage goes, one comes, and the order changes
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "index.pidx");
        IndexBuilder.Write(path, passages, new IndexOptions());
        using var previous = IndexFile.Open(path);
        var stays = passages[1..].Reverse().Select(passage => passage with { Load = () => throw new InvalidOperationException("loaded") });
        var comes = new IndexedPassage(RandomVectors.Name(1000), new RandomVectors(51).Tokens(5));

        // when
        var report = IndexUpdate.Write(previous, path, [.. stays, comes], new IndexOptions());

        // then
        Assert.Equal(new UpdateReport(59, 1, 1, report.Drift, false), report);
        using var updated = new CompressedIndex(IndexFile.Open(path));
        using var before = new CompressedIndex(previous);
        Assert.Equal(0, updated.File.Settings.Recipe);
        for (var i = 0; i < 59; i++)
        {
            Assert.Equal(previous.CodesOf(59 - i), updated.File.CodesOf(i));
            Assert.Equal(before.Decode(59 - i), updated.Decode(i));
        }

        Assert.Equal(59, updated.Search(comes.Load(), 1)[0].Ordinal);
    }

    [Fact]
    public void A_replaced_passage_is_one_that_goes_and_one_that_comes()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "index.pidx");
        using var previous = IndexFile.Read(IndexBuilder.ToBytes(passages, new IndexOptions()), "before");
        IndexedPassage[] changed = [.. passages[..30], new(RandomVectors.Name(999), passages[2].Load()), .. passages[31..]];

        var report = IndexUpdate.Write(previous, path, changed, new IndexOptions());

        Assert.Equal((59, 1, 1, false), (report.Kept, report.Added, report.Removed, report.Refitted));
        using var updated = new CompressedIndex(IndexFile.Open(path));
        Assert.Equal(updated.Decode(2), updated.Decode(30));
    }

    [Fact]
    public void Passages_that_the_centroids_do_not_fit_have_the_index_made_anew_as_a_clean_build_makes_it()
    {
        // given passages on other topics
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "index.pidx");
        var many = new RandomVectors(52).Passages(200, longest: 40);
        using var previous = IndexFile.Read(IndexBuilder.ToBytes(many, new IndexOptions()), "before");
        var others = new RandomVectors(77).Passages(40).Select((passage, i) => passage with { Hash = RandomVectors.Name(500 + i) });
        IndexedPassage[] all = [.. many, .. others];

        var report = IndexUpdate.Write(previous, path, all, new IndexOptions());

        Assert.True(report.Refitted);
        Assert.True(report.Drift > IndexUpdate.MostDrift, $"drift {report.Drift}");
        Assert.Equal(IndexBuilder.ToBytes(all, new IndexOptions()), File.ReadAllBytes(path));
    }

    [Fact]
    public void Another_encoder_or_precision_has_the_index_made_anew()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "index.pidx");
        using var previous = IndexFile.Read(IndexBuilder.ToBytes(passages, new IndexOptions()), "before");

        Assert.True(IndexUpdate.Write(previous, path, passages, new IndexOptions { Fingerprint = new string('b', 64) }).Refitted);
        Assert.True(IndexUpdate.Write(previous, path, passages, new IndexOptions { Precision = VectorPrecision.TwoBits }).Refitted);
        Assert.False(IndexUpdate.Write(previous, path, [], new IndexOptions()).Refitted);
    }

    [Fact]
    public void Whatever_is_added_replaced_and_deleted_what_stays_keeps_its_codes_and_an_index_made_anew_is_a_clean_builds()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "index.pidx");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261125, 7), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            // given an index, and three edits of its passages
            var random = new Random(seed);
            var current = passages[..20];
            IndexBuilder.Write(path, current, new IndexOptions());
            for (var edit = 0; edit < 3; edit++)
            {
                using var previous = IndexFile.Open(path);
                var next = Edited(current, random);

                // when
                var report = IndexUpdate.Write(previous, path, next, new IndexOptions(), mostDrift: double.MaxValue);

                // then
                using var updated = IndexFile.Open(path);
                Assert.Equal(next.Select(passage => passage.Hash), Enumerable.Range(0, next.Length).Select(updated.HashOf));
                Assert.Equal(next.Count(passage => Place(current, passage) >= 0), report.Kept);
                foreach (var (passage, i) in next.Select((passage, i) => (passage, i)).Where(pair => Place(current, pair.passage) >= 0))
                {
                    Assert.Equal(previous.CodesOf(Place(current, passage)), updated.CodesOf(i));
                }

                current = next;
            }

            // and made anew
            IndexBuilder.Write(path, current, new IndexOptions());
            using var clean = IndexFile.Open(path);
            IndexUpdate.Write(clean, path, [.. current, passages[^1]], new IndexOptions(), mostDrift: -1);
            return File.ReadAllBytes(path).AsSpan().SequenceEqual(IndexBuilder.ToBytes([.. current, passages[^1]], new IndexOptions()));
        }));
    }

    private IndexedPassage[] Edited(IndexedPassage[] current, Random random)
    {
        var stay = current.Where(_ => random.Next(5) > 0).ToList();
        foreach (var passage in passages[20..^1].Where(passage => random.Next(12) == 0 && Place(current, passage) < 0)) stay.Insert(random.Next(stay.Count + 1), passage);
        return [.. stay];
    }

    private static int Place(IndexedPassage[] among, IndexedPassage passage) => Array.FindIndex(among, other => other.Hash == passage.Hash);
}
