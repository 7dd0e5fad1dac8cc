using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace AnswerEngine.Indexing;

/// <summary>An index file, mapped into memory; everything in it was checked when it was opened.</summary>
/// <remarks>docs/index-format.md describes every byte. Members may be called from several threads at once.</remarks>
public sealed class IndexFile : IDisposable
{
    private const int CacheLine = 64;

    private readonly IndexBytes bytes;
    private readonly long[] offsets;
    private readonly long[] lengths;
    private readonly long[] firstTokens;

    private IndexFile(IndexBytes bytes, string path)
    {
        (this.bytes, Path) = (bytes, path);
        var header = bytes.Slice(0, (int)Math.Min(IndexLayout.Length, bytes.Length));
        (lengths, var hashes) = IndexLayout.Read(header, bytes.Length, path);
        offsets = IndexLayout.Offsets(lengths);
        for (var i = 0; i < lengths.Length; i++)
        {
            if (!bytes.Hash(offsets[i], lengths[i]).AsSpan(0, IndexLayout.HashLength).SequenceEqual(hashes[i])) throw Fault($"has a damaged section: {(IndexSection)(i + 1)}.");
            var end = i == 0 ? IndexLayout.Length : offsets[i - 1] + lengths[i - 1];
            if (bytes.Slice(end, (int)(offsets[i] - end)).ContainsAnyExcept((byte)0)) throw Fault("holds bytes between its sections.");
        }

        Settings = LengthOf(IndexSection.Settings) == IndexSettings.Length && IndexSettings.Read(Section(IndexSection.Settings)) is { } settings
            ? settings
            : throw Fault("has settings that contradict one another.");
        RequireSizes();
        firstTokens = FirstTokens();
        Centroids = ReadCentroids();
        Buckets = ReadBuckets();
        RequireFiniteVectors();
        PostingLists = new PostingLists(bytes.Slice, offsets[(int)IndexSection.Lists - 1], LengthOf(IndexSection.Lists), ReadListOffsets());
        RequireLists();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What the index says of itself.</summary>
    public IndexSettings Settings { get; }

    /// <summary>Bytes of the file.</summary>
    public long Length => bytes.Length;

    /// <summary>Sections with their lengths in bytes, in the order of the file.</summary>
    public ImmutableArray<(IndexSection Section, long Length)> Sections => [.. lengths.Select((length, i) => ((IndexSection)(i + 1), length))];

    /// <summary>Centroids, row-major <c>[K, dim]</c>.</summary>
    internal float[] Centroids { get; }

    /// <summary>The buckets of residuals; null where vectors are kept whole.</summary>
    internal ResidualBuckets? Buckets { get; }

    /// <summary>The passages of each centroid.</summary>
    internal PostingLists PostingLists { get; }

    /// <summary>Maps and checks a file.</summary>
    /// <exception cref="InvalidIndexException">The file is missing, damaged, or of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IndexFile Open(string path) => Checked(IndexBytes.Map(path), path);

    /// <summary>Checks an index that is held in memory.</summary>
    /// <param name="content">The bytes of the file; copied.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidIndexException">The bytes are not an index, damaged, or of another version.</exception>
    public static IndexFile Read(ReadOnlySpan<byte> content, string name) => Checked(IndexBytes.Copy(content), name);

    /// <summary>Whether a clean build with these options, over the same passages, would write this very file.</summary>
    /// <remarks>Seed and working precision of an index are not kept: a build uses the same ones always.</remarks>
    public bool IsCleanBuildOf(IndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Settings.Recipe == IndexSettings.CurrentRecipe && Settings.Precision == options.Precision
            && Settings.Fingerprint.Equals(options.Fingerprint, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Tokens of a passage.</summary>
    public int TokensOf(int passage) => (int)(firstTokens[passage + 1] - firstTokens[passage]);

    /// <summary>Number of a passage's first token among all tokens.</summary>
    public long FirstToken(int passage) => firstTokens[passage];

    /// <summary>What names the text of a passage: 32 lower-case hexadecimal digits.</summary>
    public string HashOf(int passage) =>
        Convert.ToHexStringLower(Slice(IndexSection.Hashes, (long)passage * IndexLayout.HashLength, IndexLayout.HashLength));

    /// <summary>The centroid of each token of a passage.</summary>
    public int[] CodesOf(int passage)
    {
        var codes = new int[TokensOf(passage)];
        ReadCodes(firstTokens[passage], codes);
        return codes;
    }

    /// <summary>The vector of a token as the file keeps it, <c>[stride]</c>; valid until the file is disposed of.</summary>
    public ReadOnlySpan<byte> TokenBytes(long token) => VectorBytes(token, 1);

    /// <summary>The centroids of consecutive tokens.</summary>
    internal void ReadCodes(long first, Span<int> codes)
    {
        var raw = CodeBytes(first, codes.Length);
        if (Settings.CodeBytes == 2) TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, ushort>(raw), codes);
        else TensorPrimitives.ConvertTruncating(raw, codes);
    }

    /// <summary>Asks the processor for the codes of a passage that is scored soon: they lie anywhere in memory.</summary>
    internal unsafe void PrefetchCodes(int passage)
    {
        if (!Sse.IsSupported) return;
        var codes = CodeBytes(firstTokens[passage], TokensOf(passage));
        fixed (byte* first = codes)
            for (var at = 0; at < codes.Length; at += CacheLine) Sse.Prefetch0(first + at);
    }

    /// <summary>The codes of consecutive tokens as the file keeps them.</summary>
    internal ReadOnlySpan<byte> CodeBytes(long first, int count) =>
        Slice(IndexSection.Codes, first * Settings.CodeBytes, count * Settings.CodeBytes);

    /// <summary>The vectors of consecutive tokens as the file keeps them.</summary>
    internal ReadOnlySpan<byte> VectorBytes(long first, int count) =>
        Slice(IndexSection.Vectors, first * Settings.Stride, count * Settings.Stride);

    /// <summary>Reads vectors back from the file.</summary>
    internal VectorCodec Codec() => Buckets is { } buckets
        ? new ResidualCodec(Centroids, buckets, Settings.Dimension)
        : VectorCodec.Whole(Settings.Precision, Settings.Dimension);

    /// <summary>A short section whole.</summary>
    internal ReadOnlySpan<byte> Section(IndexSection section) => Slice(section, 0, (int)LengthOf(section));

    /// <summary>Unmaps the file.</summary>
    public void Dispose() => bytes.Dispose();

    private static IndexFile Checked(IndexBytes bytes, string path)
    {
        try
        {
            return new IndexFile(bytes, path);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    private long LengthOf(IndexSection section) => lengths[(int)section - 1];

    private ReadOnlySpan<byte> Slice(IndexSection section, long offset, int length) => bytes.Slice(offsets[(int)section - 1] + offset, length);

    private InvalidIndexException Fault(string problem) => new(Path, problem);

    private void RequireSizes()
    {
        var levels = IndexShape.Levels(Settings.Precision);
        Span<long> expected =
        [
            IndexSettings.Length, 2L * Settings.Passages, (long)IndexLayout.HashLength * Settings.Passages,
            2L * Settings.Centroids * Settings.Dimension, levels == 0 ? 0 : 4 * ((2 * levels) - 1),
            Settings.Tokens * Settings.CodeBytes, Settings.Tokens * Settings.Stride, 4L * (Settings.Centroids + 1),
        ];
        for (var i = 0; i < expected.Length; i++)
        {
            if (lengths[i] != expected[i]) throw Fault($"has {lengths[i]} bytes of {(IndexSection)(i + 1)}; its settings ask for {expected[i]}.");
        }
    }

    private long[] FirstTokens()
    {
        var starts = new long[Settings.Passages + 1];
        var tokens = MemoryMarshal.Cast<byte, ushort>(Section(IndexSection.Lengths));
        for (var i = 0; i < tokens.Length; i++) starts[i + 1] = starts[i] + tokens[i];
        return starts[^1] == Settings.Tokens ? starts : throw Fault($"has passages of {starts[^1]} tokens together; its settings say {Settings.Tokens}.");
    }

    private float[] ReadCentroids()
    {
        var centroids = new float[Settings.Centroids * Settings.Dimension];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(Section(IndexSection.Centroids)), centroids);
        return AllFinite(centroids) ? centroids : throw Fault("has centroids that are not numbers.");
    }

    private ResidualBuckets? ReadBuckets()
    {
        var levels = IndexShape.Levels(Settings.Precision);
        if (levels == 0) return null;
        var values = MemoryMarshal.Cast<byte, float>(Section(IndexSection.Buckets)).ToArray();
        var (cutoffs, weights) = (values[..(levels - 1)], values[(levels - 1)..]);
        return AllFinite(values) && IsAscending(cutoffs) && IsAscending(weights)
            ? new ResidualBuckets((int)Settings.Precision, cutoffs, weights)
            : throw Fault("has buckets that do not ascend.");
    }

    private uint[] ReadListOffsets()
    {
        var starts = MemoryMarshal.Cast<byte, uint>(Section(IndexSection.ListOffsets)).ToArray();
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] < starts[i - 1]) throw Fault("has lists that begin before the list in front of them.");
        }

        return starts[0] == 0 && starts[^1] == LengthOf(IndexSection.Lists) ? starts : throw Fault("has lists that do not fill their section.");
    }

    private void RequireFiniteVectors()
    {
        if (Buckets is not null) return;
        var codec = Codec();
        var vector = new float[Settings.Dimension];
        for (var token = 0L; token < Settings.Tokens; token++)
        {
            codec.Decode(VectorBytes(token, 1), 0, vector);
            if (!AllFinite(vector)) throw Fault($"has a vector that is not made of numbers: token {token}.");
        }
    }

    // Each list is walked along with the passages: it must name exactly those whose tokens have its centroid, in their order.
    private void RequireLists()
    {
        var walks = Enumerable.Range(0, Settings.Centroids).Select(PostingLists.Walk).ToArray();
        var last = new int[Settings.Centroids];
        Array.Fill(last, -1);
        for (var passage = 0; passage < Settings.Passages; passage++)
        {
            foreach (var code in CodesOf(passage))
            {
                if (code >= Settings.Centroids) throw Fault($"has a token of centroid {code}, where there are {Settings.Centroids}.");
                if (last[code] == passage) continue;
                last[code] = passage;
                if (!PostingLists.Next(ref walks[code]) || walks[code].Passage != passage) throw Fault($"has a list of centroid {code} that its tokens do not give.");
            }
        }

        if (walks.Any(walk => !walk.IsAtEnd)) throw Fault("has lists that go on after their last passage.");
    }

    private static bool AllFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!float.IsFinite(value)) return false;
        }

        return true;
    }

    private static bool IsAscending(ReadOnlySpan<float> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1]) return false;
        }

        return true;
    }
}
