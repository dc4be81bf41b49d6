using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Tests.Fonts;

/// <summary>The expected figures were read from the font's tables by another program, in units of 2,816 to the em.</summary>
public class InterMeasurerTests
{
    private const int Em = 2816;

    [Theory]
    [InlineData("A", 1904, 2038)]
    [InlineData("a", 1588, 1618)]
    [InlineData("W", 2672, 2835)]
    [InlineData("i", 668, 734)]
    [InlineData("0", 1760, 1878)]
    [InlineData(" ", 792, 699)]
    [InlineData(".", 776, 818)]
    [InlineData("“", 1072, 1149)]
    [InlineData("…", 2312, 2270)]
    [InlineData("·", 776, 818)]
    [InlineData("→", 2688, 2688)]
    [InlineData("Ж", 2672, 2928)]
    [InlineData("é", 1640, 1669)]
    [InlineData("✓", 2480, 2480)]
    [InlineData("Takes a number and waits", 34688, 35367)]
    [InlineData("Are card and document valid?", 39620, 40518)]
    [InlineData("18 min 45 s", 15176, 15451)]
    public void Widths_are_those_of_the_font(string text, int regular, int semiBold)
    {
        Assert.Equal(regular, InterMeasurer.Instance.Width(text, Em, FontWeight.Regular));
        Assert.Equal(semiBold, InterMeasurer.Instance.Width(text, Em, FontWeight.SemiBold));
        Assert.Equal(regular * 13.0 / Em, InterMeasurer.Instance.Width(text, 13, FontWeight.Regular));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("中", 1)]
    [InlineData("持卡人领取现金。", 8)]
    [InlineData("（）《》", 4)]
    [InlineData("ひらがな", 4)]
    [InlineData("한국어", 3)]
    [InlineData("ＡＢ１", 3)]
    [InlineData("𠮷", 1)]
    [InlineData("😀", 1.25)]
    [InlineData("中\u0301", 1)]
    [InlineData("\u200B\u200D\uFEFF\u00AD\u0007", 0)]
    [InlineData("\uE000", 1)]
    [InlineData("ש", 0.6)]
    [InlineData("好……吗", 4)]
    [InlineData("他说“好”", 5)]
    [InlineData("“‘好’”", 5)]
    [InlineData("好——", 3)]
    [InlineData("——好", 3)]
    public void Characters_that_Inter_lacks_are_measured_by_rule(string text, double ems) =>
        Assert.Equal(ems, InterMeasurer.Instance.Width(text, 1, FontWeight.Regular), 3);

    [Fact]
    public void Lone_surrogates_take_no_room() => Assert.Equal(16, InterMeasurer.Instance.Width("\uDC00中\uD800", 16, FontWeight.Regular));

    [Fact]
    public void Shared_signs_are_narrow_in_Latin_text()
    {
        var alone = InterMeasurer.Instance.Width("“", 16, FontWeight.Regular);
        Assert.True(alone < 8);
        Assert.Equal(16, InterMeasurer.Instance.Width("“中", 16, FontWeight.Regular) - 16, 9);
        Assert.Equal(alone + InterMeasurer.Instance.Width("a", 16, FontWeight.Regular), InterMeasurer.Instance.Width("“a", 16, FontWeight.Regular), 9);
    }

    [Fact]
    public void Pairs_are_kerned()
    {
        double Width(string text) => InterMeasurer.Instance.Width(text, Em, FontWeight.Regular);
        Assert.True(Width("To") < Width("T") + Width("o") - 100);
        Assert.Equal(Width("T") + Width("中") + Width("o"), Width("T中o"));
        Assert.Equal(Width("HH"), 2 * Width("H"));
    }

    [Fact]
    public void Advances_sum_to_the_width()
    {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 25)).Select(_ => TextSamples.Pieces[random.Next(TextSamples.Pieces.Length)]));
            var weight = random.Next(2) == 0 ? FontWeight.Regular : FontWeight.SemiBold;
            var advances = new int[text.Length];
            var kerns = new int[text.Length];
            InterMeasurer.Instance.Advances(text, weight, advances, kerns);
            Assert.Equal(InterMeasurer.Instance.Width(text, Em, weight), advances.Sum());

            // Cut off from its neighbours, a part is never wider.
            var start = random.Next(text.Length + 1);
            var end = random.Next(start, text.Length + 1);
            if (start < text.Length && char.IsLowSurrogate(text[start])) continue;
            var kern = end > start ? kerns[end - 1] : 0;
            Assert.True(InterMeasurer.Instance.Width(text.AsSpan(start, end - start), Em, weight) <= advances[start..end].Sum() - kern);
        }
    }

    [Fact]
    public void Heights_are_those_of_the_font()
    {
        var metrics = InterMeasurer.Instance.Metrics(FontWeight.Regular);
        Assert.Equal(2728.0 / Em, metrics.Ascent);
        Assert.Equal(680.0 / Em, metrics.Descent);
        Assert.Equal(2048.0 / Em, metrics.CapHeight);
    }

    [Fact]
    public void Threads_agree()
    {
        var widths = new double[64];
        Parallel.For(0, widths.Length, i => widths[i] = InterMeasurer.Instance.Width("Ünïcödé Ж Ω 步骤 — …", 14, FontWeight.SemiBold));
        Assert.Single(widths.Distinct());
    }
}
