namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The sides of a card that arrows leave and enter.</summary>
internal enum Side
{
    Left,
    Right,
    Top,
    Bottom,
}
