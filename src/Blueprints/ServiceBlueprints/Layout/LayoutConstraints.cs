using Blueprints.Diagrams;
using Blueprints.Running;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>What a sheet has to keep to so that it can stand over another. By itself nothing.</summary>
internal sealed record LayoutConstraints
{
    public static LayoutConstraints None { get; } = new();

    /// <summary>The least width of the picture.</summary>
    public double LeastWidth { get; init; }

    /// <summary>The least width of the gutter with the names.</summary>
    public double LeastGutter { get; init; }

    /// <summary>The least place of the middle of every column across; null for none.</summary>
    public double[]? LeastCenters { get; init; }

    /// <summary>Whether it is folded into rows. Default: it is not.</summary>
    public Folding Folding { get; init; } = Folding.None;

    /// <summary>What it is folded for.</summary>
    public Paper Paper { get; init; } = Paper.A3;

    /// <summary>Whether title, description and figures stand at its head. Default: true.</summary>
    public bool HasHead { get; init; } = true;

    /// <summary>What the legend explains besides what is on the sheet; null where the sheet has no legend.</summary>
    public IReadOnlyList<LayoutGraph>? Explained { get; init; } = [];

    /// <summary>What is remembered from the drawing before it; null where there was none. It makes it sooner, and no other.</summary>
    public Memory? Memory { get; init; }
}
