using Blueprints.Drawing;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>The sizes of a blueprint drawing in pixels at 100 %. Each has one home: here.</summary>
internal static class Metrics
{
    public const double Margin = DrawingMetrics.Margin;
    public const double MinPictureWidth = 640;

    public const double PhaseSize = PhaseHeading.TextSize;
    public const double PhaseLine = PhaseHeading.Line;
    public const double PhasePadding = PhaseHeading.Padding;
    public const double PhaseOverhang = 10;

    public const double LaneLabelSize = 13;
    public const double LaneLabelLine = 17;
    public const double LaneCaptionSize = 11;
    public const double LaneCaptionLine = 15;
    public const double LaneEdge = 4;
    public const double BottleneckEdge = 6;
    public const double GutterTextIndent = 16;
    public const double GutterTextMin = 96;
    public const double GutterTextMax = 150;

    /// <summary>From the gutter's text to the first column.</summary>
    public const double GutterGap = 12;

    public const double LineNameSize = 10.5;
    public const double LineNameHeight = 18;
    public const double LineGap = 22;
    public const double LaneGap = 6;

    /// <summary>Less than the gap between two lanes, in which it stands.</summary>
    public const double WallWidth = 4;

    /// <summary>Between two rows of a folded drawing.</summary>
    public const double TierGap = 28;
    public const double EvidenceGap = 12;

    public const double LabelSize = 13;
    public const double LabelLine = 17;
    public const double SmallSize = 11;
    public const double SmallLine = 15;
    /// <summary>A card is as wide as its text needs: this at least, and as much as the next by itself.</summary>
    public const double CardMinWidth = 104;
    public const double CardWidth = 158;
    public const double ManyExitsWidth = 194;
    public const double UsualCardWidth = 120;
    public const double CardNarrowStep = 9;
    public const double TerminatorMinWidth = 84;
    public const double CardWidthStep = 32;
    public const int CardWidthSteps = 3;
    public const int LabelLinesBeforeWidening = 4;

    /// <summary>The widest that a card gets to keep a long word whole.</summary>
    public const double CardMaxWidth = 280;
    public const double CardPaddingX = 10;
    public const double CardPaddingY = 11;
    public const double CardMinHeight = 40;
    public const double CardRadius = 8;
    public const double DiamondWidth = 140;
    public const double DiamondStep = 18;
    public const double DiamondMaxWidth = 250;

    /// <summary>The widest that a diamond gets to keep a long word whole.</summary>
    public const double DiamondWordWidth = 324;
    public const double TerminatorRadius = 28;
    public const double DocumentWave = 8;
    public const double DataSlant = 14;
    public const double SubprocessBar = 7;
    public const double SymbolWidth = 16;

    /// <summary>An icon on a card, and the room it takes beside or above the text.</summary>
    public const double IconSize = 20;
    public const double IconRoom = 27;
    public const double IconRoomAbove = 23;
    public const double LaneIconSize = 22;
    public const double LaneIconRoom = 26;

    public const double EvidenceSize = 11.5;
    public const double EvidenceLine = 15;
    public const double EvidencePadding = 9;
    /// <summary>How much wider than its column a card of evidence is.</summary>
    public const double EvidenceOverhang = 16;
    public const double EvidenceFold = 11;
    public const double EvidenceStackGap = 8;
    public const double EvidenceRowPadding = 12;
    public const double EmptyRowHeight = 30;

    /// <summary>The least width between two columns, room for a track and an arrowhead.</summary>
    public const double ColumnGap = 32;

    /// <summary>The least distance of a lane's cards from its edge.</summary>
    public const double LanePadding = 12;

    /// <summary>The least distance between two cards stacked in a lane.</summary>
    public const double StackGap = 20;

    /// <summary>From a card to the nearest track: room for a rounded corner and an arrowhead.</summary>
    public const double TrackPadding = 16;
    public const double TrackPitch = 14;
    public const double PortPitch = 10;
    public const double ColumnPortPitch = 14;
    public const double PortMargin = 8;
    public const double CornerRadius = 7;
    public const double ArrowLength = 8;
    public const double ArrowHalfWidth = 3.6;
    public const double FlowWidth = 1.4;
    public const double JoinWidth = 2;
    public const double PathFlowWidth = 2.6;
    public const double PathCardWidth = 1.8;

    public const double WordsSize = 11;
    public const double WordsLine = 13.5;
    public const double WordsMaxWidth = 84;
    public const double UprightWordsMaxWidth = 68;

    /// <summary>Words beside a level exit that take more lines than this get more room, step by step.</summary>
    public const int WordsLinesBeforeWidening = 2;
    public const double WordsWidthStep = 24;
    public const double WordsWidest = 180;

    /// <summary>How wide the words beside an exit may get to keep a long one whole: beside an upright one up to the channel's tracks.</summary>
    public const double WordsWordWidth = 130;
    public const double UprightWordsWordWidth = (CardWidth / 2) + TrackPadding - 9;
    public const double WordsGap = 5;

    /// <summary>From an upright exit to the words beside it.</summary>
    public const double UprightWordsGap = 7;

    /// <summary>From a card to the words on a level arrow.</summary>
    public static double LevelWordsGap(bool twoWay) => twoWay ? ArrowLength + 4 : 3;

    /// <summary>A sign of an arrow that goes on in another row, up and down, and across at least.</summary>
    public const double SignSize = 22;

    /// <summary>Lines of numbers of findings on a card.</summary>
    public const double FindingSize = 10.5;
    public const double FindingLine = 17;

    public const double MarkRadius = 9.5;
    public const double MarkSize = 11;
    public const double ContactRadius = 5.5;

    /// <summary>The emotion band: four steps from its least to its greatest, faces whole.</summary>
    public const double EmotionHeight = 96;
    public const double EmotionStep = 15;
    public const double EmotionGap = 10;
    public const double FaceRadius = 8.5;
    public const double ScaleSize = 10.5;
    public const double QuoteSize = 10.5;
    public const double QuoteLine = 13.5;
    public const double QuotePadding = 8;
    public const double QuoteLeastWidth = 90;
    public const double QuoteMostWidth = 180;

    public const double LegendSize = DrawingMetrics.LegendSize;
    public const double LegendLine = DrawingMetrics.LegendLine;
}
