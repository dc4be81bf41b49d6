using System.Buffers.Binary;

namespace Blueprints.Icons;

/// <summary>The header of a PNG file (W3C PNG, third edition, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int ColorType, bool IsInterlaced)
{
    public const int Length = 13;

    /// <summary>The first and the second pass of interlacing, and so on: first column and row, and the steps between them.</summary>
    private static ReadOnlySpan<byte> Passes => [0, 0, 8, 8, 4, 0, 8, 8, 0, 4, 4, 8, 2, 0, 4, 4, 0, 2, 2, 4, 1, 0, 2, 2, 0, 1, 1, 2];

    public bool HasPalette => ColorType == 3;

    /// <summary>Null where the header is none that the standard allows.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length) return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        var (depth, type) = (data[8], data[9]);
        var isDepth = type switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || !isDepth || data[10] != 0 || data[11] != 0 || data[12] > 1) return null;
        return new PngHeader((int)width, (int)height, depth, type, data[12] == 1);
    }

    /// <summary>
    /// The rows of pixels as they are packed, each with the byte of its filter: how many there are of which length, pass by pass.
    /// </summary>
    public List<(int Rows, int Bytes)> Rows()
    {
        var rows = new List<(int, int)>(7);
        if (!IsInterlaced) rows.Add((Height, BytesOf(Width)));
        for (var pass = 0; IsInterlaced && pass < 7; pass++)
        {
            var p = Passes.Slice(pass * 4, 4);
            var (across, down) = ((Width - p[0] + p[2] - 1) / p[2], (Height - p[1] + p[3] - 1) / p[3]);
            if (across > 0 && down > 0) rows.Add((down, BytesOf(across)));
        }

        return rows;
    }

    private int BytesOf(int pixels)
    {
        var channels = ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        return 1 + (((pixels * channels * Depth) + 7) / 8);
    }
}
