using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Icons;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Everything around the lanes, cards and arrows of a row, placed.</summary>
internal sealed record TierFrame
{
    /// <summary>Where it begins, with the headings of its phases.</summary>
    public required double Top { get; init; }

    /// <summary>Where it ends.</summary>
    public required double Bottom { get; init; }

    /// <summary>The width of lanes and lines, from the left margin.</summary>
    public required double BandWidth { get; init; }

    /// <summary>Where the first lane begins.</summary>
    public required double LanesTop { get; init; }

    public required ImmutableArray<PlacedPhase> Phases { get; init; }

    /// <summary>The evidence row; null where nothing is shown to the customer.</summary>
    public required Rectangle? EvidenceRow { get; init; }

    public required ImmutableArray<PlacedEvidence> Evidence { get; init; }

    /// <summary>The lines between the bands.</summary>
    public required ImmutableArray<PlacedRule> Rules { get; init; }

    /// <summary>The names of the lanes, by lane.</summary>
    public required ImmutableArray<LaneName> LaneNames { get; init; }

    /// <summary>The emotion band; null where no step has an emotion.</summary>
    public required PlacedEmotions? Emotions { get; init; }

    /// <summary>The band of gaps; null where none is asked for, or no step has figures for one.</summary>
    public required PlacedGaps? Gaps { get; init; }
}

/// <summary>A phase's heading: what it says, and the same in lines.</summary>
internal sealed record PlacedPhase(Phase Phase, string Text, Rectangle Bounds, ImmutableArray<TextLine> Lines);

/// <summary>An evidence card: what is seen at the step of a node.</summary>
internal sealed record PlacedEvidence(int Node, Rectangle Bounds, ImmutableArray<TextLine> Lines)
{
    /// <summary>The label of its step, above the rest, where others stand in the same column. Default: nothing.</summary>
    public ImmutableArray<TextLine> Owner { get; init; } = [];

    /// <summary>The height of all lines.</summary>
    public double TextHeight => (Owner.Length + Lines.Length) * Measuring.Metrics.EvidenceLine;
}

/// <summary>One of the three lines, at its height.</summary>
internal sealed record PlacedRule(BandLine Line, double Y, Rectangle NameBounds);

/// <summary>The emotion band, and the height at which nobody feels anything.</summary>
internal sealed record PlacedEmotions(Rectangle Row, double Middle, ImmutableArray<PlacedEmotion> Faces, ImmutableArray<PlacedCurve> Curves, ImmutableArray<PlacedQuote> Quotes);

/// <summary>A face of the emotion band.</summary>
internal sealed record PlacedEmotion(int Node, double Value, Point Place);

/// <summary>A way from one face to the next, or from and to the edge of the row: a curve as far as it turns, then a level line.</summary>
internal sealed record PlacedCurve(Point From, double Turn, Point To, bool IsMain, WordsAt? Share);

/// <summary>What is said at the step of a node, under its face.</summary>
internal sealed record PlacedQuote(int Node, double X, double Top, ImmutableArray<TextLine> Lines);

/// <summary>A line of words, its middle at a place on the baseline.</summary>
internal sealed record WordsAt(TextLine Line, Point Place);

/// <summary>An entry of the legend: the left edge of its symbol, the baseline, and the words' left edge.</summary>
internal sealed record PlacedLegend(LegendItem Item, double X, double Baseline);

/// <summary>A lane's name, broken, its caption, and the icon above them.</summary>
internal sealed record LaneName(ImmutableArray<TextLine> Lines, ImmutableArray<TextLine> Caption, Icon? Icon)
{
    /// <summary>What stands out about the lane, under its caption. Default: nothing.</summary>
    public ImmutableArray<TextLine> Alert { get; init; } = [];

    /// <summary>Where the text begins, from the top of all.</summary>
    public double TextTop => Icon is null ? 0 : Measuring.Metrics.LaneIconRoom;

    public double Height => TextTop + (Lines.Length * Measuring.Metrics.LaneLabelLine) + ((Caption.Length + Alert.Length) * Measuring.Metrics.LaneCaptionLine);
}

/// <summary>The three lines of a blueprint (Bitner, Ostrom and Morgan 2008).</summary>
internal enum BandLine
{
    Interaction,
    Visibility,
    InternalInteraction,
}

/// <summary>An entry of the legend.</summary>
/// <param name="Symbol">What it explains.</param>
/// <param name="Text">The explanation.</param>
/// <param name="Width">The measured width of the explanation.</param>
/// <param name="SymbolWidth">The width of the symbol.</param>
internal sealed record LegendItem(LegendSymbol Symbol, string Text, double Width, double SymbolWidth);

/// <summary>What a legend can explain.</summary>
internal enum LegendSymbol
{
    Contact,
    MomentOfTruth,
    Fail,
    Wait,
    Standard,
    Decision,
    Split,
    Evidence,
    Documents,
    Information,
    Terminator,
    Document,
    Data,
    Delay,
    Storage,
    Inspection,
    Subprocess,
    Together,
    Continuation,
    RarerEmotion,
    OverLimit,
    Assumed,
    Proposed,
    Wall,
    CriticalPath,
    LikelyCourse,
    Finding,

    // In the order of ChangeLook.
    Removed,
    Added,
    Moved,
    Changed,
}
