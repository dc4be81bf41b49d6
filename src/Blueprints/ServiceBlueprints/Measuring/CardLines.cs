using Blueprints.Scenes;

namespace Blueprints.ServiceBlueprints.Measuring;

/// <summary>Size and weight of the lines on cards.</summary>
internal static class CardLines
{
    /// <summary>The room that the small sheet in front of a line of documents takes.</summary>
    public const double DocumentIcon = 14;

    public static double SizeOf(CardLineStyle style) => style == CardLineStyle.Label ? Metrics.LabelSize : Metrics.SmallSize;

    public static FontWeight WeightOf(CardLineStyle style) => style is CardLineStyle.Alert or CardLineStyle.Letter ? FontWeight.SemiBold : FontWeight.Regular;
}
