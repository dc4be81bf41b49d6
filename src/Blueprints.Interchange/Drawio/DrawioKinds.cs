using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Drawio;

/// <summary>What the shapes of draw.io mean: its own, those of flowcharts and those of BPMN.</summary>
internal static class DrawioKinds
{
    private static readonly (string Words, NodeRole Role, StepKind Kind)[] Shapes =
    [
        ("flowchart.decision", NodeRole.Step, StepKind.Decision),
        ("flowchart.terminator", NodeRole.Start, StepKind.Action),
        ("flowchart.start", NodeRole.Start, StepKind.Action),
        ("flowchart.document", NodeRole.Step, StepKind.Document),
        ("flowchart.multi-document", NodeRole.Step, StepKind.Document),
        ("flowchart.data", NodeRole.Step, StepKind.Data),
        ("flowchart.database", NodeRole.Step, StepKind.Storage),
        ("flowchart.stored_data", NodeRole.Step, StepKind.Storage),
        ("flowchart.direct_data", NodeRole.Step, StepKind.Storage),
        ("flowchart.predefined_process", NodeRole.Step, StepKind.Subprocess),
        ("flowchart.delay", NodeRole.Step, StepKind.Wait),
        ("flowchart.parallel_mode", NodeRole.Parallel, StepKind.Action),
        ("rhombus", NodeRole.Step, StepKind.Decision),
        ("document", NodeRole.Step, StepKind.Document),
        ("parallelogram", NodeRole.Step, StepKind.Data),
        ("cylinder", NodeRole.Step, StepKind.Storage),
        ("datastore", NodeRole.Step, StepKind.Storage),
        ("dataStorage", NodeRole.Step, StepKind.Storage),
        ("internalStorage", NodeRole.Step, StepKind.Storage),
        ("delay", NodeRole.Step, StepKind.Wait),
        ("process", NodeRole.Step, StepKind.Subprocess),
        ("doubleEllipse", NodeRole.End, StepKind.Action),
        ("ellipse", NodeRole.Start, StepKind.Action),
        ("startState", NodeRole.Start, StepKind.Action),
        ("endState", NodeRole.End, StepKind.Action),
    ];

    /// <summary>Whether a shape is a lane or a pool.</summary>
    public static bool IsContainer(DrawioShape shape) => (shape.Shape.Equals("swimlane", StringComparison.OrdinalIgnoreCase) && shape.Style("startSize") != "0") || (shape.Has("tableRow") && shape.Style("startSize") is not ("" or "0")) || shape.Has("mxgraph.bpmn.swimlane") || (shape.Has("table") && shape.Style("startSize") is not ("" or "0"));

    /// <summary>Whether a shape only holds others together, or is a line or a picture.</summary>
    public static bool IsScaffold(DrawioShape shape) => shape.Shape is "group" or "line" or "image" or "icon" or "swimlane" || shape.Has("partialRectangle") || shape.Has("tableRow") || shape.Shape.Equals("table", StringComparison.OrdinalIgnoreCase) || shape.Has("curlyBracket");

    /// <summary>Whether a shape is a picture.</summary>
    public static bool IsPicture(DrawioShape shape) => shape.Shape is "image" or "icon" || shape.Style("image").Length > 0;

    /// <summary>Whether a shape has the plain outline that frames have as well.</summary>
    public static bool IsRectangle(DrawioShape shape) => shape.Shape is "" or "rect" or "rectangle" or "rounded" or "whiteSpace" or "label";

    /// <summary>Whether a shape is a text by itself.</summary>
    public static bool IsText(DrawioShape shape) => shape.Shape is "text" or "edgeLabel" || (shape.Style("strokeColor") == "none" && shape.Style("fillColor") is "none" or "" && !shape.Has("mxgraph"));

    /// <summary>Whether a shape is a remark.</summary>
    public static bool IsNote(DrawioShape shape) => shape.Shape is "note" or "note2" || shape.Has("flowchart.annotation") || shape.Has("callout");

    /// <summary>Whether a shape says that the arrow goes on where another of the same words stands.</summary>
    public static bool IsReference(DrawioShape shape) => shape.Has("flowchart.on-page_reference") || shape.Has("flowchart.off-page_reference") || shape.Has("offPageConnector");

    /// <summary>What a shape is; round ones begin and end a case as their arrows say, later.</summary>
    public static (NodeRole Role, StepKind Kind, bool IsRound) Of(DrawioShape shape)
    {
        if (shape.Has("mxgraph.bpmn")) return Bpmn(shape);
        foreach (var (words, role, kind) in Shapes)
        {
            if (shape.Has(words)) return role == NodeRole.Start && words != "startState" ? (NodeRole.Step, kind, true) : (role, kind, false);
        }

        var isRound = shape.Style("rounded") == "1" && double.TryParse(shape.Style("arcSize"), System.Globalization.CultureInfo.InvariantCulture, out var arc) && shape.Style("absoluteArcSize") != "1" && arc >= 40;
        return (NodeRole.Step, StepKind.Action, isRound);
    }

    private static (NodeRole Role, StepKind Kind, bool IsRound) Bpmn(DrawioShape shape)
    {
        var symbol = shape.Style("symbol") + shape.Style("gwType");
        if (shape.Has("gateway") || shape.Style("perimeter").StartsWith("rhombus", StringComparison.Ordinal))
        {
            return (symbol.Contains("parallel", StringComparison.OrdinalIgnoreCase) ? NodeRole.Parallel : symbol.Contains("inclusive", StringComparison.OrdinalIgnoreCase) || symbol.Contains("general", StringComparison.OrdinalIgnoreCase) ? NodeRole.Inclusive : NodeRole.Choice, StepKind.Action, false);
        }

        if (shape.Has("event") || shape.Style("perimeter").StartsWith("ellipse", StringComparison.Ordinal))
        {
            return shape.Style("outline") switch
            {
                "standard" => (NodeRole.Start, StepKind.Action, false),
                "end" => (NodeRole.End, StepKind.Action, false),
                _ => (NodeRole.Step, symbol.Contains("timer", StringComparison.OrdinalIgnoreCase) ? StepKind.Wait : StepKind.Action, false),
            };
        }

        return (NodeRole.Step, shape.Style("isLoopSub") == "1" || shape.Style("subProcess").Length > 0 ? StepKind.Subprocess : StepKind.Action, false);
    }
}
