using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;

namespace AnswerEngine.LlamaCpp;

/// <summary>One tensor of a GGUF file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its dimensions, the one whose elements lie side by side first.</param>
/// <param name="Type">How its elements are stored.</param>
/// <param name="Data">Its elements, row by row.</param>
internal sealed record GgufTensor(string Name, ImmutableArray<long> Shape, GgufType Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>Elements of one row.</summary>
    internal int Columns => checked((int)Shape.FirstOrDefault(1));

    /// <summary>Rows of the matrix: the product of all dimensions but the first.</summary>
    internal int Rows => checked((int)Shape.Skip(1).Aggregate(1L, (product, dimension) => checked(product * dimension)));
}

/// <summary>Metadata and tensors of one GGUF file (docs/gguf.md of ggml, versions 2 and 3, little-endian).</summary>
/// <param name="Metadata">Keys with their type and value as they are stored, in the file's order.</param>
/// <param name="Tensors">The tensors, in the file's order.</param>
internal sealed record GgufContents(ImmutableArray<(string Key, ReadOnlyMemory<byte> TypedValue)> Metadata, ImmutableArray<GgufTensor> Tensors)
{
    /// <summary>The type of a float32 value, by the format's numbers.</summary>
    internal const uint FloatType = 6;

    /// <summary>The type of a text, by the format's numbers.</summary>
    internal const uint StringType = 8;

    private const int Version = 3;
    private const uint ArrayType = 9;
    private const uint MostDimensions = 4;
    private const string AlignmentKey = "general.alignment";

    // That of the format where a file names no other.
    private const int Alignment = 32;

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="InvalidDataException">The file is not what its header says, or holds a type that the engine does not read.</exception>
    internal static GgufContents Read(string path)
    {
        var reader = new Cursor(File.ReadAllBytes(path), position: 8);
        try
        {
            var (tensors, keys) = (reader.Count(), reader.Count());
            var metadata = new List<(string Key, ReadOnlyMemory<byte> TypedValue)>();
            while (metadata.Count < keys) metadata.Add((reader.Text(), reader.TypedValue()));
            var infos = new List<(GgufTensor Tensor, long Offset)>();
            while (infos.Count < tensors) infos.Add(reader.TensorInfo());
            var data = reader.From(Aligned(reader.Position, AlignmentOf(metadata)));
            return new GgufContents([.. metadata], [.. infos.Select(info => info.Tensor with { Data = data.Slice(checked((int)info.Offset), BytesOf(info.Tensor)) })]);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            throw new InvalidDataException("it ends before all that its header names", fault);
        }
    }

    /// <summary>The value of a key; empty where there is none of this type.</summary>
    /// <param name="key">The key.</param>
    /// <param name="type">The type of its value, by the format's numbers.</param>
    internal ReadOnlyMemory<byte> ValueOf(string key, uint type) => Metadata
        .Where(entry => entry.Key == key && BinaryPrimitives.ReadUInt32LittleEndian(entry.TypedValue.Span) == type)
        .Select(entry => entry.TypedValue[sizeof(uint)..]).FirstOrDefault();

    /// <summary>Writes it as one file.</summary>
    /// <param name="stream">Where to.</param>
    internal void Write(Stream stream)
    {
        using var head = new MemoryStream();
        using var writer = new BinaryWriter(head, System.Text.Encoding.UTF8);
        void Text(string text)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            writer.Write((ulong)bytes.Length);
            writer.Write(bytes);
        }

        writer.Write("GGUF"u8);
        writer.Write(Version);
        writer.Write((ulong)Tensors.Length);
        (string Key, ReadOnlyMemory<byte> TypedValue)[] metadata = [.. Metadata.Where(entry => entry.Key != AlignmentKey)];
        writer.Write((ulong)metadata.Length);
        foreach (var (key, value) in metadata)
        {
            Text(key);
            writer.Write(value.Span);
        }

        var offset = 0L;
        foreach (var tensor in Tensors)
        {
            Text(tensor.Name);
            writer.Write(tensor.Shape.Length);
            foreach (var dimension in tensor.Shape) writer.Write(dimension);
            writer.Write((uint)tensor.Type);
            writer.Write(offset);
            offset = Aligned(offset + tensor.Data.Length, Alignment);
        }

        writer.Flush();
        Span<byte> padding = stackalloc byte[Alignment];
        padding.Clear();
        foreach (var part in Tensors.Select(tensor => tensor.Data).Prepend(head.ToArray()))
        {
            stream.Write(part.Span);
            stream.Write(padding[..(int)(Aligned(part.Length, Alignment) - part.Length)]);
        }
    }

    private static int AlignmentOf(List<(string Key, ReadOnlyMemory<byte> TypedValue)> metadata)
    {
        if (metadata.Find(entry => entry.Key == AlignmentKey).TypedValue is not { IsEmpty: false } value) return Alignment;
        var alignment = BinaryPrimitives.ReadInt32LittleEndian(value.Span[sizeof(uint)..]);
        return alignment > 0 && BitOperations.IsPow2(alignment) ? alignment : throw new InvalidDataException($"its alignment is {alignment}, and must be a power of two");
    }

    private static int BytesOf(GgufTensor tensor) => checked(tensor.Rows * tensor.Type.BytesOf(tensor.Columns));

    private static long Aligned(long position, int alignment) => (position + alignment - 1) / alignment * alignment;

    private sealed class Cursor(ReadOnlyMemory<byte> file, int position)
    {
        internal int Position => position;

        internal ReadOnlyMemory<byte> From(long start) => file[checked((int)start)..];

        internal long Count() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)).Span);

        internal string Text() => System.Text.Encoding.UTF8.GetString(Take(Count()).Span);

        internal ReadOnlyMemory<byte> TypedValue()
        {
            var start = position;
            Skip(Number());
            return file[start..position];
        }

        internal (GgufTensor Tensor, long Offset) TensorInfo()
        {
            var name = Text();
            var dimensions = Number();
            if (dimensions > MostDimensions) throw new InvalidDataException($"the tensor '{name}' has {dimensions} dimensions, where the format has at most {MostDimensions}");
            var shape = new long[dimensions];
            foreach (ref var dimension in shape.AsSpan()) dimension = Count();
            return (new GgufTensor(name, [.. shape], (GgufType)Number(), default), Count());
        }

        private uint Number() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)).Span);

        private void Skip(uint type)
        {
            if (type == ArrayType)
            {
                var (element, count) = (Number(), Count());
                for (var i = 0L; i < count; i++) Skip(element);
            }
            else
            {
                Take(type == StringType ? Count() : WidthOf(type));
            }
        }

        private ReadOnlyMemory<byte> Take(long bytes)
        {
            var taken = file.Slice(position, checked((int)bytes));
            position += taken.Length;
            return taken;
        }

        // uint8, int8, bool; uint16, int16; uint32, int32, float32; uint64, int64, float64.
        private static int WidthOf(uint type) => type switch
        {
            0 or 1 or 7 => 1,
            2 or 3 => 2,
            4 or 5 or 6 => 4,
            10 or 11 or 12 => 8,
            _ => throw new InvalidDataException($"a value has the type {type}, which the format does not have"),
        };
    }
}
