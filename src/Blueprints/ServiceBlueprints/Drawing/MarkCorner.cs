namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Where on a card a mark stands by choice.</summary>
internal enum MarkCorner
{
    UpperRight,
    UpperLeft,
    LowerLeft,
}
