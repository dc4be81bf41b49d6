using Blueprints.Drawing;

namespace Blueprints.Fishbones.Measuring;

/// <summary>The sizes of a fishbone drawing in pixels at 100 %. Each has one home: here.</summary>
internal static class FishMetrics
{
    /// <summary>How far a slanted bone goes sideways for each pixel up: the cotangent of 60 degrees.</summary>
    public const double Slant = 0.57735026919;

    public const double Margin = DrawingMetrics.Margin;
    public const double MinPictureWidth = 560;
    public const double SpineWidth = 4.5;
    public const double CategorySize = 13.5;
    public const double CategoryLine = 17;
    public const double CategoryMaxWidth = 150;
    public const double CategoryWordWidth = 240;
    public const double CategoryPaddingX = 14;
    public const double CategoryPaddingY = 7;
    public const double CategoryRadius = 6;

    public const double EffectSize = 15;
    public const double EffectLine = 20;
    public const double EffectMaxWidth = 150;
    public const double EffectWordWidth = EffectMaxWidth * 1.7;
    public const double EffectPaddingX = 26;
    public const double EffectPaddingY = 34;
    public const double EffectNose = 64;
    public const double TailLength = 44;
    public const double TailHalfHeight = 38;

    /// <summary>From the spine to the nearest rib.</summary>
    public const double SpineGap = 24;

    /// <summary>From a rib to what lies under it.</summary>
    public const double RowGap = 7;

    /// <summary>The least distance of two ribs at one bone.</summary>
    public const double MinRow = 16;

    /// <summary>Between a bone and what stands beside it.</summary>
    public const double BoneGap = 9;

    /// <summary>Between two neighbours on a rib.</summary>
    public const double NeighbourGap = 9;

    /// <summary>Between two main bones' trees.</summary>
    public const double TreeGap = 22;

    public const double FirstJoint = 40;
    public const double MinJoint = 36;

    /// <summary>Joints above and below that come this near are put at one place.</summary>
    public const double JointSnap = 90;

    public const double TwigHeight = 17;
    public const double BeyondLastRib = 16;
    public const double RibLabelGap = 4;
    public const double RibLabelMaxWidth = 210;

    /// <summary>The widest that a label gets, to take fewer lines or keep a long word whole.</summary>
    public const double LabelWordWidth = 280;
    public const double TwigLabelGap = 3;
    public const double BadgeHeight = 15;
    public const double BadgeSize = 10.5;
    public const double BadgePadding = 6;
    public const double BadgeGap = 6;
    public const double MarkSize = 11;
    public const double DotRadius = 3.2;
    public const double LegendSize = DrawingMetrics.LegendSize;
    public const double LegendLine = DrawingMetrics.LegendLine;

    /// <summary>The size of a cause's label at a depth from 1; never under 10.</summary>
    public static double LabelSize(int depth) => depth switch { 1 => 12.5, 2 => 11, 3 => 10.5, _ => 10 };

    public static double LabelLine(int depth) => depth switch { 1 => 16, 2 => 13.5, 3 => 13, _ => 12.5 };

    /// <summary>The width of a bone's line at a depth, 0 for a main bone.</summary>
    public static double BoneWidth(int depth) => depth switch { 0 => 3, 1 => 1.7, 2 => 1.3, _ => 1 };
}
