using System.IO.Compression;

namespace Blueprints.Skia.Pdf.Syntax;

/// <summary>The contents of a stream of a file, packed as they come (Flate). May be used again and again.</summary>
internal sealed class PackedStream
{
    private const int PackAt = 1 << 16;

    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 6 };

    private readonly MemoryStream _packed = new();
    private ZLibStream? _packer;

    /// <summary>What is still to be packed.</summary>
    public PdfBuffer Content { get; } = new();

    /// <summary>To be called from time to time, so that what is written doesn't pile up.</summary>
    public void Flow()
    {
        if (Content.Length >= PackAt) Pack(Content.Written);
    }

    /// <summary>Packs bytes behind those that were written so far.</summary>
    public void Pack(ReadOnlySpan<byte> bytes)
    {
        _packer ??= new ZLibStream(_packed, Level, leaveOpen: true);
        _packer.Write(bytes);
        if (bytes == Content.Written) Content.Clear();
    }

    /// <summary>All of it, packed; good until the next thing is written.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        Pack(Content.Written);
        _packer!.Dispose();
        _packer = null;
        return _packed.GetBuffer().AsSpan(0, (int)_packed.Length);
    }

    /// <summary>Begins anew.</summary>
    public PackedStream Clear()
    {
        _packer?.Dispose();
        _packer = null;
        _packed.SetLength(0);
        Content.Clear();
        return this;
    }
}
