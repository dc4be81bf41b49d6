namespace Blueprints.Drawing;

/// <summary>A figure at the head of a sheet.</summary>
/// <param name="Value">The value, in words.</param>
/// <param name="Caption">What it is.</param>
/// <param name="IsAlert">Whether it is over a limit. Default: false.</param>
internal sealed record HeaderFigure(string Value, string Caption, bool IsAlert = false);
