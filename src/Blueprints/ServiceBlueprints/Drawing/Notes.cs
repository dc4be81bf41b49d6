using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// What is said on top of a blueprint: how cards and arrows stand out, marks on cards, and what needs room besides. By itself nothing.
/// </summary>
internal abstract class Notes : NoteNeeds
{
    /// <summary>The numbers that marks bear; null where they bear none.</summary>
    public StepNumbers? Numbers { get; init; }

    /// <summary>The standards' entry of the legend, where any step has a mark for them.</summary>
    protected ImmutableArray<LegendSymbol> StandardSymbol => Numbers is { HasStandards: true } ? [LegendSymbol.Standard] : [];

    public virtual CardLook LookOf(Step step, Pen pen) => default;

    /// <summary>How an arrow is drawn; null as usual.</summary>
    public virtual FlowLook? LookOf(LayoutEdge edge, Pen pen) => null;
}

/// <summary>How a card stands out.</summary>
/// <param name="Outline">Its outline; null as usual.</param>
/// <param name="Ink">The colour of its label; null as usual.</param>
/// <param name="Mark">The mark at its lower left; null for none.</param>
internal readonly record struct CardLook(Stroke? Outline, Color? Ink = null, CardMark? Mark = null);

/// <summary>How an arrow stands out.</summary>
/// <param name="Stroke">Its line.</param>
/// <param name="Head">Its head.</param>
internal sealed record FlowLook(Stroke Stroke, Fill Head);

/// <summary>A mark on a card.</summary>
/// <param name="Role">The role of its group.</param>
/// <param name="Text">What it says.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Tooltip">What it means.</param>
internal sealed record CardMark(string Role, string Text, MarkStyle Style, string? Tooltip)
{
    /// <summary>Whether it has lines of its own on the card (<see cref="NoteNeeds.ListedOn"/>), and none at its corner.</summary>
    public bool IsOnCard { get; init; }
}
