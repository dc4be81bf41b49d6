using Blueprints.Geometry;

namespace Blueprints.Themes;

/// <summary>The default: a white page, quiet tints, colour kept for meaning.</summary>
internal static class LightTheme
{
    public static Theme Instance { get; } = new()
    {
        Name = "light",
        Meaning = new("a white page, quiet tints", "白底，淡色"),
        Background = Color.Parse("#FFFFFF"),
        Text = Color.Parse("#1B2733"),
        MutedText = Color.Parse("#5B6B7A"),
        AlertText = Color.Parse("#B42318"),
        Card = Color.Parse("#FFFFFF"),
        CardStroke = Color.Parse("#BCC8D4"),
        SymbolStroke = Color.Parse("#7A8FA5"),
        EvidenceStroke = Color.Parse("#8792A3"),
        Flow = Color.Parse("#475467"),
        PhaseFill = Color.Parse("#EEF2F6"),
        PhaseText = Color.Parse("#344054"),
        Hairline = Color.Parse("#E4E9EE"),
        Evidence = new(Color.Parse("#FAFBFC"), Color.Parse("#98A2B3")),
        Bands =
        [
            new(Color.Parse("#F1F7FE"), Color.Parse("#2C6FDC")),
            new(Color.Parse("#F0FAF5"), Color.Parse("#107A5E")),
            new(Color.Parse("#FCF8F0"), Color.Parse("#B7791F")),
            new(Color.Parse("#F6F3FB"), Color.Parse("#7A59B9")),
        ],
        Lines = [Color.Parse("#2C6FDC"), Color.Parse("#107A5E"), Color.Parse("#7A59B9")],
        Fail = Color.Parse("#D92D20"),
        Wait = Color.Parse("#B54708"),
        Decision = Color.Parse("#475467"),
        MarkText = Color.Parse("#FFFFFF"),
        Positive = Color.Parse("#12876A"),
        Neutral = Color.Parse("#98A2B3"),
        Negative = Color.Parse("#D92D20"),
        Effect = Color.Parse("#1F3A5F"),
        Categories = [Color.Parse("#2563C9"), Color.Parse("#0B7A60"), Color.Parse("#98600E"), Color.Parse("#6D4CB8"), Color.Parse("#A8324A"), Color.Parse("#0E6F8C"), Color.Parse("#5B6B7A"), Color.Parse("#7A5230")],
    };
}
