using Blueprints.Fonts;

namespace Blueprints.Tests.Fonts;

public class TrueTypeFaceTests
{
    [Fact]
    public void Reads_the_embedded_faces()
    {
        var face = TrueTypeFace.Read(new MemoryStream(Font()));
        Assert.Equal(2816, face.UnitsPerEm);
        Assert.Equal(0, face.GlyphOf('中'));
        Assert.Equal(0, face.GlyphOf(-1));
        Assert.Equal(0, face.GlyphOf(0x10FFFF));
        Assert.NotEqual(0, face.GlyphOf(0x1F130));
        Assert.Equal(1904, face.AdvanceOf(face.GlyphOf('A')));
        Assert.InRange(face.AdvanceOf(int.MaxValue), 0, 65535);
    }

    [Fact]
    public void The_table_of_the_basic_plane_gives_the_same_glyphs()
    {
        // Without its format 12 tables, the font has to be read through format 4.
        var font = Font();
        var whole = TrueTypeFace.Read(new MemoryStream(font));
        var cmap = TableOffset(font, "cmap");
        for (var i = 0; i < font[cmap + 3]; i++)
        {
            var record = cmap + 4 + (8 * i);
            if (font[record + 3] is 4 or 10) font[record + 1] = 9;
        }

        var basic = TrueTypeFace.Read(new MemoryStream(font));
        var found = 0;
        for (var c = 0; c <= 0xFFFF; c++)
        {
            Assert.Equal(whole.GlyphOf(c), basic.GlyphOf(c));
            if (basic.GlyphOf(c) != 0) found++;
        }

        Assert.True(found > 2000);
        Assert.Equal(0, basic.GlyphOf(0x1F130));
    }

    [Fact]
    public void A_broken_font_is_refused_or_measured_but_never_read_out_of_range()
    {
        var honest = Font();
        var random = new Random(11);
        int[] tables = [.. new[] { "head", "hhea", "maxp", "OS/2", "cmap", "hmtx" }.Select(tag => TableOffset(honest, tag))];
        for (var round = 0; round < 400; round++)
        {
            var font = (byte[])honest.Clone();
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                var place = random.Next(3) == 0 ? random.Next(12 + (16 * 16)) : tables[random.Next(tables.Length)] + random.Next(120);
                font[place] = random.Next(2) == 0 ? (byte)255 : (byte)random.Next(256);
            }

            if (random.Next(4) == 0) Array.Resize(ref font, random.Next(font.Length));
            try
            {
                var face = TrueTypeFace.Read(new MemoryStream(font));
                for (var c = 0; c < 0x20000; c += 37) Assert.InRange(face.AdvanceOf(face.GlyphOf(c)), 0, 65535);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(200)]
    public void A_font_cut_short_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => TrueTypeFace.Read(new MemoryStream(Font()[..length])));

    private static byte[] Font()
    {
        using var stream = typeof(TrueTypeFace).Assembly.GetManifestResourceStream("Inter-Regular.ttf")!;
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return font;
    }

    private static int TableOffset(byte[] font, string tag)
    {
        for (var at = 12; ; at += 16)
        {
            if (System.Text.Encoding.ASCII.GetString(font, at, 4) == tag) return (font[at + 8] << 24) | (font[at + 9] << 16) | (font[at + 10] << 8) | font[at + 11];
        }
    }
}
