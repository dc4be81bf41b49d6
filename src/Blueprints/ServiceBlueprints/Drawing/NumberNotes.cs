using System.Collections.Immutable;
using Blueprints.ServiceBlueprints.Layout;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Nothing on top of a blueprint but registers and their numbers.</summary>
internal sealed class NumberNotes : Notes
{
    public override ImmutableArray<LegendSymbol> Symbols => StandardSymbol;
}
