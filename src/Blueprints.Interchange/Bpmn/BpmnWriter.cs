using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Bpmn;

/// <summary>
/// Writes a blueprint as BPMN 2.0 (ISO/IEC 19510:2013) with its diagram: a pool for the customer, one for the provider, lanes by
/// <c>flowNodeRef</c>, gateways where ways part and meet, message flows over the line of interaction, timers for waits, events at the border of
/// tasks for failures whose recovery is a step. What BPMN cannot say stands in words as documentation and as data in an extension. A blueprint is
/// never folded here. Pure; safe to call from many threads.
/// </summary>
public static class BpmnWriter
{
    /// <summary>The namespace of the extension that holds what the document says of a step.</summary>
    public const string ExtensionNamespace = "urn:blueprints:bpmn:1";

    /// <summary>The file.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="options">How it is laid out. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException"><see cref="Compiler.Validate"/> finds something in the diagram.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="RenderException">The diagram is no blueprint, or has no step.</exception>
    public static ExchangeFile Write(Diagram diagram, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        if (diagram is not ServiceBlueprint blueprint) throw new RenderException(new Bilingual("BPMN is for processes; of the documents here only blueprints can be written in it", "BPMN 用于流程；这里只有蓝图可以写成 BPMN"));
        if (blueprint.Steps.IsEmpty) throw new RenderException(new Bilingual("a process in BPMN has a step at least", "BPMN 的流程至少要有一个步骤"));
        options ??= LayoutOptions.Default;
        var placed = Compiler.Place(diagram, new LayoutOptions { Folding = Folding.None, Language = options.Language, Theme = options.Theme }, cancellationToken);
        var ids = new AsciiIds();
        var drawing = new BpmnDrawing(blueprint, placed, ids);
        var text = XmlText.Write(xml => new BpmnFile(blueprint, placed, drawing, ids, xml).Write());
        var told = new List<Bilingual>();
        if (!blueprint.Phases.IsEmpty || blueprint.Steps.Any(static step => step.Emotion is not null)) told.Add(new("BPMN has no place for phases and the emotion curve", "BPMN 放不下阶段和情绪曲线"));
        if (blueprint.Steps.Any(static step => step.Time is not null || !step.Standards.IsEmpty || !step.FailPoints.IsEmpty)) told.Add(new("times, standards and fail points stand in the documentation of tasks", "时间、标准和失误点写在任务的说明里"));
        if (blueprint.Steps.Any(static step => !step.With.IsEmpty)) told.Add(new("a task of BPMN stands in one lane: who acts with others is told in its documentation", "BPMN 的任务只在一条泳道里：一同行动的人写在任务的说明里"));
        if (drawing.Nodes.Exists(static node => node.Type == "inclusiveGateway")) told.Add(new("ways that some cases take as well ('also') part at an inclusive gateway", "部分个案另外走的路（also）从包容网关分出"));
        return new ExchangeFile(text) { Told = [.. told] };
    }
}
