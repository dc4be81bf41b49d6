using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Lanes with their names, the lines between the bands, and the evidence row.</summary>
internal sealed class RowDrawing(Pen pen, FramePlan frame, BlueprintWords words, DiagramLanguage language, NoteNeeds? notes)
{
    public IEnumerable<SceneNode> EvidenceRow(PlacedTier placed)
    {
        if (placed.Frame.EvidenceRow is not { } row) yield break;
        yield return new GroupNode
        {
            Role = "lane",
            Id = "~evidence",
            Children =
            [
                .. Ground(row, pen.Theme.Evidence),
                pen.Text(words.Evidence, Metrics.Margin + Metrics.GutterTextIndent, row.Center.Y + 4, Metrics.PhaseSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start),
            ],
        };
    }

    public IEnumerable<SceneNode> Lanes(PlacedTier placed)
    {
        for (var i = 0; i < placed.Lanes.Length; i++)
        {
            var lane = placed.Graph.Lanes[i];
            var bounds = placed.Lanes[i];
            var name = placed.Frame.LaneNames[i];
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(8);
            nodes.AddRange(Ground(bounds, pen.Theme.Bands[(int)lane.Band]));
            var top = bounds.Center.Y - (name.Height / 2);
            var x = Metrics.Margin + Metrics.GutterTextIndent;
            if (name.Icon is not null) nodes.Add(IconDrawing.Draw(name.Icon, new Rectangle(x - 1, top, Metrics.LaneIconSize, Metrics.LaneIconSize), pen.Theme.Text));
            top += name.TextTop;
            pen.Lines(nodes, name.Lines, x, top + 12.5, Metrics.LaneLabelLine, Metrics.LaneLabelSize, FontWeight.SemiBold, pen.Theme.Text, TextAnchor.Start);
            pen.Lines(nodes, name.Caption, x, top + (name.Lines.Length * Metrics.LaneLabelLine) + 11.5, Metrics.LaneCaptionLine, Metrics.LaneCaptionSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Start);
            pen.Lines(nodes, name.Alert, x, top + (name.Lines.Length * Metrics.LaneLabelLine) + (name.Caption.Length * Metrics.LaneCaptionLine) + 11.5, Metrics.LaneCaptionLine, Metrics.LaneCaptionSize, FontWeight.SemiBold, pen.Theme.AlertText, TextAnchor.Start);
            if (!name.Alert.IsEmpty) nodes.Add(new RectangleNode(bounds with { Width = Metrics.BottleneckEdge }, 0, new Fill(pen.Theme.AlertText), null));
            var tooltip = lane.Hours is { } hours ? $"{lane.Label}\n{words.HoursOf(hours, language)}" : null;
            yield return new GroupNode { Role = "lane", Id = lane.Id, Tooltip = tooltip, Children = nodes.ToImmutable() };
        }
    }

    /// <summary>Walls between lanes that stand beside each other; of others their names tell.</summary>
    private IEnumerable<SceneNode> Walls(PlacedTier placed)
    {
        for (var i = 1; i < placed.Lanes.Length; i++)
        {
            var (upper, lower) = (placed.Graph.Lanes[i - 1], placed.Graph.Lanes[i]);
            if (notes?.IsWallBetween(upper, lower) != true) continue;
            var (bounds, y) = (placed.Lanes[i], (placed.Lanes[i - 1].Bottom + placed.Lanes[i].Y) / 2);
            yield return new GroupNode
            {
                Role = "wall",
                Data = [new("from", upper.Id), new("to", lower.Id)],
                Tooltip = words.Wall,
                Children = [new PathNode([PathSegment.Move(bounds.X, y), PathSegment.Line(bounds.Right, y)], null, pen.Wall)],
            };
        }
    }

    public IEnumerable<SceneNode> Rules(PlacedTier placed)
    {
        foreach (var wall in Walls(placed)) yield return wall;

        foreach (var rule in placed.Frame.Rules)
        {
            var color = pen.Theme.Lines[(int)rule.Line];
            ImmutableArray<double> dash = rule.Line switch
            {
                BandLine.Interaction => [],
                BandLine.Visibility => [9, 5],
                _ => [2, 4],
            };
            var name = rule.NameBounds;
            yield return new GroupNode
            {
                Role = "line",
                Id = KeyOf(rule.Line),
                Data = [new("line", KeyOf(rule.Line))],
                Children =
                [
                    new PathNode([PathSegment.Move(name.Right, rule.Y), PathSegment.Line(Metrics.Margin + placed.Frame.BandWidth, rule.Y)], null, new Stroke(color, 1.6, dash)),
                    new RectangleNode(name, name.Height / 2, pen.Background, new Stroke(color, 1)),
                    pen.Text(frame.NameOf(rule.Line), name.Center.X, rule.Y + 3.8, Metrics.LineNameSize, FontWeight.SemiBold, color, TextAnchor.Middle),
                ],
            };
        }
    }

    public IEnumerable<SceneNode> EvidenceCards(PlacedTier placed)
    {
        foreach (var evidence in placed.Frame.Evidence)
        {
            var (b, fold) = (evidence.Bounds, Metrics.EvidenceFold);
            var step = placed.Graph.Nodes[evidence.Node].Step!;
            var nodes = ImmutableArray.CreateBuilder<SceneNode>(evidence.Lines.Length + 2);
            nodes.Add(new PolygonNode(
                [new(b.X, b.Y), new(b.Right - fold, b.Y), new(b.Right, b.Y + fold), new(b.Right, b.Bottom), new(b.X, b.Bottom)], pen.Card, pen.EvidenceStroke));
            nodes.Add(new PathNode(
                [PathSegment.Move(b.Right - fold, b.Y), PathSegment.Line(b.Right - fold, b.Y + fold), PathSegment.Line(b.Right, b.Y + fold)], null, pen.EvidenceFold));
            var top = b.Center.Y - (evidence.TextHeight / 2);
            pen.Lines(nodes, evidence.Owner, b.Center.X, top + 11.4, Metrics.EvidenceLine, Metrics.EvidenceSize, FontWeight.SemiBold, pen.Theme.MutedText, TextAnchor.Middle);
            top += evidence.Owner.Length * Metrics.EvidenceLine;
            pen.Lines(nodes, evidence.Lines, b.Center.X, top + 11.4, Metrics.EvidenceLine, Metrics.EvidenceSize, FontWeight.Regular, pen.Theme.MutedText, TextAnchor.Middle);
            yield return new GroupNode { Role = "evidence", Id = step.Id, Tooltip = $"{words.Evidence}: {step.Label}", Children = nodes.ToImmutable() };
        }
    }

    public static string KeyOf(BandLine line) => line switch
    {
        BandLine.Interaction => "interaction",
        BandLine.Visibility => "visibility",
        _ => "internal-interaction",
    };

    /// <summary>The band's ground; a pattern begins after the gutter, so that names stay easy to read.</summary>
    public ImmutableArray<SceneNode> Ground(Rectangle bounds, BandColors colors)
    {
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(3);
        nodes.Add(new RectangleNode(bounds, 0, new Fill(colors.Tint), null));
        if (colors.Pattern is not null)
        {
            var gutter = frame.GutterWidth;
            nodes.Add(new RectangleNode(new Rectangle(bounds.X + gutter, bounds.Y, bounds.Width - gutter, bounds.Height), 0, new Fill(colors.Tint, colors.Pattern), null));
        }

        nodes.Add(new RectangleNode(bounds with { Width = Metrics.LaneEdge }, 0, new Fill(colors.Edge), null));
        return nodes.ToImmutable();
    }
}
