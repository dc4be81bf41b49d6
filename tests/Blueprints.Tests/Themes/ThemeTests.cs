using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Tests.Themes;

public class ThemeTests
{
    /// <summary>WCAG 2.1, success criterion 1.4.3, AA.</summary>
    private const double ForText = 4.5;

    /// <summary>WCAG 2.1, success criterion 1.4.11.</summary>
    private const double ForGraphics = 3;

    /// <summary>Three times what is just noticeable side by side.</summary>
    private const double Apart = 0.06;

    public static TheoryData<string> Names => [.. ThemeList.All.Select(theme => theme.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_legible_on_every_ground(string name)
    {
        var theme = Theme(name);
        (string Name, Color Color)[] texts = [("text", theme.Text), ("muted text", theme.MutedText), ("alert text", theme.AlertText)];
        var failures = texts.SelectMany(text => Grounds(theme).Select(ground => Failure(text, ground, ForText))).ToList();
        failures.Add(Failure(("phase text", theme.PhaseText), ("phase", theme.PhaseFill), ForText));
        failures.AddRange(Marks(theme).Select(mark => Failure(("mark text", theme.MarkText), mark, ForText)));
        failures.AddRange(theme.Lines.Select((line, i) => Failure(($"line {i}", line), ("background", theme.Background), ForText)));
        Assert.Empty(failures.OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_that_carry_meaning_stand_out_from_every_ground(string name)
    {
        var theme = Theme(name);
        (string Name, Color Color)[] strokes = [("flow", theme.Flow), ("symbol", theme.SymbolStroke)];
        var failures = strokes.SelectMany(stroke => Grounds(theme).Select(ground => Failure(stroke, ground, ForGraphics))).ToList();
        failures.Add(Failure(("evidence outline", theme.EvidenceStroke), ("evidence", theme.Evidence.Tint), ForGraphics));
        failures.AddRange(theme.Bands.Select((band, i) => Failure(($"edge {i}", band.Edge), ("its tint", band.Tint), ForGraphics)));
        failures.AddRange(Marks(theme).Select(mark => Failure(mark, ("background", theme.Background), ForGraphics)));
        Assert.Empty(failures.OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bands_are_told_apart_without_full_colour_vision(string name)
    {
        // Either by the colour of their edges or by the pattern of their ground.
        var bands = Theme(name).Bands;
        foreach (var kind in ColorVision.Kinds)
        {
            foreach (var (i, j) in Pairs(bands.Length))
                Assert.True(bands[i].Pattern != bands[j].Pattern || ColorVision.Distance(bands[i].Edge, bands[j].Edge, kind) >= Apart, $"bands {i} and {j} look alike with {kind}");
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Lines_are_told_apart_without_full_colour_vision(string name)
    {
        // In print all are black: there the dashes alone tell them apart, as they do everywhere.
        var lines = Theme(name).Lines;
        foreach (var kind in ColorVision.Kinds)
        {
            foreach (var (i, j) in Pairs(lines.Length))
                Assert.True(ColorVision.Distance(lines[i], lines[j], kind) >= Apart, $"lines {i} and {j} look alike with {kind}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_over_a_limit_stands_out_without_full_colour_vision(string name)
    {
        // Print has weight alone for it.
        var theme = Theme(name);
        foreach (var kind in ColorVision.Kinds)
            Assert.True(theme.Name == "print" || ColorVision.Distance(theme.AlertText, theme.MutedText, kind) >= Apart, $"alerts look like muted text with {kind}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Moods_are_told_apart_without_full_colour_vision(string name)
    {
        var theme = Theme(name);
        foreach (var kind in ColorVision.Kinds)
            Assert.True(ColorVision.Distance(theme.Positive, theme.Negative, kind) >= Apart, $"moods look alike with {kind}");
    }

    [Fact]
    public void Print_is_black_and_white()
    {
        var theme = Theme("print");
        Color[] all =
        [
            theme.Background, theme.Text, theme.MutedText, theme.AlertText, theme.Card, theme.CardStroke, theme.SymbolStroke, theme.EvidenceStroke, theme.Flow, theme.PhaseFill, theme.PhaseText,
            theme.Hairline, theme.Evidence.Tint, theme.Evidence.Edge, theme.Fail, theme.Wait, theme.Decision, theme.MarkText, theme.Positive, theme.Neutral, theme.Negative,
            .. theme.Lines, .. theme.Bands.SelectMany(band => new[] { band.Tint, band.Edge, band.Pattern?.Color ?? band.Tint }),
        ];
        Assert.All(all, color => Assert.True(color.Red == color.Green && color.Green == color.Blue, color.ToString()));
    }

    [Fact]
    public void Themes_are_found_by_name()
    {
        Assert.Same(ThemeList.All[0], ThemeList.Find("LIGHT"));
        Assert.Null(ThemeList.Find("neon"));
        Assert.Equal(ThemeList.All.Length, ThemeList.All.Select(theme => theme.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ThemeList.All, theme => Assert.Equal((4, 3), (theme.Bands.Length, theme.Lines.Length)));
    }

    private static Theme Theme(string name) => ThemeList.Find(name)!;

    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        from i in Enumerable.Range(0, count)
        from j in Enumerable.Range(i + 1, count - i - 1)
        select (i, j);

    private static IEnumerable<(string Name, Color Color)> Marks(Theme theme) => [("fail point", theme.Fail), ("wait point", theme.Wait), ("decision point", theme.Decision)];

    private static IEnumerable<(string Name, Color Color)> Grounds(Theme theme) =>
    [
        ("background", theme.Background), ("card", theme.Card), ("evidence", theme.Evidence.Tint),
        .. theme.Bands.SelectMany((band, i) => new (string, Color)[] { ($"band {i}", band.Tint), ($"pattern {i}", band.Pattern?.Color ?? band.Tint) }),
    ];

    private static string? Failure((string Name, Color Color) front, (string Name, Color Color) back, double least)
    {
        var contrast = Color.Contrast(front.Color, back.Color);
        return contrast >= least ? null : $"{front.Name} {front.Color} on {back.Name} {back.Color}: {contrast:F2}, not {least}";
    }
}
