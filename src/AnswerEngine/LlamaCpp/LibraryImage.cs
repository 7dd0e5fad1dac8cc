using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AnswerEngine.LlamaCpp;

/// <summary>Reads from the header of a shared library which system and processor it is made for, without loading it.</summary>
internal static class LibraryImage
{
    /// <summary>What the library is made for; <see langword="null"/> for a file that is no library of a known kind.</summary>
    internal static RuntimePlatform? PlatformOf(string path)
    {
        Span<byte> header = stackalloc byte[1024];
        using var stream = File.OpenRead(path);
        header = header[..stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false)];
        return header.Length < 64 ? null : Elf(header) ?? MachO(header) ?? PortableExecutable(header);
    }

    // ELF: magic, then e_machine at 18 (System V ABI, chapter 4).
    private static RuntimePlatform? Elf(ReadOnlySpan<byte> header) => !header.StartsWith("\u007FELF"u8)
        ? null
        : BinaryPrimitives.ReadUInt16LittleEndian(header[18..]) switch
        {
            0x3E => new("linux", Architecture.X64),
            0xB7 => new("linux", Architecture.Arm64),
            _ => null,
        };

    // Mach-O, 64 bit: magic, then cputype at 4 (mach-o/loader.h).
    private static RuntimePlatform? MachO(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header) != 0xFEEDFACF
            ? null
            : BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) switch
            {
                0x01000007 => new("mac", Architecture.X64),
                0x0100000C => new("mac", Architecture.Arm64),
                _ => null,
            };

    // PE: the offset of the signature at 0x3C, Machine right after it (PE format, COFF file header).
    private static RuntimePlatform? PortableExecutable(ReadOnlySpan<byte> header)
    {
        var signature = BinaryPrimitives.ReadInt32LittleEndian(header[0x3C..]);
        if (!header.StartsWith("MZ"u8) || signature < 0 || signature + 6 > header.Length)
        {
            return null;
        }

        return BinaryPrimitives.ReadUInt16LittleEndian(header[(signature + 4)..]) switch
        {
            0x8664 => new("win", Architecture.X64),
            0xAA64 => new("win", Architecture.Arm64),
            _ => null,
        };
    }
}
