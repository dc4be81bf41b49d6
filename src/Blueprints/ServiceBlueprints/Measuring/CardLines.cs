using Blueprints.Scenes;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>Size and weight of the lines on cards.</summary>
internal static class CardLines
{
    /// <summary>The room that the small sheet in front of a line of documents takes.</summary>
    public const double DocumentIcon = 14;

    /// <summary>Around the numbers of findings, from the edge of their ground.</summary>
    public const double FindingPadding = 5;

    public static double SizeOf(CardLineStyle style) => style switch
    {
        CardLineStyle.Label => Metrics.LabelSize,
        CardLineStyle.Finding => Metrics.FindingSize,
        _ => Metrics.SmallSize,
    };

    /// <summary>What a line takes across besides its words.</summary>
    public static double RoomBeside(CardLineStyle style) => style switch
    {
        CardLineStyle.Document => DocumentIcon,
        CardLineStyle.Finding => 2 * FindingPadding,
        _ => 0,
    };

    public static FontWeight WeightOf(CardLineStyle style) => style is CardLineStyle.Alert or CardLineStyle.Letter or CardLineStyle.Finding ? FontWeight.SemiBold : FontWeight.Regular;
}
