using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Shows what has become of steps and arrows: taken out ones as ghosts, new ones framed, changed and moved ones marked.</summary>
/// <param name="steps">What has become of the steps that are not as they were, by id, with what is to be said of each.</param>
/// <param name="flows">What has become of the arrows that are not as they were.</param>
internal sealed class ChangeNotes(IReadOnlyDictionary<string, (ChangeLook Look, string? Tooltip)> steps, IReadOnlyDictionary<Flow, ChangeLook> flows) : Notes
{
    private const double FrameWidth = 2;

    /// <summary>Another sheet's, which the legend of this one explains too.</summary>
    public ChangeNotes? AlsoInLegend { get; init; }

    public override ImmutableArray<LegendSymbol> Symbols
    {
        get
        {
            var found = new bool[Enum.GetValues<ChangeLook>().Length];
            Find(found);
            AlsoInLegend?.Find(found);
            var symbols = ImmutableArray.CreateBuilder<LegendSymbol>(found.Length);
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i]) symbols.Add(LegendSymbol.Removed + i);
            }

            return symbols.DrainToImmutable();
        }
    }

    private void Find(bool[] found)
    {
        foreach (var (look, _) in steps.Values) found[(int)look] = true;
        foreach (var look in flows.Values) found[(int)look] = true;
    }

    public override CardLook LookOf(Step step, Pen pen)
    {
        if (!steps.TryGetValue(step.Id, out var change)) return default;
        var color = ColorOf(change.Look, pen);
        var mark = new CardMark("change", TextOf(change.Look), new MarkStyle(color, true, 1), change.Tooltip);
        return change.Look switch
        {
            ChangeLook.Removed => new CardLook(new Stroke(color, 1.2, [4, 3]), pen.Theme.MutedText, mark),
            ChangeLook.Added => new CardLook(new Stroke(color, FrameWidth), null, mark),
            _ => new CardLook(new Stroke(color, 1.4), null, mark),
        };
    }

    public override FlowLook? LookOf(LayoutEdge edge, Pen pen)
    {
        if (!flows.TryGetValue(edge.Flow, out var look)) return null;
        var color = ColorOf(look, pen);
        ImmutableArray<double> dash = look == ChangeLook.Removed ? [2, 3] : edge.Flow.Kind == FlowKind.Information ? [5, 4] : default;
        return new FlowLook(new Stroke(color, look == ChangeLook.Removed ? 1.2 : 1.8, dash), new Fill(color));
    }

    public static string TextOf(ChangeLook look) => look switch
    {
        ChangeLook.Removed => "−",
        ChangeLook.Added => "+",
        ChangeLook.Moved => "→",
        _ => "≈",
    };

    public static Color ColorOf(ChangeLook look, Pen pen) => look switch
    {
        ChangeLook.Removed => pen.Theme.Negative,
        // In print, good is left white.
        ChangeLook.Added => pen.Theme.Positive == pen.Theme.Background ? pen.Theme.Text : pen.Theme.Positive,
        _ => pen.Theme.Lines[0],
    };
}

/// <summary>What has become of a part of a blueprint; in the order of the legend.</summary>
internal enum ChangeLook
{
    Removed,
    Added,
    Moved,
    Changed,
}
