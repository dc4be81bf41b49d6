namespace Blueprints.Scenes;

/// <summary>A figure at the head of a drawing.</summary>
/// <param name="Value">The figure as text.</param>
/// <param name="Caption">What it is, in a few words.</param>
/// <param name="IsAlert">Whether it stands out as something to be fixed. Default: false.</param>
public sealed record HeadFigure(string Value, string Caption, bool IsAlert = false);
