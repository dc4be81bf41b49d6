using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// What the notes on a blueprint need room for: a word at a lane, entries of the legend, a list below. By itself nothing.
/// </summary>
internal abstract class NoteNeeds
{
    /// <summary>What stands under a lane's name, in the colour of alerts; null for nothing.</summary>
    public virtual string? AlertOf(Lane lane) => null;

    /// <summary>Whether there is a wall between two lanes: customers carry from one to the other, and nobody hands over.</summary>
    public virtual bool IsWallBetween(Lane one, Lane other) => false;

    /// <summary>What takes lines of its own on a step's card, words with blanks between them; null for nothing.</summary>
    public virtual string? ListedOn(Step step) => null;

    /// <summary>What the legend has to explain.</summary>
    public virtual ImmutableArray<LegendSymbol> Symbols => [];

    /// <summary>The findings to list below; null for none.</summary>
    public virtual ListBlock? Findings => null;

    /// <summary>Whether the gaps of service quality stand below the lanes. Default: they don't.</summary>
    public bool ShowsGaps { get; init; }

    /// <summary>The registers below; empty where none are shown.</summary>
    public ImmutableArray<TableBlock> Registers { get; init; } = [];
}
