using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Drawing;
using Blueprints.Fishbones.Measuring;
using Blueprints.Scenes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>The figures at the top of a fishbone: causes, confirmed ones, and the count of all.</summary>
internal static class FishFigures
{
    public static List<HeadFigure> Of(Fishbone fishbone, double total, FishboneWords words)
    {
        var (causes, confirmed) = (0, 0);
        foreach (var category in fishbone.Categories) Tally(category.Causes, ref causes, ref confirmed);
        var figures = new List<HeadFigure>(3);
        if (causes > 0) figures.Add(new HeadFigure(causes.ToString(CultureInfo.InvariantCulture), words.Causes));
        if (confirmed > 0) figures.Add(new HeadFigure(confirmed.ToString(CultureInfo.InvariantCulture), words.Confirmed));
        if (total > 0) figures.Add(new HeadFigure(LabelMeasurer.CountText(total), fishbone.Unit ?? words.Counted));
        return figures;
    }

    private static void Tally(ImmutableArray<Cause> list, ref int causes, ref int confirmed)
    {
        foreach (var cause in list)
        {
            causes++;
            if (cause.Status == CauseStatus.Confirmed) confirmed++;
            Tally(cause.Causes, ref causes, ref confirmed);
        }
    }
}
