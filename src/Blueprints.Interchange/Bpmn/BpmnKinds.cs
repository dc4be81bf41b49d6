using System.Xml.Linq;
using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Bpmn;

/// <summary>What the elements of BPMN are in a blueprint.</summary>
internal static class BpmnKinds
{
    /// <summary>The data that this library wrote for a step; null where there are none.</summary>
    public static XElement? DataOf(XElement element) => element.Elements().FirstOrDefault(static child => child.Name.LocalName == "extensionElements")?.Elements().FirstOrDefault(static child => child.Name.NamespaceName == BpmnWriter.ExtensionNamespace && child.Name.LocalName == "step");

    /// <summary>Says what a node is.</summary>
    public static void Put(DrawnNode node, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "exclusiveGateway" or "complexGateway" or "eventBasedGateway":
                node.Role = NodeRole.Choice;
                break;
            case "parallelGateway":
                node.Role = NodeRole.Parallel;
                break;
            case "inclusiveGateway":
                node.Role = NodeRole.Inclusive;
                break;
            case "startEvent":
                node.Role = NodeRole.Start;
                break;
            case "endEvent":
                node.Role = NodeRole.End;
                break;
            case "callActivity" or "subProcess" or "transaction" or "adHocSubProcess":
                node.Kind = StepKind.Subprocess;
                break;
            case "intermediateCatchEvent" or "intermediateThrowEvent" or "intermediateEvent":
                PutEvent(node, element);
                break;
            default:
                break;
        }
    }

    private static void PutEvent(DrawnNode node, XElement element)
    {
        var timer = element.Elements().FirstOrDefault(static child => child.Name.LocalName == "timerEventDefinition");
        if (timer is not null)
        {
            node.Kind = StepKind.Wait;
            var said = Words.OneLine(timer.Elements().FirstOrDefault()?.Value);
            if (BpmnTimer.Read(said) is { } time) node.Values.Add(("time", YamlWords.Quote(time)));
            if (node.Label.Length == 0) node.Label = BpmnTimer.Read(said) ?? said;
        }
        else if (node.Label.Length == 0 && !element.Elements().Any(static child => child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)))
        {
            // A milestone without a name is a point on the line.
            node.Role = NodeRole.Parallel;
        }
    }

    /// <summary>What happens at an event that has no name, by its definition.</summary>
    public static Bilingual EventWords(XElement element)
    {
        var kind = element.Elements().Select(static child => child.Name.LocalName).FirstOrDefault(static name => name.EndsWith("EventDefinition", StringComparison.Ordinal)) ?? "";
        return kind switch
        {
            "timerEventDefinition" => new("Takes too long", "超时"),
            "errorEventDefinition" => new("Error", "出错"),
            "escalationEventDefinition" => new("Escalation", "升级处理"),
            "cancelEventDefinition" => new("Cancelled", "取消"),
            "compensateEventDefinition" => new("Has to be undone", "需要撤销"),
            "messageEventDefinition" => new("Message arrives", "收到消息"),
            "signalEventDefinition" => new("Signal arrives", "收到信号"),
            "conditionalEventDefinition" => new("Condition comes true", "条件成立"),
            _ => new("Interrupted", "中断"),
        };
    }
}
