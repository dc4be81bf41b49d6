using System.Globalization;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Fishbones.Measuring;

/// <summary>Breaks labels: those on ribs into lines as long as reads well, those over twigs into narrow ones.</summary>
internal sealed class LabelMeasurer(ITextMeasurer measurer, IReadOnlySet<string> vital, FindingNumbers? findings = null)
{
    private static readonly double[] TwigWidths = [86, 108, 132, 164];

    public CauseLabel OnRib(Cause cause, int depth) => Measure(cause, depth, [FishMetrics.RibLabelMaxWidth, FishMetrics.LabelWordWidth], 3, hanging: true);

    public CauseLabel OverTwig(Cause cause, int depth) => Measure(cause, depth, TwigWidths, 3, hanging: false);

    public static string CountText(double count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    private CauseLabel Measure(Cause cause, int depth, double[] widths, int goodLines, bool hanging)
    {
        var isVital = vital.Contains(cause.Id);
        var (size, weight) = (FishMetrics.LabelSize(depth), isVital ? FontWeight.SemiBold : FontWeight.Regular);
        var lines = LineBreaker.Break(measurer, cause.Label, size, weight, widths[0], FishMetrics.LabelWordWidth);
        var word = lines.Length == 1 ? 0 : LineBreaker.WidestWord(measurer, cause.Label, size, weight);
        for (var i = 1; i < widths.Length && (lines.Length > goodLines || word > widths[i - 1]); i++) lines = LineBreaker.Break(measurer, cause.Label, size, weight, widths[i], FishMetrics.LabelWordWidth);

        var badge = (cause.Count ?? cause.Votes) is { } count ? CountText(count) : null;
        var badgeWidth = badge is null ? 0 : Math.Ceiling(measurer.Width(badge, FishMetrics.BadgeSize, FontWeight.SemiBold) * LineBreaker.FontSlack) + (2 * FishMetrics.BadgePadding);
        var dot = cause.Status is CauseStatus.Confirmed or CauseStatus.Suspected ? (2 * FishMetrics.DotRadius) + 5 : 0;
        var label = new CauseLabel(lines, 0, lines.Length * FishMetrics.LabelLine(depth), dot, badge, badgeWidth, cause.Countermeasure is not null, isVital)
        {
            FindingWidth = findings?.MarkOf(cause.Id) is { } mark ? Math.Ceiling(SmallMark.Width(measurer, mark.Text)) : 0,
        };
        var width = 0.0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Width * LineBreaker.FontSlack;
            if (i == 0 || hanging) line += dot;
            if (i == lines.Length - 1) line += label.Extras;
            width = Math.Max(width, line);
        }

        return label with { Width = Math.Ceiling(width) };
    }
}
