using Blueprints.Fonts;
using Blueprints.Geometry;

namespace Blueprints.Quadrants.Drawing;

/// <summary>A point's place on the chart.</summary>
/// <param name="Point">The point.</param>
/// <param name="Center">Where it is drawn.</param>
/// <param name="Label">Its number, or the numbers of all points that lie here; null where an earlier one has it.</param>
/// <param name="Box">Where the label stands.</param>
internal sealed record PlacedPoint(QuadrantPoint Point, Point Center, TextLine? Label, Rectangle Box);
