using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Indexing;

public sealed class IndexShardsTests
{
    [Fact]
    public void The_bodies_together_hold_the_codes_and_vectors_of_the_file()
    {
        var cases =
            from seed in Gen.Choose(0, 10_000)
            from count in Gen.Choose(0, 60)
            from bits in Gen.Elements(VectorPrecision.OneBit, VectorPrecision.TwoBits, VectorPrecision.FourBits)
            from most in Gen.Choose(300, 2000)
            select (seed, count, bits, most);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261121, 7), Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var passages = new RandomVectors(given.seed).Passages(given.count);
            using var file = IndexFile.Read(IndexBuilder.ToBytes(passages, new IndexOptions { Precision = given.bits }), "memory");

            var shards = IndexShards.Write(file, given.most);

            var (codes, vectors) = (new List<byte>(), new List<byte>());
            foreach (var body in shards.Bodies.Select(body => body.Content))
            {
                var tokens = Int(body, 24);
                codes.AddRange(body.AsSpan(Int(body, 36), tokens * Int(body, 28)));
                vectors.AddRange(body.AsSpan(Int(body, 40), tokens * Int(body, 32)));
                Assert.Equal(body.Length, Int(body, 40) + (tokens * Int(body, 32)));
                Assert.True(shards.Bodies.Length == 1 || body.Length <= given.most);
            }

            Assert.Equal(file.CodeBytes(0, (int)file.Settings.Tokens).ToArray(), codes);
            Assert.Equal(file.VectorBytes(0, (int)file.Settings.Tokens).ToArray(), vectors);
            return true;
        }));
    }

    [Fact]
    public void A_reader_of_the_format_scores_a_passage_as_the_index_does()
    {
        // given shards of several bodies
        var vectors = new RandomVectors(41);
        using var index = CompressedIndex.Of(vectors.Passages(50), new IndexOptions { Precision = VectorPrecision.TwoBits });
        var shards = IndexShards.Write(index.File, 600);
        var query = vectors.Tokens(5);

        // then
        Assert.True(shards.Bodies.Length > 2);
        for (var passage = 0; passage < 50; passage++)
        {
            Assert.Equal(index.Score(query, passage), ScoreByFormat(shards, query, passage), 1e-5);
        }
    }

    [Fact]
    public void The_head_names_every_body_by_its_hash()
    {
        using var file = IndexFile.Read(IndexBuilder.ToBytes(new RandomVectors(42).Passages(30), new IndexOptions { Precision = VectorPrecision.TwoBits }), "memory");

        var shards = IndexShards.Write(file, 500);

        var head = shards.Head.Content;
        Assert.Equal(head.Length, Int(head, 56));
        Assert.Equal(shards.Bodies.Length, Int(head, 36));
        for (var i = 0; i < shards.Bodies.Length; i++)
        {
            var entry = Int(head, 44) + (40 * i);
            Assert.Equal(shards.Bodies[i].Name, Convert.ToHexStringLower(head.AsSpan(entry + 24, 16)));
            Assert.Equal(shards.Bodies[i].Content.Length, Int(head, entry + 16));
        }

        Assert.All([shards.Head, .. shards.Bodies], shard => Assert.Equal(shard.Name, Convert.ToHexStringLower(SHA256.HashData(shard.Content.AsSpan()).AsSpan(0, 16))));
    }

    [Fact]
    public void An_index_that_fits_has_one_body_and_whole_vectors_are_not_cut()
    {
        using var file = IndexFile.Read(IndexBuilder.ToBytes(new RandomVectors(43).Passages(30), new IndexOptions()), "memory");
        using var whole = IndexFile.Read(IndexBuilder.ToBytes(new RandomVectors(43).Passages(30), new IndexOptions { Precision = VectorPrecision.Half }), "memory");

        Assert.Single(IndexShards.Write(file).Bodies);
        Assert.Throws<ArgumentException>(() => IndexShards.Write(whole));
        Assert.Throws<ArgumentException>(() => IndexShards.Write(file, 70));
    }

    // Written from docs/index-format.md alone, as a reader in another language would be.
    private static double ScoreByFormat(ShardSet shards, TokenEmbeddings query, int passage)
    {
        var head = shards.Head.Content;
        var (dimension, bits, codeBytes, stride) = (Int(head, 8), Int(head, 12), Int(head, 28), Int(head, 32));
        var number = 0;
        while (Int(head, Int(head, 44) + (40 * number)) + Int(head, Int(head, 44) + (40 * number) + 4) <= passage) number++;
        var body = shards.Bodies[number].Content;
        var first = 0;
        for (var before = Int(body, 12); before < passage; before++) first += Short(head, Int(head, 48) + (2 * before));
        var best = Enumerable.Repeat(double.NegativeInfinity, query.Count).ToArray();
        for (var token = first; token < first + Short(head, Int(head, 48) + (2 * passage)); token++)
        {
            var code = codeBytes == 1 ? body[64 + token] : Short(body, 64 + (2 * token));
            var vector = new double[dimension];
            for (var d = 0; d < dimension; d++)
            {
                var level = (body[Int(body, 40) + (token * stride) + (d * bits / 8)] >> (d * bits % 8)) & ((1 << bits) - 1);
                var centroid = BinaryPrimitives.ReadHalfLittleEndian(head.AsSpan(Int(head, 52) + (2 * ((code * dimension) + d)), 2));
                vector[d] = (float)centroid + BinaryPrimitives.ReadSingleLittleEndian(head.AsSpan(Int(head, 40) + (4 * level), 4));
            }

            var length = Math.Sqrt(vector.Sum(value => value * value));
            for (var q = 0; q < query.Count; q++) best[q] = Math.Max(best[q], Enumerable.Range(0, dimension).Sum(d => query[q][d] * vector[d] / length));
        }

        return best.Sum();
    }

    private static int Int(ImmutableArray<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at, 4));

    private static int Short(ImmutableArray<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at, 2));
}
