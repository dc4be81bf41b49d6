using Blueprints.Geometry;

namespace Blueprints.Themes;

/// <summary>For dark slides and screens.</summary>
internal static class DarkTheme
{
    public static Theme Instance { get; } = new()
    {
        Name = "dark",
        Meaning = new("for dark slides and screens", "用于深色幻灯片和屏幕"),
        Background = Color.Parse("#12171D"),
        Text = Color.Parse("#EEF2F6"),
        MutedText = Color.Parse("#A5B1BE"),
        AlertText = Color.Parse("#FF978E"),
        Card = Color.Parse("#232C36"),
        CardStroke = Color.Parse("#4A5867"),
        SymbolStroke = Color.Parse("#7F93A8"),
        EvidenceStroke = Color.Parse("#7A8796"),
        Flow = Color.Parse("#B4C0CC"),
        PhaseFill = Color.Parse("#26303B"),
        PhaseText = Color.Parse("#D5DDE5"),
        Hairline = Color.Parse("#33404D"),
        Evidence = new(Color.Parse("#171D24"), Color.Parse("#7A8796")),
        Bands =
        [
            new(Color.Parse("#15202E"), Color.Parse("#6EA2FC")),
            new(Color.Parse("#14231F"), Color.Parse("#4AC8A5")),
            new(Color.Parse("#252016"), Color.Parse("#E0A94A")),
            new(Color.Parse("#1E1A2A"), Color.Parse("#B28CD7")),
        ],
        Lines = [Color.Parse("#6EA2FC"), Color.Parse("#4AC8A5"), Color.Parse("#B28CD7")],
        Fail = Color.Parse("#F97066"),
        Wait = Color.Parse("#F0A04B"),
        Decision = Color.Parse("#B4C0CC"),
        MarkText = Color.Parse("#12171D"),
        Positive = Color.Parse("#4CC3A0"),
        Neutral = Color.Parse("#98A2B3"),
        Negative = Color.Parse("#F97066"),
        Effect = Color.Parse("#BFD3EC"),
        Categories = [Color.Parse("#6AA5F8"), Color.Parse("#4CC3A0"), Color.Parse("#E0A94A"), Color.Parse("#AF94EE"), Color.Parse("#F08A9B"), Color.Parse("#5CC3DC"), Color.Parse("#A5B1BE"), Color.Parse("#D0A27C")],
    };
}
