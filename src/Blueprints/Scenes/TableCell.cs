namespace Blueprints.Scenes;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says; empty for nothing.</param>
public sealed record TableCell(string Text)
{
    /// <summary>How its words are drawn as a mark. Default: as words.</summary>
    public MarkStyle? Mark { get; init; }

    /// <summary>What is drawn in front of its words. Default: nothing.</summary>
    public TableGauge? Gauge { get; init; }

    /// <summary>Whether it is over a limit. Default: false.</summary>
    public bool IsAlert { get; init; }
}
