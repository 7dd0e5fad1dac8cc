using System.Buffers.Binary;
using System.Security.Cryptography;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Indexing;

public sealed class IndexFileTests
{
    private const int Mutations = 10_000;
    private const int Table = 64;
    private const int Entry = 48;

    private readonly IndexedPassage[] passages = new RandomVectors(31).Passages(40);

    [Fact]
    public void Equal_passages_give_equal_bytes_however_many_threads_encode_them()
    {
        var once = IndexBuilder.ToBytes(passages, new IndexOptions());

        Assert.Equal(once, IndexBuilder.ToBytes(passages, new IndexOptions { Parallelism = 3 }));
        Assert.Equal(once, IndexBuilder.ToBytes(passages, new IndexOptions { Memory = IndexOptions.LeastMemory }));
    }

    [Fact]
    public void A_file_is_read_as_it_was_written_and_leaves_nothing_beside_it()
    {
        // given
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sub", "index.pidx");

        // when
        var report = IndexBuilder.Write(path, passages, new IndexOptions { TemporaryFolder = folder.Path, Fingerprint = new string('a', 64) });
        using var file = IndexFile.Open(path);

        // then
        Assert.Equal(report.Length, file.Length);
        Assert.Equal(new FileInfo(path).Length, file.Length);
        Assert.Equal(new string('a', 64), file.Settings.Fingerprint);
        Assert.Equal(passages.Select(passage => passage.Load().Count), Enumerable.Range(0, 40).Select(file.TokensOf));
        Assert.Equal(passages.Select(passage => passage.Hash), Enumerable.Range(0, 40).Select(file.HashOf));
        Assert.Equal(report.Tokens, file.FirstToken(40));
        Assert.Equal([path], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        Assert.Equal(IndexBuilder.ToBytes(passages, new IndexOptions { Fingerprint = new string('A', 64) }), File.ReadAllBytes(path));
    }

    [Fact]
    public void Sections_lie_at_multiples_of_64()
    {
        var bytes = IndexBuilder.ToBytes(passages, new IndexOptions());

        for (var section = 0; section < 9; section++)
        {
            Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Table + (section * Entry) + 8)) % 64);
        }
    }

    [Theory]
    [InlineData(VectorPrecision.TwoBits, 12_000, 60, 30)]
    [InlineData(VectorPrecision.FourBits, 12_000, 60, 54)]
    [InlineData(VectorPrecision.TwoBits, 30_000, 100, 30)]
    [InlineData(VectorPrecision.FourBits, 30_000, 100, 54)]
    public void A_token_takes_no_more_bytes_than_it_may_with_all_sections_counted(VectorPrecision precision, int tokens, int ofPassage, double most)
    {
        var vectors = new RandomVectors(32, 96, topics: 300, spread: 1);
        var many = Enumerable.Range(0, tokens / ofPassage).Select(i => new IndexedPassage(RandomVectors.Name(i), vectors.Tokens(ofPassage)));

        var bytes = IndexBuilder.ToBytes(many, new IndexOptions { Precision = precision });

        Assert.InRange((double)bytes.Length / tokens, 1, most);
    }

    [Fact]
    public void The_sample_shrinks_to_the_memory_allowed_and_what_does_not_fit_is_refused_with_what_it_takes()
    {
        var options = new IndexOptions { Memory = IndexOptions.LeastMemory };

        var sample = IndexMemory.Sample(options, 1_000_000, 4096, 96, 4 * 96);
        var halves = IndexMemory.Sample(options with { Working = WorkingPrecision.Half }, 1_000_000, 4096, 96, 2 * 96);

        Assert.InRange(sample * 4L * 96, 1, options.Memory / 2);
        Assert.InRange(halves, sample * 18 / 10, sample * 2);
        Assert.InRange(IndexMemory.Peak(options, 1_000_000, 4096, 96, 4 * 96, sample), 1, options.Memory);
        Assert.Contains("cannot be indexed in 64 MiB; allow at least", Assert.Throws<ArgumentException>(() => IndexMemory.Sample(options, 12_000_000, 32_768, 96, 4 * 96)).Message);
    }

    [Fact]
    public void What_cannot_be_indexed_is_named()
    {
        IndexedPassage Of(params float[] data) => new(RandomVectors.Name(1), new TokenEmbeddings([1], [default], data.Length, data));

        Assert.Contains("Passage 1 has vectors of dimension 3", Fault(Of(1, 0), Of(1, 0, 0)));
        Assert.Contains("not made of finite numbers", Fault(Of(float.NaN, 0)));
        Assert.Contains("“zz”", Fault(new IndexedPassage("zz", Vectors.Of((1, 0)))));
        Assert.Contains("Memory of 5 bytes", Assert.Throws<ArgumentException>(() => IndexBuilder.ToBytes([], new IndexOptions { Memory = 5 })).Message);
    }

    [Fact]
    public void A_missing_empty_foreign_or_future_file_is_refused_with_the_file_and_a_remedy()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "index.pidx");
        var future = IndexBuilder.ToBytes(passages, new IndexOptions());
        BinaryPrimitives.WriteInt32LittleEndian(future.AsSpan(8), 2);

        Assert.Equal($"{path}: is not there. Run `build`, which writes it.", Assert.Throws<InvalidIndexException>(() => IndexFile.Open(path)).Message);
        File.WriteAllBytes(path, []);
        Assert.Contains("is empty", Assert.Throws<InvalidIndexException>(() => IndexFile.Open(path)).Message);
        File.WriteAllText(path, "an index of another kind");
        Assert.Contains("does not begin with PIDX", Assert.Throws<InvalidIndexException>(() => IndexFile.Open(path)).Message);
        File.WriteAllBytes(path, future);
        Assert.Equal(
            $"{path}: is an index of version 2; this program reads version 1. Use the program that wrote it, or delete the file and build again.",
            Assert.Throws<InvalidIndexException>(() => IndexFile.Open(path)).Message);
    }

    [Fact]
    public void Ten_thousand_mutations_are_refused_or_answer_as_before()
    {
        // given small indexes of every precision, and what each answers
        var query = new RandomVectors(33).Tokens(4);
        var originals = Enum.GetValues<VectorPrecision>().Select(precision => IndexBuilder.ToBytes(passages[..12], new IndexOptions { Precision = precision })).ToArray();
        var answers = originals.Select(bytes => Answer(bytes, query)).ToArray();
        var random = new Random(20261124);
        var (refused, same, unchanged) = (0, 0, 0);

        for (var i = 0; i < Mutations; i++)
        {
            // when
            var which = i % originals.Length;
            var mutated = Mutate(originals[which], random);
            if (mutated.AsSpan().SequenceEqual(originals[which]))
            {
                unchanged++;
                continue;
            }

            try
            {
                var answer = Answer(mutated, query);
                Assert.Equal(answers[which], answer);
                same++;
            }
            catch (InvalidIndexException)
            {
                refused++;
            }
        }

        // then nothing but a change of what no answer depends on is taken: the mean residual, its hashes made anew
        Assert.Equal(Mutations, refused + same + unchanged);
        Assert.InRange(refused, Mutations * 8 / 10, Mutations);
        Assert.InRange(same, 0, Mutations / 50);
    }

    // The ranking and all scores, by every tier.
    private static string Answer(byte[] bytes, TokenEmbeddings query) => string.Join('\n', Enum.GetValues<SearchTier>().Select(tier =>
    {
        using var index = new CompressedIndex(IndexFile.Read(bytes, "mutated"), new SearchOptions { Tier = tier, Reranked = 3, Candidates = 4 });
        return string.Join(' ', index.Search(query, 5));
    }));

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        switch (random.Next(8))
        {
            case 0:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..random.Next(bytes.Length)];
            case 2:
                var at = random.Next(bytes.Length);
                return [.. bytes[..at], .. Enumerable.Range(0, 1 + random.Next(70)).Select(_ => (byte)random.Next(256)), .. bytes[at..]];
            case 3:
                return Swapped(bytes, random);
            case 4:
                bytes[random.Next(Table + (9 * Entry))] = (byte)random.Next(256);
                return Rehashed(bytes);
            case 5:
                // A field of the header or the table becomes a number near by, huge, or negative.
                var field = random.Next((Table + (9 * Entry)) / 4) * 4;
                var value = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(field));
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(field), random.Next(4) switch { 0 => value + 1, 1 => value - 64, 2 => int.MaxValue, _ => -1 });
                return Rehashed(bytes);
            case 6:
                // Settings change, and every hash with them.
                var setting = (int)Offset(bytes, 0) + (random.Next(9) * 4);
                var old = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(setting));
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(setting), random.Next(4) switch { 0 => old + 1, 1 => old - 1, 2 => int.MinValue, _ => random.Next() });
                return Rehashed(bytes);
            default:
                // A list, its offsets, or the lengths of passages change, and every hash with them.
                var section = new[] { 1, 7, 8 }[random.Next(3)];
                bytes[Offset(bytes, section) + random.NextInt64(Length(bytes, section))] += (byte)(1 + random.Next(255));
                return Rehashed(bytes);
        }
    }

    private static byte[] Swapped(byte[] bytes, Random random)
    {
        var (one, other) = (random.Next(9), random.Next(9));
        var (first, second) = (Table + (one * Entry), Table + (other * Entry));
        var kept = bytes[first..(first + Entry)];
        bytes.AsSpan(second, Entry).CopyTo(bytes.AsSpan(first));
        kept.CopyTo(bytes, second);
        return random.Next(2) == 0 ? bytes : Rehashed(bytes);
    }

    // Sections that lie within the file and the header get the hashes that they have now.
    private static byte[] Rehashed(byte[] bytes)
    {
        for (var section = 0; section < 9; section++)
        {
            var (offset, length) = (Offset(bytes, section), Length(bytes, section));
            if (offset < 0 || length < 0 || offset > bytes.Length - length) continue;
            SHA256.HashData(bytes.AsSpan((int)offset, (int)length)).AsSpan(0, 16).CopyTo(bytes.AsSpan(Table + (section * Entry) + 24));
        }

        SHA256.HashData([.. bytes[..24], .. bytes[Table..(Table + (9 * Entry))]]).AsSpan(0, 16).CopyTo(bytes.AsSpan(24));
        return bytes;
    }

    private static long Offset(byte[] bytes, int section) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Table + (section * Entry) + 8));

    private static long Length(byte[] bytes, int section) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Table + (section * Entry) + 16));

    private static string Fault(params IndexedPassage[] passages) =>
        Assert.Throws<ArgumentException>(() => IndexBuilder.ToBytes(passages, new IndexOptions())).Message;
}
