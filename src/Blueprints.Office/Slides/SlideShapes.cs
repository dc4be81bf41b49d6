using System.Collections.Immutable;
using System.Text;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;
using Blueprints.Themes;

namespace Blueprints.Office.Slides;

/// <summary>The shapes and connectors of one slide, with ids that are its own.</summary>
internal sealed class SlideShapes(Diagrams.Diagram diagram, Theme theme, SlideText text, SlideFrame frame)
{
    private readonly StringBuilder _xml = new();
    private readonly Dictionary<string, (int Id, bool IsRound)> _steps = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Step> _model = diagram is ServiceBlueprint blueprint ? StepsOf(blueprint) : [];
    private readonly Dictionary<string, int> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Top, long Bottom)> _bands = new(StringComparer.Ordinal);

    // 1 is the slide's own group, 2 its title.
    private int _last = 2;

    /// <summary>The words of all shapes so far, by which changes are told when the deck comes back.</summary>
    public List<WrittenWords> Words { get; } = [];

    /// <summary>How many lines were drawn as free forms, since no connector goes so.</summary>
    public int Freeforms { get; private set; }

    public override string ToString() => _xml.ToString();

    public void Add(PlacedShape shape)
    {
        if (shape.Role is "legend" or "icon" or "title") return;
        if (shape.Bounds is not { Width: > 0, Height: > 0 } box) return;
        var id = ++_last;
        if (shape.Role is "step" or "continuation" && shape.Id is not null) _steps[shape.Id] = (id, shape.Outline == ShapeOutline.Circle);
        var order = _orders[shape.Role] = _orders.GetValueOrDefault(shape.Role) + 1;
        var (fill, stroke, letters) = Colours(shape, order - 1);
        var body = shape.Outline == ShapeOutline.None || shape.Role is "lane" || (shape.Role == "emotion" && shape.Id is null);
        var name = Open(id, shape.Id is null ? shape.Role : $"{shape.Role}:{shape.Id}", shape.Tooltip, body && shape.Outline == ShapeOutline.None);
        Box(frame.X(box.X), frame.Y(box.Y), frame.Length(box.Width), frame.Length(box.Height));
        _xml.Append(Geometry(shape)).Append(fill is { } ground && shape.Outline != ShapeOutline.None ? SlideText.Fill(ground) : "<a:noFill/>");
        _xml.Append(stroke is { } line && shape.Outline != ShapeOutline.None ? $"<a:ln w=\"{OfficeXml.Number(frame.Length(1))}\">{SlideText.Fill(line)}{(shape.Role == "evidence" ? "<a:prstDash val=\"dash\"/>" : "")}</a:ln>" : "<a:ln><a:noFill/></a:ln>").Append("</p:spPr>");
        if (shape is { Role: "lane", Id: { } band }) _bands[band] = (frame.Y(box.Y), frame.Y(box.Y) + frame.Length(box.Height));
        // Words of lanes, bands and what has no outline stand where they stand, not in the middle.
        _xml.Append(text.Body(body ? [] : shape.Text, frame, letters, shape.Role == "step" ? theme.AlertText : letters)).Append("</p:sp>");
        if (shape is { Role: "step", Id: { } step, Outline: ShapeOutline.RoundedRectangle } && _model.GetValueOrDefault(step)?.Kind is StepKind.Storage or StepKind.Inspection) AddSign(shape, _model[step].Kind);
        if (body) Note(shape, AddLines(shape.Text, letters, shape.Id is null ? shape.Role : $"{shape.Role}:{shape.Id}"));
        else if (!shape.Text.IsEmpty) Words.Add(Written([name], shape, shape.Text) with { Lane = LaneOf(shape) });
    }

    /// <summary>Keeps words that stand in a box for each line: those of the label together, each other for itself.</summary>
    private void Note(PlacedShape shape, ImmutableArray<string> names)
    {
        var own = Written(names, shape, shape.Text).LabelLines;
        if (own > 0) Words.Add(Written(names[..own], shape, shape.Text[..own]));
        for (var i = own; i < names.Length; i++) Words.Add(new WrittenWords([names[i]], shape.Role, shape.Id ?? "", [shape.Text[i].Text]));
    }

    private WrittenWords Written(ImmutableArray<string> names, PlacedShape shape, ImmutableArray<PlacedText> lines) =>
        new WrittenWords(names, shape.Role, ModelId(shape), [.. lines.Select(static line => line.Text)]).Labelled(shape.Label ?? (shape.Role == "effect" ? diagram.Title : null));

    /// <summary>The id in the model; a step that several lanes act in has a card in each of them.</summary>
    private string ModelId(PlacedShape shape) => shape is { Role: "step", Id: { } id } && !_model.ContainsKey(id) && id.LastIndexOf('~') is > 0 and var end && _model.ContainsKey(id[..end]) ? id[..end] : shape.Id ?? "";

    /// <summary>The lane of a step whose card stands in its band.</summary>
    private string? LaneOf(PlacedShape shape)
    {
        var middle = frame.Y(shape.Bounds.Y) + (frame.Length(shape.Bounds.Height) / 2);
        return shape is { Role: "step", Id: { } id } && _model.GetValueOrDefault(id)?.Lane is { } lane && _bands.TryGetValue(lane, out var band) && middle >= band.Top && middle <= band.Bottom ? lane : null;
    }

    public void Add(PlacedConnector connector)
    {
        var corners = ConnectorShape.Straighten([.. connector.Points.Select(point => (frame.X(point.X), frame.Y(point.Y)))]);
        var shape = ConnectorShape.Of(corners);
        var id = ++_last;
        var name = connector.Id is null ? connector.Role : $"{connector.Role}:{connector.Id}";
        var line = Line(connector);
        if (shape is null)
        {
            Freeforms++;
            AddFreeform(id, name, corners, line);
        }
        else
        {
            _xml.Append("<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"").Append(OfficeXml.Number(id)).Append("\" name=\"").Append(OfficeXml.Escape(Unique(name))).Append("\"/><p:cNvCxnSpPr>");
            Glue("stCxn", connector.From, connector.FromSide);
            Glue("endCxn", connector.To, connector.ToSide);
            _xml.Append("</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm").Append(shape.IsTurned ? " rot=\"5400000\"" : "").Append(shape.FlipsAcross ? " flipH=\"1\"" : "").Append(shape.FlipsDown ? " flipV=\"1\"" : "").Append('>');
            Place(shape.X, shape.Y, shape.Width, shape.Height);
            _xml.Append("<a:prstGeom prst=\"").Append(shape.Preset).Append("\"><a:avLst>");
            for (var i = 0; i < shape.Adjustments.Count; i++) _xml.Append("<a:gd name=\"adj").Append(OfficeXml.Number(i + 1)).Append("\" fmla=\"val ").Append(OfficeXml.Number(shape.Adjustments[i])).Append("\"/>");
            _xml.Append("</a:avLst></a:prstGeom>").Append(line).Append("</p:spPr></p:cxnSp>");
        }

        var boxes = AddLines(connector.Text, connector.Role == "line" ? LineColour(connector) : theme.MutedText, name, connector.Role is "line" or "flow");
        for (var i = 0; i < boxes.Length; i++) Words.Add(new WrittenWords([boxes[i]], connector.Role, connector.Id ?? "", [connector.Text[i].Text]));
    }

    private void Glue(string end, string? step, ShapeSide? side)
    {
        if (step is null || side is null || !_steps.TryGetValue(step, out var shape)) return;
        // An ellipse has sites between the four as well.
        var site = side switch { ShapeSide.Top => 0, ShapeSide.Left => 1, ShapeSide.Bottom => 2, _ => 3 } * (shape.IsRound ? 2 : 1);
        _xml.Append("<a:").Append(end).Append(" id=\"").Append(OfficeXml.Number(shape.Id)).Append("\" idx=\"").Append(OfficeXml.Number(site)).Append("\"/>");
    }

    /// <summary>Adds a box for each line, and gives their names.</summary>
    private ImmutableArray<string> AddLines(ImmutableArray<PlacedText> lines, Color letters, string name, bool covers = false)
    {
        var names = ImmutableArray.CreateBuilder<string>(lines.Length);
        foreach (var line in lines)
        {
            var left = line.Origin.X - (line.Anchor switch { Scenes.TextAnchor.Start => 0, Scenes.TextAnchor.Middle => line.Width / 2, _ => line.Width });
            names.Add(Open(++_last, $"{name} text", null, isText: true));
            Box(frame.X(left), frame.Y(line.Origin.Y - (line.Size * 0.95)), frame.Length(Math.Max(line.Width, 1)), frame.Length(line.Size * 1.2));
            _xml.Append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>").Append(covers ? SlideText.Fill(theme.Background) : "<a:noFill/>").Append("</p:spPr>").Append(text.Body([line], frame, letters)).Append("</p:sp>");
        }

        return names.DrainToImmutable();
    }

    /// <summary>The small sign at the left of a card that says that something is stored or inspected.</summary>
    private void AddSign(PlacedShape card, StepKind kind)
    {
        var (x, y) = (card.Bounds.X + 17, card.Bounds.Y + (card.Bounds.Height / 2));
        Open(++_last, $"sign:{card.Id}", null, isText: false);
        Box(frame.X(x - 7), frame.Y(y - 6), frame.Length(14), frame.Length(13));
        _xml.Append(Preset(kind == StepKind.Storage ? "flowChartMerge" : "rect")).Append("<a:noFill/>").Append($"<a:ln w=\"{OfficeXml.Number(frame.Length(1.25))}\">{SlideText.Fill(theme.SymbolStroke)}</a:ln>").Append("</p:spPr>").Append(text.Body([], frame, theme.Text)).Append("</p:sp>");
    }

    /// <summary>A name that no other shape of the slide has, by which a shape is found again.</summary>
    private string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++) unique = $"{name} {OfficeXml.Number(i)}";
        return unique;
    }

    private static Dictionary<string, Step> StepsOf(ServiceBlueprint blueprint)
    {
        var steps = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var step in blueprint.Steps) steps.TryAdd(step.Id, step);
        return steps;
    }

    private void AddFreeform(int id, string name, List<(long X, long Y)> corners, string line)
    {
        var (left, top) = (corners.Min(static corner => corner.X), corners.Min(static corner => corner.Y));
        var (width, height) = (Math.Max(1, corners.Max(static corner => corner.X) - left), Math.Max(1, corners.Max(static corner => corner.Y) - top));
        Open(id, name, null, isText: false);
        Box(left, top, width, height);
        _xml.Append("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"").Append(OfficeXml.Number(width)).Append("\" h=\"").Append(OfficeXml.Number(height)).Append("\" fill=\"none\">");
        for (var i = 0; i < corners.Count; i++)
        {
            var tag = i == 0 ? "moveTo" : "lnTo";
            _xml.Append("<a:").Append(tag).Append("><a:pt x=\"").Append(OfficeXml.Number(corners[i].X - left)).Append("\" y=\"").Append(OfficeXml.Number(corners[i].Y - top)).Append("\"/></a:").Append(tag).Append('>');
        }

        _xml.Append("</a:path></a:pathLst></a:custGeom><a:noFill/>").Append(line).Append("</p:spPr>").Append(text.Body([], frame, theme.Text)).Append("</p:sp>");
    }

    private string Open(int id, string name, string? description, bool isText)
    {
        var unique = Unique(name);
        _xml.Append("<p:sp><p:nvSpPr><p:cNvPr id=\"").Append(OfficeXml.Number(id)).Append("\" name=\"").Append(OfficeXml.Escape(unique)).Append('"');
        if (description is not null) _xml.Append(" descr=\"").Append(OfficeXml.Escape(description)).Append('"');
        _xml.Append("/><p:cNvSpPr").Append(isText ? " txBox=\"1\"" : "").Append("/><p:nvPr/></p:nvSpPr><p:spPr>");
        return unique;
    }

    private void Box(long x, long y, long width, long height)
    {
        _xml.Append("<a:xfrm>");
        Place(x, y, width, height);
    }

    private void Place(long x, long y, long width, long height) =>
        _xml.Append("<a:off x=\"").Append(OfficeXml.Number(x)).Append("\" y=\"").Append(OfficeXml.Number(y)).Append("\"/><a:ext cx=\"").Append(OfficeXml.Number(width)).Append("\" cy=\"").Append(OfficeXml.Number(height)).Append("\"/></a:xfrm>");

    private static string Geometry(PlacedShape shape) => shape.Outline switch
    {
        ShapeOutline.RoundedRectangle => Preset("roundRect", $"<a:gd name=\"adj\" fmla=\"val {OfficeXml.Number((long)Math.Min(50_000, 8 * 100_000 / Math.Min(shape.Bounds.Width, shape.Bounds.Height)))}\"/>"),
        ShapeOutline.Circle => Preset("ellipse"),
        ShapeOutline.Terminator => Preset("flowChartTerminator"),
        ShapeOutline.Diamond => Preset("diamond"),
        ShapeOutline.Document => Preset("flowChartDocument"),
        ShapeOutline.Delay => Preset("flowChartDelay"),
        ShapeOutline.Subprocess => Preset("flowChartPredefinedProcess"),
        ShapeOutline.FoldedSheet => Preset("foldedCorner"),
        ShapeOutline.Data => Slanted,
        ShapeOutline.Freeform when shape.Role == "effect" => Preset("flowChartDelay"),
        _ => Preset("rect"),
    };

    private static string Preset(string name, string adjustments = "") => $"<a:prstGeom prst=\"{name}\"><a:avLst>{adjustments}</a:avLst></a:prstGeom>";

    /// <summary>A slanted rectangle with the four sites of the others, which the preset has not.</summary>
    private const string Slanted = """<a:custGeom><a:avLst/><a:gdLst><a:gd name="s" fmla="*/ w 1 10"/><a:gd name="e" fmla="+- r 0 s"/></a:gdLst><a:ahLst/><a:cxnLst><a:cxn ang="16200000"><a:pos x="hc" y="t"/></a:cxn><a:cxn ang="10800000"><a:pos x="l" y="vc"/></a:cxn><a:cxn ang="5400000"><a:pos x="hc" y="b"/></a:cxn><a:cxn ang="0"><a:pos x="r" y="vc"/></a:cxn></a:cxnLst><a:rect l="s" t="t" r="e" b="b"/><a:pathLst><a:path><a:moveTo><a:pt x="s" y="t"/></a:moveTo><a:lnTo><a:pt x="r" y="t"/></a:lnTo><a:lnTo><a:pt x="e" y="b"/></a:lnTo><a:lnTo><a:pt x="l" y="b"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>""";

    private string Line(PlacedConnector connector)
    {
        var width = connector.Role == "spine" ? 3 : connector.Role == "flow" ? 1.25 : 1.5;
        return $"<a:ln w=\"{OfficeXml.Number(frame.Length(width))}\">{SlideText.Fill(LineColour(connector))}{Dash(connector)}<a:round/>"
            + $"{(connector.HasHeadAtStart ? "<a:headEnd type=\"triangle\"/>" : "")}{(connector.HasHeadAtEnd ? "<a:tailEnd type=\"triangle\"/>" : "")}</a:ln>";
    }

    /// <summary>The line of interaction is whole, that of visibility dashed, that of internal interaction dotted.</summary>
    private static string Dash(PlacedConnector connector) => connector switch
    {
        { Role: "line", Id: "interaction" } or { IsDashed: false } => "",
        { Role: "line", Id: not "visibility" } => "<a:prstDash val=\"sysDot\"/>",
        _ => "<a:prstDash val=\"dash\"/>",
    };

    private Color LineColour(PlacedConnector connector) => connector.Role switch
    {
        "line" => connector.Id switch { "interaction" => theme.Lines[0], "visibility" => theme.Lines[1], _ => theme.Lines[2] },
        "emotion" => theme.Neutral,
        "spine" => theme.Effect,
        _ => theme.Flow,
    };

    private (Color? Fill, Color? Stroke, Color Text) Colours(PlacedShape shape, int order) => shape.Role switch
    {
        "lane" => BandOf(shape.Id) is { } band ? (theme.Bands[(int)band].Tint, theme.Hairline, theme.Bands[(int)band].Edge) : (theme.Evidence.Tint, theme.Hairline, theme.MutedText),
        "phase" => (theme.PhaseFill, null, theme.PhaseText),
        "evidence" => (theme.Card, theme.EvidenceStroke, theme.Text),
        "step" when shape.Outline == ShapeOutline.RoundedRectangle => (theme.Card, theme.CardStroke, theme.Text),
        "step" => (theme.Card, theme.SymbolStroke, theme.Text),
        "fail-point" => (theme.Fail, theme.Fail, theme.MarkText),
        "wait-point" or "standard-point" => (theme.Wait, theme.Wait, theme.MarkText),
        "decision-point" or "split" => (theme.Decision, theme.Decision, theme.MarkText),
        "contact" => (theme.Lines[0], theme.Background, theme.MarkText),
        "emotion" when shape.Id is null => (theme.Evidence.Tint, theme.Hairline, theme.MutedText),
        "emotion" => (EmotionOf(shape.Id) switch { > 0 => theme.Positive, < 0 => theme.Negative, _ => theme.Neutral }, theme.Background, theme.MarkText),
        "category" => (theme.Categories[order % theme.Categories.Length], null, theme.MarkText),
        "effect" => (theme.Effect, null, theme.MarkText),
        "count" => (theme.PhaseFill, null, theme.PhaseText),
        "countermeasure" => (theme.Positive, null, theme.MarkText),
        _ => (theme.Card, theme.CardStroke, theme.Text),
    };

    private Band? BandOf(string? lane) => diagram is ServiceBlueprint blueprint ? blueprint.Lanes.FirstOrDefault(other => other.Id == lane)?.Band : null;

    private double? EmotionOf(string? step) => diagram is ServiceBlueprint blueprint ? blueprint.Steps.FirstOrDefault(other => other.Id == step)?.Emotion : null;
}
