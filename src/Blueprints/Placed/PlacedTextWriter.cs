using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Geometry;

namespace Blueprints.Placed;

/// <summary>
/// Writes a placed diagram as text for people to read: a line a shape with its column, row, place and words, then a line a connector with
/// its corners. Made for reviews of layouts; sizes of
/// type and tooltips are left out. Numbers have at most one decimal. Pure; safe to call from many threads.
/// </summary>
public static class PlacedTextWriter
{
    /// <summary>The text, ending in a line feed. The same diagram gives the same text.</summary>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    public static string ToText(PlacedDiagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        var text = new StringBuilder();
        text.Append(diagram.Kind).Append(' ').Append(Number(diagram.Width)).Append(" x ").Append(Number(diagram.Height)).Append("  ").Append(Quote(diagram.Title)).Append('\n');
        foreach (var shape in diagram.Shapes) Append(text, shape);
        foreach (var connector in diagram.Connectors) Append(text, connector);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PlacedShape shape)
    {
        text.Append(shape.Parent is null ? "" : "  ").Append(shape.Role);
        if (shape.Id is not null) text.Append(' ').Append(shape.Id);
        if (shape.Parent is not null && shape.Parent != shape.Id) text.Append(" in ").Append(shape.Parent);
        if (shape.Column is { } column) text.Append(CultureInfo.InvariantCulture, $" column {column}");
        if (shape.Row is { } row) text.Append(CultureInfo.InvariantCulture, $" row {row}");
        if (shape.Outline is not (ShapeOutline.None or ShapeOutline.RoundedRectangle)) text.Append(' ').Append(shape.Outline.ToString().ToLowerInvariant());
        var box = shape.Bounds;
        text.Append("  ").Append(Place(new Point(box.X, box.Y))).Append(' ').Append(Number(box.Width)).Append('x').Append(Number(box.Height));
        AppendWords(text, shape.Text);
    }

    private static void Append(StringBuilder text, PlacedConnector connector)
    {
        text.Append(connector.Role);
        if (connector.From is not null) text.Append(' ').Append(connector.From).Append(connector.HasHeadAtStart ? " <-> " : connector.HasHeadAtEnd ? " -> " : " - ").Append(connector.To);
        else if (connector.Id is not null) text.Append(' ').Append(connector.Id);
        if (connector.FromSide is { } from) text.Append(' ').Append(from.ToString().ToLowerInvariant()).Append(" to ").Append(connector.ToSide?.ToString().ToLowerInvariant());
        if (connector.IsDashed) text.Append(" dashed");
        text.Append(' ');
        foreach (var point in connector.Points) text.Append(' ').Append(Place(point));
        AppendWords(text, connector.Text);
    }

    private static void AppendWords(StringBuilder text, ImmutableArray<PlacedText> lines)
    {
        if (!lines.IsEmpty) text.Append("  ").AppendJoin(" | ", lines.Select(line => Quote(line.Text)));
        text.Append('\n');
    }

    private static string Place(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static string Number(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? "0" : rounded.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
