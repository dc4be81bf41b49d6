using System.Collections.Immutable;
using System.Text;
using Blueprints.Drawing;
using Blueprints.Fishbones.Layout;
using Blueprints.Fishbones.Measuring;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;

namespace Blueprints.Fishbones.Drawing;

/// <summary>Causes with their labels, badges and the causes on them, nested as they hang.</summary>
internal sealed class CauseDrawing(FishPen pen, FishboneWords words)
{
    private const double Slant = FishMetrics.Slant;

    /// <summary>Draws a bone that is fixed at a place, y down.</summary>
    public GroupNode Draw(Bone bone, double x, double y, Color color)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(bone.Label.Lines.Length + bone.Children.Length + 4);
        if (bone.IsHorizontal)
        {
            nodes.Add(pen.Line(x, y, x - bone.Length, y, color, bone.Depth));
            AddLabel(nodes, bone, x - bone.Length, y - FishMetrics.RibLabelGap - bone.Label.Height, color);
            foreach (var twig in bone.Children) nodes.Add(Draw(twig.Bone, x - twig.Place, y, color));
        }
        else
        {
            var (endX, endY) = (x - (bone.Length * Slant), y - bone.Length);
            nodes.Add(pen.Line(x, y, endX, endY, color, bone.Depth));
            AddLabel(nodes, bone, endX - (bone.Label.Width / 2), endY - FishMetrics.TwigLabelGap - bone.Label.Height, color);
            foreach (var rib in bone.Children) nodes.Add(Draw(rib.Bone, x - (rib.Place * Slant), y - rib.Place, color));
        }

        return new GroupNode { Role = "cause", Id = bone.Cause.Id, Tooltip = Tooltip(bone.Cause), Href = bone.Cause.Href ?? bone.Cause.Step, Children = nodes.ToImmutable() };
    }

    /// <summary>A label whose box begins at a place; labels over twigs are centred, those on ribs lie at the outer end.</summary>
    private void AddLabel(ImmutableArray<SceneNode>.Builder nodes, Bone bone, double left, double top, Color color)
    {
        var (label, depth) = (bone.Label, bone.Depth);
        var (size, pitch) = (FishMetrics.LabelSize(depth), FishMetrics.LabelLine(depth));
        var ruledOut = bone.Cause.Status == CauseStatus.RuledOut;
        var ink = ruledOut || depth > 1 ? pen.Theme.MutedText : pen.Theme.Text;
        var weight = label.IsVital ? FontWeight.SemiBold : FontWeight.Regular;
        var box = pen.Box(left, top, label.Width, label.Height);
        var baseline = top + ((pitch - size) / 2) + (size * 0.8);
        for (var i = 0; i < label.Lines.Length; i++)
        {
            var line = label.Lines[i];
            var room = line.Width * LineBreaker.FontSlack;
            var dot = i == 0 || bone.IsHorizontal ? label.Dot : 0;
            var extras = i == label.Lines.Length - 1 ? label.Extras : 0;
            var x = (bone.IsHorizontal ? box.X : box.Center.X - ((dot + room + extras) / 2)) + dot;
            if (i == 0 && dot > 0) nodes.Add(Dot(bone.Cause, new Point(x - dot + FishMetrics.DotRadius, baseline - (size * 0.34)), color));
            nodes.Add(bone.IsHorizontal
                ? new TextNode(line.Text, new Point(x, baseline), size, weight, ink, TextAnchor.Start, line.Width)
                : new TextNode(line.Text, new Point(x + (room / 2), baseline), size, weight, ink, TextAnchor.Middle, line.Width));
            if (ruledOut)
            {
                var from = bone.IsHorizontal ? x : x + ((room - line.Width) / 2);
                var height = baseline - (size * 0.3);
                nodes.Add(new PathNode([PathSegment.Move(from, height), PathSegment.Line(from + line.Width, height)], null, new Stroke(pen.Theme.MutedText, 1)));
            }

            if (extras > 0) AddExtras(nodes, bone, x + room, baseline, size);
            baseline += pitch;
        }
    }

    private void AddExtras(ImmutableArray<SceneNode>.Builder nodes, Bone bone, double x, double baseline, double size)
    {
        var label = bone.Label;
        var middle = baseline - (size * 0.34);
        if (label.Badge is { } badge)
        {
            x += FishMetrics.BadgeGap;
            nodes.Add(new GroupNode { Role = "count", Id = bone.Cause.Id, Children = Badge(pen, badge, x, middle, label.BadgeWidth, label.IsVital) });
            x += label.BadgeWidth;
        }

        if (pen.Findings?.MarkOf(bone.Cause.Id) is { } mark)
        {
            x += FishMetrics.BadgeGap;
            nodes.Add(SmallMark.Draw(pen.Theme, pen.Measurer, mark.Text, new Point(x + (label.FindingWidth / 2), middle), SeverityStyle.Of(pen.Theme, mark.Severity), bone.Cause.Id, mark.Tooltip));
            x += label.FindingWidth;
        }

        if (label.HasCountermeasure)
        {
            var center = new Point(x + FishMetrics.BadgeGap + (FishMetrics.MarkSize / 2), middle);
            nodes.Add(new GroupNode { Role = "countermeasure", Id = bone.Cause.Id, Tooltip = bone.Cause.Countermeasure, Children = Tick(pen, center) });
        }
    }

    public static ImmutableArray<SceneNode> Badge(FishPen pen, string text, double x, double middle, double width, bool vital)
    {
        var box = new Rectangle(x, middle - (FishMetrics.BadgeHeight / 2), width, FishMetrics.BadgeHeight);
        return
        [
            new RectangleNode(box, FishMetrics.BadgeHeight / 2, new Fill(vital ? pen.Theme.Fail : pen.Theme.PhaseFill), null),
            new TextNode(
                text, new Point(box.Center.X, middle + 3.7), FishMetrics.BadgeSize, FontWeight.SemiBold, vital ? pen.Theme.MarkText : pen.Theme.PhaseText, TextAnchor.Middle, width - (2 * FishMetrics.BadgePadding)),
        ];
    }

    /// <summary>A tick in a ring: something is done against it.</summary>
    public static ImmutableArray<SceneNode> Tick(FishPen pen, Point center) =>
    [
        new CircleNode(center, FishMetrics.MarkSize / 2, null, new Stroke(pen.Theme.Positive == pen.Theme.Background ? pen.Theme.Text : pen.Theme.Positive, 1.2)),
        new PathNode(
            [PathSegment.Move(center.X - 2.6, center.Y), PathSegment.Line(center.X - 0.7, center.Y + 2), PathSegment.Line(center.X + 2.7, center.Y - 2)],
            null,
            new Stroke(pen.Theme.Positive == pen.Theme.Background ? pen.Theme.Text : pen.Theme.Positive, 1.3, default, RoundCap: true)),
    ];

    /// <summary>Confirmed: a full dot; suspected: a ring.</summary>
    public static CircleNode Dot(bool confirmed, Point center, Color color) =>
        new(center, FishMetrics.DotRadius, confirmed ? new Fill(color) : null, confirmed ? null : new Stroke(color, 1.2));

    private static CircleNode Dot(Cause cause, Point center, Color color) => Dot(cause.Status == CauseStatus.Confirmed, center, color);

    private string Tooltip(Cause cause)
    {
        var text = new StringBuilder(cause.Label);
        if (cause.Status is { } status) text.Append('\n').Append(status switch { CauseStatus.Confirmed => words.Confirmed, CauseStatus.RuledOut => words.RuledOut, _ => words.Suspected });
        Add(words.Evidence, cause.Evidence);
        Add(words.Countermeasure, cause.Countermeasure);
        Add(words.Owner, cause.Owner);
        if (!string.IsNullOrWhiteSpace(cause.Note)) text.Append('\n').Append(cause.Note);
        return text.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) text.Append('\n').Append(name).Append(words.Colon).Append(value);
        }
    }
}
