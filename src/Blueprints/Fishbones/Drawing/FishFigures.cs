using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fishbones.Measuring;

namespace Blueprints.Fishbones.Drawing;

/// <summary>The figures at the top of a fishbone: causes, confirmed ones, and the count of all.</summary>
internal static class FishFigures
{
    public static List<(string Value, string Caption)> Of(Fishbone fishbone, FishboneWords words)
    {
        var (causes, confirmed, counted) = (0, 0, 0.0);
        foreach (var category in fishbone.Categories) Tally(category.Causes, ref causes, ref confirmed, ref counted);
        var figures = new List<(string, string)>(3);
        if (causes > 0) figures.Add((causes.ToString(CultureInfo.InvariantCulture), words.Causes));
        if (confirmed > 0) figures.Add((confirmed.ToString(CultureInfo.InvariantCulture), words.Confirmed));
        if (counted > 0) figures.Add((LabelMeasurer.CountText(counted), fishbone.Unit ?? words.Counted));
        return figures;
    }

    private static void Tally(ImmutableArray<Cause> list, ref int causes, ref int confirmed, ref double counted)
    {
        foreach (var cause in list)
        {
            causes++;
            if (cause.Status == CauseStatus.Confirmed) confirmed++;
            counted += cause.Count ?? 0;
            Tally(cause.Causes, ref causes, ref confirmed, ref counted);
        }
    }
}
