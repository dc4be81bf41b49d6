namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The column of every node, and its slot in its lane: 0 is the main row, higher slots below it, lower ones above.</summary>
internal sealed record Placement(int[] Column, int[] Slot);
