using System.Collections.Immutable;
using Blueprints.Geometry;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>An arrow, placed: its corners from end to end, and the sides it leaves and enters.</summary>
internal sealed record PlacedFlow(LayoutEdge Edge, ImmutableArray<Point> Points, Side Out, Side In);

/// <summary>A card, placed.</summary>
internal sealed record PlacedCard(LayoutNode Node, Rectangle Bounds, int Column);
