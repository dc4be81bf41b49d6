using System.Text;
using Blueprints.Icons;

namespace Blueprints.Tests.Icons.Png;

public sealed class PngIconReaderTests
{
    private static readonly byte[] Palette = PngBytes.Chunk("PLTE", [1, 2, 3, 4, 5, 6]);

    [Theory]
    [InlineData(8, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(16, 0, 1)]
    [InlineData(8, 2, 0)]
    [InlineData(16, 2, 1)]
    [InlineData(8, 4, 1)]
    [InlineData(8, 6, 0)]
    [InlineData(16, 6, 1)]
    public void Every_kind_of_pixel_is_read(byte depth, byte type, byte interlace)
    {
        var reading = IconFile.Read("a.png", PngBytes.Whole(13, 9, depth, type, interlace));

        Assert.Null(reading.Mistake);
        Assert.Equal((13, 9), (reading.Icon!.Box.Width, reading.Icon.Box.Height));
        Assert.NotEmpty(reading.Icon.Png);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_palette_is_kept(byte depth) =>
        Assert.Contains("PLTE", Text(IconFile.Read("a.png", PngBytes.Whole(5, 5, depth, 3, 0, Palette, PngBytes.Chunk("tRNS", [0]))).Icon!), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_pixels_goes_no_further()
    {
        var file = PngBytes.Whole(3, 2, 8, 6, 0, PngBytes.Chunk("tEXt", [65, 0, 66]), PngBytes.Chunk("iCCP", [1, 2]), PngBytes.Chunk("acTL", new byte[8]), PngBytes.Chunk("gAMA", new byte[4]));

        var icon = IconFile.Read("a.png", [.. file, .. "<script>"u8]).Icon!;

        Assert.Equal(PngBytes.Whole(), icon.Png.ToArray());
    }

    [Fact]
    public void A_file_that_is_not_whole_or_not_right_is_refused()
    {
        var header = PngBytes.Header(3, 2, 8, 6, 0);
        var end = PngBytes.Chunk("IEND", []);
        var data = PngBytes.Data(new byte[26]);
        Assert.Null(IconFile.Read("a.png", PngBytes.File(header, data, end)).Mistake);

        Assert.All(
            new Dictionary<string, byte[]>
            {
                ["no header"] = PngBytes.File(data, end),
                ["two headers"] = PngBytes.File(header, header, data, end),
                ["no data"] = PngBytes.File(header, end),
                ["no end"] = PngBytes.File(header, data),
                ["too few pixels"] = PngBytes.File(header, PngBytes.Data(new byte[25]), end),
                ["no such filter"] = PngBytes.File(header, PngBytes.Data([5, .. new byte[25]]), end),
                ["no zlib"] = PngBytes.File(header, PngBytes.Chunk("IDAT", [1, 2, 3, 4]), end),
                ["zlib with a dictionary"] = PngBytes.File(header, PngBytes.Chunk("IDAT", [0x78, 0x20, 0, 0, 0, 1, 0, 0]), end),
                ["no palette"] = PngBytes.Whole(3, 2, 8, 3),
                ["palette of two and a half"] = PngBytes.Whole(3, 2, 8, 3, 0, PngBytes.Chunk("PLTE", [1, 2, 3, 4])),
                ["two palettes"] = PngBytes.Whole(3, 2, 8, 3, 0, Palette, Palette),
                ["unknown critical chunk"] = PngBytes.File(header, PngBytes.Chunk("ABCD", []), data, end),
                ["depth"] = PngBytes.File(PngBytes.Header(3, 2, 4, 6, 0), data, end),
                ["type"] = PngBytes.File(PngBytes.Header(3, 2, 8, 5, 0), data, end),
                ["no width"] = PngBytes.File(PngBytes.Header(0, 2, 8, 6, 0), data, end),
                ["less than nothing"] = PngBytes.File(PngBytes.Header(-1, 2, 8, 6, 0), data, end),
                ["interlacing"] = PngBytes.File(PngBytes.Header(3, 2, 8, 6, 2), data, end),
            },
            wrong => Assert.True(IconFile.Read("a.png", wrong.Value) is { Icon: null, Mistake: not null }, wrong.Key));
    }

    [Fact]
    public void A_small_file_of_many_pixels_is_refused_before_they_are_unpacked()
    {
        var bomb = PngBytes.File(PngBytes.Header(60_000, 60_000, 8, 6, 0), PngBytes.Data(new byte[4_000_000]), PngBytes.Chunk("IEND", []));

        Assert.Equal("it has 60000 by 60000 pixels; the most is 1024 by 1024", IconFile.Read("a.png", bomb).Mistake?.English);
    }

    [Fact]
    public void Pixels_beyond_the_last_row_are_not_unpacked()
    {
        var bomb = PngBytes.File(PngBytes.Header(3, 2, 8, 6, 0), PngBytes.Data(new byte[40_000_000]), PngBytes.Chunk("IEND", []));
        var before = GC.GetAllocatedBytesForCurrentThread();

        IconFile.Read("a.png", bomb);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    private static string Text(Icon icon) => Encoding.Latin1.GetString([.. icon.Png]);
}
