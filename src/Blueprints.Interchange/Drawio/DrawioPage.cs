using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;
using Blueprints.Themes;

namespace Blueprints.Interchange.Drawio;

/// <summary>A placed diagram as cells.</summary>
internal sealed class DrawioPage(Diagram diagram, PlacedDiagram placed, Theme theme, DrawioCells cells)
{
    private readonly DrawioStyle _style = new(theme);
    private readonly ElementData _data = new(diagram);
    private readonly FlowFields _flows = new(diagram, placed);
    private readonly Dictionary<(string Id, int Tier), string> _rows = [];
    private readonly Dictionary<(string Id, int Tier), (string Cell, Rectangle Bounds)> _steps = [];
    private readonly Dictionary<string, int> _orders = new(StringComparer.Ordinal);

    public static bool HasIcons(PlacedDiagram placed) => placed.Shapes.Any(static shape => shape.Role == "icon");

    public void Write()
    {
        cells.Begin();
        // The curve of emotions lies under its points.
        foreach (var shape in placed.Shapes.Where(IsGround)) Write(shape);
        foreach (var connector in placed.Connectors.Where(static connector => connector.Role == "emotion")) Write(connector);
        foreach (var shape in placed.Shapes.Where(static shape => !IsGround(shape))) Write(shape);
        foreach (var connector in placed.Connectors.Where(static connector => connector.Role != "emotion")) Write(connector);
    }

    private void Write(PlacedShape shape)
    {
        // A legend explains marks by pictures of them, which draw.io has no words for; icons it has of its own.
        if (shape.Role is "legend" or "icon") return;
        if (shape.Role == "lane") WriteLane(shape);
        else if (shape.Outline == ShapeOutline.None && shape.Role != "cause") WriteLines(shape.Text, NameOf(shape), DrawioCells.Layer);
        else if (shape.Role is "emotion" && shape.Id is null) WriteBand(shape);
        else if (shape.Bounds is { Width: > 0, Height: > 0 }) WriteShape(shape);
    }

    private static bool IsGround(PlacedShape shape) => shape.Role == "lane" || (shape.Role == "emotion" && shape.Id is null);

    private void WriteLane(PlacedShape shape)
    {
        var gutter = placed.Shapes.Where(other => other.Tier == shape.Tier && other.Role is "step" or "evidence" or "phase").Select(static other => other.Bounds.X).DefaultIfEmpty(shape.Bounds.X + 40).Min() - shape.Bounds.X - Gap;
        var band = diagram is ServiceBlueprint blueprint ? blueprint.Lanes.FirstOrDefault(lane => lane.Id == shape.Id)?.Band : null;
        var cell = cells.Vertex(
            new DrawioCell(NameOf(shape), shape.Label ?? PlacedWords.Join(shape.Text), _style.Lane(band, Math.Clamp(gutter, 20, Math.Max(20, shape.Bounds.Width / 2)))) { Data = Data(shape, band is { } known ? [("band", Lower(known.ToString()))] : []) },
            shape.Bounds);
        _rows[(shape.Id!, shape.Tier)] = cell;
        for (var i = 0; i < shape.Text.Length; i++) WriteLine(shape.Text[i], $"{NameOf(shape)}~text~{XmlText.Number(i + 1)}", cell, i < PlacedWords.Label(shape).Length ? _style.NameOf(band) : theme.MutedText);
    }

    private void WriteShape(PlacedShape shape)
    {
        var order = _orders.TryGetValue(shape.Role, out var seen) ? seen : 0;
        _orders[shape.Role] = order + 1;
        var label = PlacedWords.Label(shape);
        var isText = shape.Outline == ShapeOutline.None;
        var style = isText ? _style.Text(label[0])
            : DrawioStyle.Outline(shape) + (shape.Role == "emotion" ? _style.Emotion(EmotionOf(shape.Id)) : _style.Colours(shape, order));
        if (!isText && label.Length > 0) style += DrawioStyle.Font(label[0]) + Vertical(shape, label);
        var parent = ParentOf(shape);
        var cell = cells.Vertex(
            new DrawioCell(NameOf(shape), PlacedWords.Join(label), style)
            {
                Parent = parent,
                Data = Data(shape, shape.Role is not ("step" or "cause") ? [] : _flows.Undrawn(shape.Id) is { } goals ? [.. _data.Of(shape.Id), ("next", goals)] : _data.Of(shape.Id)),
                Tooltip = shape.Tooltip,
                Link = shape.Href ?? shape.Drawing,
                CanConnect = shape.Role is "step" or "continuation" or "category" or "cause" or "effect",
            },
            shape.Bounds);
        if (shape.Role is "step" or "continuation" && shape.Id is { } id) _steps[(id, shape.Tier)] = (cell, shape.Bounds);
        // What is over its limit stands in bold below the words.
        var below = shape.Text[label.Length..];
        for (var i = 0; i < below.Length; i++) WriteLine(below[i], $"{NameOf(shape)}~text~{XmlText.Number(i + 1)}", cell, shape.Role == "step" && below[i].Weight == Scenes.FontWeight.SemiBold ? theme.AlertText : null);
    }

    /// <summary>The band of emotions: its ground, and the words in it.</summary>
    private void WriteBand(PlacedShape shape)
    {
        var cell = cells.Vertex(new DrawioCell("emotion", "", $"rounded=0;fillColor={theme.Evidence.Tint};strokeColor={theme.Hairline};html=0;") { CanConnect = false }, shape.Bounds);
        WriteLines(shape.Text, "emotion~text", cell);
    }

    private void WriteLines(ImmutableArray<PlacedText> lines, string name, string parent)
    {
        for (var i = 0; i < lines.Length; i++) WriteLine(lines[i], $"{name}~{XmlText.Number(i + 1)}", parent, null);
    }

    private void WriteLine(PlacedText line, string name, string parent, Color? colour, bool covers = false) =>
        cells.Vertex(new DrawioCell(name, line.Text, _style.Text(line, colour, covers)) { Parent = parent, CanConnect = false }, PlacedWords.Box(line));

    private double? EmotionOf(string? id) => diagram is ServiceBlueprint blueprint ? blueprint.Steps.FirstOrDefault(step => step.Id == id)?.Emotion : null;

    private void Write(PlacedConnector connector)
    {
        var name = $"{connector.Role}:{connector.Id ?? XmlText.Number(_orders[connector.Role] = _orders.GetValueOrDefault(connector.Role) + 1)}";
        if (connector.Role is not ("flow" or "join"))
        {
            cells.Edge(new DrawioCell(name, "", _style.Line(connector)), null, null, connector.Points.AsSpan(), null);
            foreach (var line in connector.Text) WriteLine(line, $"{name}~text", DrawioCells.Layer, connector.Role == "line" ? _style.LineOf(connector.Id) : null, covers: true);
            return;
        }

        var (from, to) = (Find(connector.From, connector.Points[0]), Find(connector.To, connector.Points[^1]));
        var style = _style.Flow(connector) + Port("exit", from?.Bounds, connector.Points[0]) + Port("entry", to?.Bounds, connector.Points[^1]);
        if (!connector.Text.IsEmpty) style += DrawioStyle.Font(connector.Text[0]);
        Point? middle = connector.Text.IsEmpty ? null : PlacedWords.Box(connector.Text).Center;
        var data = new List<(string, string)> { ("role", connector.Role) };
        if (connector.Id is not null) data.Add(("blueprint", connector.Id));
        if (connector.Role == "flow") data.AddRange(_flows.FieldsOf(connector));
        cells.Edge(new DrawioCell(name, PlacedWords.Join(connector.Text), style) { Data = data }, from?.Cell, to?.Cell, connector.Points.AsSpan(), middle);
    }

    /// <summary>The step of an arrow's end: in a folded drawing the one of its row.</summary>
    private (string Cell, Rectangle Bounds)? Find(string? id, Point end)
    {
        if (id is null) return null;
        (string Cell, Rectangle Bounds)? found = null;
        for (var tier = 0; _steps.Count > 0 && tier <= placed.Shapes[^1].Tier + Folding.MostRows; tier++)
        {
            if (!_steps.TryGetValue((id, tier), out var step)) continue;
            found ??= step;
            if (step.Bounds.Grow(1).Contains(new Rectangle(end.X, end.Y, 0, 0))) return step;
        }

        return found;
    }

    private static string Port(string end, Rectangle? bounds, Point at)
    {
        if (bounds is not { Width: > 0, Height: > 0 } box) return "";
        var (x, y) = (Math.Round((at.X - box.X) / box.Width, 4), Math.Round((at.Y - box.Y) / box.Height, 4));
        return FormattableString.Invariant($"{end}X={x};{end}Y={y};{end}Dx=0;{end}Dy=0;{end}Perimeter=0;");
    }

    /// <summary>Words at the height at which we have them, where figures stand below.</summary>
    private static string Vertical(PlacedShape shape, ImmutableArray<PlacedText> label)
    {
        if (label.Length == shape.Text.Length) return "verticalAlign=middle;spacing=0;";
        return $"verticalAlign=top;spacing=0;spacingTop={XmlText.Number(Math.Max(0, PlacedWords.Box(label).Y - shape.Bounds.Y))};";
    }

    private string ParentOf(PlacedShape shape) =>
        shape.Parent is not { } parent ? DrawioCells.Layer
        : _rows.TryGetValue((parent, shape.Tier), out var row) ? row
        : _steps.TryGetValue((parent, shape.Tier), out var step) && shape.Role is not "contact" ? step.Cell
        : DrawioCells.Layer;

    private static string NameOf(PlacedShape shape) => shape.Id is null ? shape.Role : $"{shape.Role}:{shape.Id}";

    private static List<(string Name, string Value)> Data(PlacedShape shape, IReadOnlyList<(string Name, string Value)> more)
    {
        List<(string Name, string Value)> data = [("role", shape.Role)];
        if (shape.Id is not null) data.Add(("blueprint", shape.Id));
        if (shape.Label is not null) data.Add(("words", shape.Label));
        data.AddRange(more);
        return data;
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The room between a lane's gutter and the first thing beside it, in pixels.</summary>
    private const double Gap = 8;
}
