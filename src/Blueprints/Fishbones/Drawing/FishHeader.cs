using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>Title, description and figures at the top.</summary>
internal sealed class FishHeader
{
    private readonly List<(TextLine Line, double Baseline, bool IsTitle)> _lines = [];
    private readonly List<(string Value, double ValueWidth, string Caption, double CaptionWidth)> _figures = [];
    private readonly double _width;

    public FishHeader(Fishbone fishbone, FishboneWords words, ITextMeasurer measurer, double width)
    {
        _width = width;
        var (causes, confirmed, counted) = (0, 0, 0.0);
        foreach (var category in fishbone.Categories) Tally(category.Causes, ref causes, ref confirmed, ref counted);
        Add(measurer, causes.ToString(CultureInfo.InvariantCulture), words.Causes, causes > 0);
        Add(measurer, confirmed.ToString(CultureInfo.InvariantCulture), words.Confirmed, confirmed > 0);
        Add(measurer, LabelMeasurer.CountText(counted), fishbone.Unit ?? words.Counted, counted > 0);

        var figures = _figures.Sum(figure => Math.Max(64, Math.Max(figure.ValueWidth, figure.CaptionWidth) * LineBreaker.FontSlack) + 26);
        var room = Math.Max(200, width - (2 * FishMetrics.Margin) - figures);
        var y = 14.0;
        foreach (var line in LineBreaker.Break(measurer, fishbone.Title, FishMetrics.TitleSize, FontWeight.SemiBold, room)) _lines.Add((line, y += FishMetrics.TitleLine, true));
        if (!string.IsNullOrWhiteSpace(fishbone.Description))
        {
            y += 5;
            foreach (var line in LineBreaker.Break(measurer, fishbone.Description, FishMetrics.DescriptionSize, FontWeight.Regular, Math.Min(room, 900)))
                _lines.Add((line, y += FishMetrics.DescriptionLine, false));
        }

        Bottom = Math.Max(y, 60);
    }

    /// <summary>Where the header ends.</summary>
    public double Bottom { get; }

    public GroupNode Draw(Theme theme)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        foreach (var (line, baseline, isTitle) in _lines)
        {
            nodes.Add(new TextNode(
                line.Text,
                new Point(FishMetrics.Margin, baseline),
                isTitle ? FishMetrics.TitleSize : FishMetrics.DescriptionSize,
                isTitle ? FontWeight.SemiBold : FontWeight.Regular,
                isTitle ? theme.Text : theme.MutedText,
                TextAnchor.Start,
                line.Width));
        }

        var right = _width - FishMetrics.Margin;
        for (var i = _figures.Count - 1; i >= 0; i--)
        {
            var (value, valueWidth, caption, captionWidth) = _figures[i];
            nodes.Add(new TextNode(value, new Point(right, 38), 17, FontWeight.SemiBold, theme.Text, TextAnchor.End, valueWidth));
            nodes.Add(new TextNode(caption, new Point(right, 56), 11, FontWeight.Regular, theme.MutedText, TextAnchor.End, captionWidth));
            right -= Math.Max(64, Math.Max(valueWidth, captionWidth) * LineBreaker.FontSlack) + 26;
        }

        return new GroupNode { Role = "title", Children = nodes.ToImmutable() };
    }

    private static void Tally(ImmutableArray<Cause> list, ref int causes, ref int confirmed, ref double counted)
    {
        foreach (var cause in list)
        {
            causes++;
            if (cause.Status == CauseStatus.Confirmed) confirmed++;
            counted += cause.Count ?? 0;
            Tally(cause.Causes, ref causes, ref confirmed, ref counted);
        }
    }

    private void Add(ITextMeasurer measurer, string value, string caption, bool isThere)
    {
        if (isThere) _figures.Add((value, measurer.Width(value, 17, FontWeight.SemiBold), caption, measurer.Width(caption, 11, FontWeight.Regular)));
    }
}
