using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>How a register is drawn. By itself as a table of words and figures.</summary>
internal sealed record RegisterLook
{
    public static RegisterLook Plain { get; } = new();

    /// <summary>What stands before its numbers, as on the marks of the drawing; empty for nothing.</summary>
    public string Letter { get; init; } = "";

    /// <summary>How its numbers are drawn as marks; null as figures.</summary>
    public Func<Theme, MarkStyle>? Mark { get; init; }

    /// <summary>The column that shows a range and a value in it as a bar; null for none.</summary>
    public GaugeColumns? Gauge { get; init; }

    /// <summary>The keys of the columns that a bar is made of.</summary>
    /// <param name="At">The column that it stands in.</param>
    /// <param name="From">Where the range begins.</param>
    /// <param name="To">Where it ends.</param>
    /// <param name="Value">Where the tick stands.</param>
    internal sealed record GaugeColumns(string At, string From, string To, string Value);
}
