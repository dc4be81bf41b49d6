using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Themes;

/// <summary>Black and white, for copiers: patterns instead of colour.</summary>
internal static class PrintTheme
{
    private static readonly Color Black = Color.Parse("#000000");
    private static readonly Color White = Color.Parse("#FFFFFF");
    private static readonly Color Faint = Color.Parse("#C9C9C9");

    public static Theme Instance { get; } = new()
    {
        Name = "print",
        Meaning = new("black and white, patterns in place of colours, for copiers", "黑白，以图案代替颜色，适合复印"),
        Background = White,
        Text = Black,
        MutedText = Color.Parse("#333333"),
        AlertText = Black,
        Card = White,
        CardStroke = Black,
        SymbolStroke = Black,
        EvidenceStroke = Color.Parse("#444444"),
        Flow = Black,
        PhaseFill = Color.Parse("#EDEDED"),
        PhaseText = Black,
        Hairline = Color.Parse("#AAAAAA"),
        Evidence = new(White, Color.Parse("#888888")),
        Bands =
        [
            new(White, Black),
            new(White, Black, new Pattern(PatternKind.Rising, Faint, 9, 0.6)),
            new(White, Black, new Pattern(PatternKind.Dots, Faint, 8, 1.2)),
            new(White, Black, new Pattern(PatternKind.Horizontal, Faint, 8, 0.6)),
        ],
        Lines = [Black, Black, Black],
        Fail = Black,
        Wait = Color.Parse("#404040"),
        Decision = Color.Parse("#404040"),
        MarkText = White,
        Positive = White,
        Neutral = Color.Parse("#999999"),
        Negative = Black,
        Effect = Color.Parse("#000000"),
        Categories = [Color.Parse("#000000"), Color.Parse("#3A3A3A")],
    };
}
