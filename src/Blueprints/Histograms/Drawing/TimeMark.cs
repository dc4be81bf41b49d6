using Blueprints.Fonts;

namespace Blueprints.Histograms.Drawing;

/// <summary>A line at a time, and the words beside its upper end.</summary>
/// <param name="Key">What it marks: <c>mean</c>, <c>p50</c>, <c>p90</c> or <c>promise</c>.</param>
/// <param name="X">Where it stands.</param>
/// <param name="Text">The words.</param>
/// <param name="Row">The row of the words over the plot, from 0.</param>
/// <param name="IsLeft">Whether the words stand at its left.</param>
internal sealed record TimeMark(string Key, double X, TextLine Text, int Row, bool IsLeft)
{
    /// <summary>From the line to the words.</summary>
    public const double Gap = 5;

    public bool IsPromise => Key == "promise";
}
