using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Themes;

namespace Blueprints.Interchange.Drawio;

/// <summary>The styles of cells, by what a shape is and how it is outlined. <c>html=0</c> keeps every text literal.</summary>
internal sealed class DrawioStyle(Theme theme)
{
    /// <summary>The outline of a shape, as draw.io names it.</summary>
    public static string Outline(PlacedShape shape) => shape.Outline switch
    {
        ShapeOutline.None => "text;",
        ShapeOutline.Circle => "ellipse;",
        ShapeOutline.Diamond => "rhombus;",
        ShapeOutline.Terminator => "rounded=1;arcSize=50;",
        ShapeOutline.Document => "shape=document;size=0.12;",
        ShapeOutline.Data => "shape=parallelogram;perimeter=parallelogramPerimeter;fixedSize=1;size=12;",
        ShapeOutline.Delay => "shape=delay;",
        ShapeOutline.Subprocess => $"shape=process;size={XmlText.Number(6 / Math.Max(shape.Bounds.Width, 12))};",
        ShapeOutline.FoldedSheet => "shape=note;size=8;",
        ShapeOutline.RoundedRectangle => "rounded=1;absoluteArcSize=1;arcSize=16;",
        ShapeOutline.Freeform when shape.Role == "effect" => "shape=delay;",
        _ => "rounded=0;",
    };

    /// <summary>Ground, line and letters of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="order">Which of its role it is, for roles whose colours take turns.</param>
    public string Colours(PlacedShape shape, int order) => shape.Role switch
    {
        "phase" => Of(theme.PhaseFill, null, theme.PhaseText),
        "evidence" => Of(theme.Card, theme.EvidenceStroke, theme.Text) + "dashed=1;",
        "step" when shape.Outline == ShapeOutline.RoundedRectangle => Of(theme.Card, theme.CardStroke, theme.Text),
        "step" => Of(theme.Card, theme.SymbolStroke, theme.Text),
        "fail-point" => Of(theme.Fail, theme.Fail, theme.MarkText),
        "wait-point" or "standard-point" => Of(theme.Wait, theme.Wait, theme.MarkText),
        "decision-point" or "split" => Of(theme.Decision, theme.Decision, theme.MarkText),
        "contact" => Of(theme.Lines[0], theme.Background, theme.MarkText),
        "category" => Of(theme.Categories[order % theme.Categories.Length], null, theme.MarkText),
        "effect" => Of(theme.Effect, null, theme.MarkText),
        "count" => Of(theme.PhaseFill, null, theme.PhaseText),
        "countermeasure" => Of(theme.Positive, null, theme.MarkText),
        _ => Of(theme.Card, theme.CardStroke, theme.Text),
    };

    /// <summary>
    /// A row as a container with a gutter at its left. Its name is not shown by the container, which would turn it on its side, but stands in
    /// the gutter as text.
    /// </summary>
    public string Lane(Band? band, double gutter)
    {
        var colours = band is { } known ? theme.Bands[(int)known] : theme.Evidence;
        return $"swimlane;horizontal=0;startSize={XmlText.Number(gutter)};collapsible=0;swimlaneFillColor={colours.Tint};fillColor={colours.Tint};strokeColor={theme.Hairline};noLabel=1;html=0;";
    }

    /// <summary>An arrow along corners of its own.</summary>
    public string Flow(PlacedConnector connector) =>
        $"edgeStyle=orthogonalEdgeStyle;rounded=1;arcSize=14;orthogonalLoop=1;jettySize=auto;strokeColor={theme.Flow};fontColor={theme.MutedText};"
        + $"startArrow={(connector.HasHeadAtStart ? "block" : "none")};endArrow={(connector.HasHeadAtEnd ? "block" : "none")};endSize=5;startSize=5;{(connector.IsDashed ? "dashed=1;" : "")}html=0;";

    /// <summary>A line that joins no shapes.</summary>
    public string Line(PlacedConnector connector)
    {
        var colour = connector.Role switch
        {
            "line" => LineOf(connector.Id),
            "emotion" => theme.Neutral,
            "spine" => theme.Effect,
            _ => theme.Flow,
        };
        var head = connector.HasHeadAtEnd ? "block" : "none";
        return $"edgeStyle=none;rounded=0;startArrow=none;endArrow={head};endSize=4;strokeColor={colour};strokeWidth={(connector.Role == "spine" ? "3" : "1.5")};{Dash(connector)}html=0;";
    }

    /// <summary>The line of interaction is whole, that of visibility dashed, that of internal interaction dotted.</summary>
    private static string Dash(PlacedConnector connector) => connector switch
    {
        { Role: "line", Id: "interaction" } or { IsDashed: false } => "",
        { Role: "line", Id: not "visibility" } => "dashed=1;dashPattern=1 2;",
        _ => "dashed=1;",
    };

    /// <summary>A line of text by itself.</summary>
    /// <param name="text">The line.</param>
    /// <param name="colour">Its colour. Default: that of text.</param>
    /// <param name="covers">Whether it covers what lies under it, as words on a line do.</param>
    public string Text(PlacedText text, Color? colour = null, bool covers = false) =>
        $"text;strokeColor=none;fillColor={(covers ? theme.Background.ToString() : "none")};spacing=0;verticalAlign=middle;align={Align(text.Anchor)};{Font(text)}fontColor={colour ?? theme.Text};html=0;";

    /// <summary>The colour of a band's name.</summary>
    public Color NameOf(Band? band) => band is { } known ? theme.Bands[(int)known].Edge : theme.MutedText;

    /// <summary>The colour of a point of the emotion curve.</summary>
    public string Emotion(double? emotion)
    {
        var colour = emotion switch { > 0 => theme.Positive, < 0 => theme.Negative, _ => theme.Neutral };
        return Of(colour, theme.Background, theme.MarkText);
    }

    /// <summary>The colour of a line between bands.</summary>
    public Color LineOf(string? id) => id switch { "interaction" => theme.Lines[0], "visibility" => theme.Lines[1], _ => theme.Lines[2] };

    /// <summary>The size and the weight of a line.</summary>
    public static string Font(PlacedText text) => $"fontFamily=Inter,Helvetica,Arial;fontSize={XmlText.Number(text.Size)};fontStyle={(text.Weight == FontWeight.SemiBold ? 1 : 0)};";

    private static string Align(TextAnchor anchor) => anchor switch { TextAnchor.Start => "left", TextAnchor.Middle => "center", _ => "right" };

    private static string Of(Color fill, Color? stroke, Color text) => $"fillColor={fill};strokeColor={stroke?.ToString() ?? "none"};fontColor={text};html=0;";
}
