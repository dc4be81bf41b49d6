using System.Xml.Linq;
using Blueprints.Interchange.Drawn;

namespace Blueprints.Interchange.Bpmn;

/// <summary>What stands beside the flow: data as documents, stores as systems, annotations and documentation as notes.</summary>
internal sealed class BpmnRemarks(DrawnProcess process)
{
    private readonly Dictionary<string, (string Name, bool IsStore)> _data = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, FilePlace Place)> _texts = new(StringComparer.Ordinal);
    private readonly List<XElement> _associations = [];
    private readonly List<(DrawnNode Node, string Reference)> _uses = [];
    private readonly HashSet<DrawnNode> _ours = [];
    private readonly List<(DrawnNode Node, bool IsMulti)> _repeated = [];
    private readonly Dictionary<DrawnNode, string> _opened = [];
    private readonly List<(DrawnNode Node, string Words)> _documentations = [];

    /// <summary>Notes what a process, a subprocess or a collaboration has of it.</summary>
    public void Read(XElement scope)
    {
        foreach (var element in scope.Elements())
        {
            if (element.Get("id") is not { } id) continue;
            switch (element.Name.LocalName)
            {
                case "dataObjectReference" or "dataObject" or "dataInput" or "dataOutput":
                    _data[id] = (Words.OneLine(element.Get("name")), false);
                    break;
                case "dataStoreReference":
                    _data[id] = (Words.OneLine(element.Get("name")), true);
                    break;
                case "textAnnotation":
                    _texts[id] = (Words.OneLine(element.Elements().FirstOrDefault(static child => child.Name.LocalName == "text")?.Value), element.Place());
                    break;
                case "association":
                    _associations.Add(element);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What is said of a subprocess that is opened goes to its first step, with the name of the subprocess.</summary>
    public void Open(DrawnNode node, string name) => _opened[node] = name;

    /// <summary>What an association leads to from an element, such as what is done to undo a task; null for nothing.</summary>
    public string? GoalOf(string id) => _associations.Find(association => BpmnPlaces.Local(association.Get("sourceRef") ?? "") == id) is { } found ? BpmnPlaces.Local(found.Get("targetRef") ?? "") : null;

    private void Note(DrawnNode node, string words) => node.Notes.Add(_opened.GetValueOrDefault(node, "") is { Length: > 0 } name ? $"{name}{(process.IsChinese ? "：" : ": ")}{words}" : words);

    /// <summary>Notes what an element says of itself.</summary>
    /// <param name="node">The step.</param>
    /// <param name="element">Its element.</param>
    /// <param name="isOurs">Whether its data stand in our extension.</param>
    public void Of(DrawnNode node, XElement element, bool isOurs)
    {
        if (isOurs) _ours.Add(node);
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "documentation" when !isOurs && Words.OneLine(PlainHtml.Words(child.Value)) is { Length: > 0 } words:
                    _documentations.Add((node, words.Length > MostNote ? words[..MostNote] + "…" : words));
                    break;
                case "dataInputAssociation" or "dataOutputAssociation":
                    foreach (var end in child.Elements().Where(static end => end.Name.LocalName is "sourceRef" or "targetRef")) _uses.Add((node, BpmnPlaces.Local(end.Value)));
                    break;
                case "compensateEventDefinition":
                    process.Log.Tell(new($"the compensation '{Words.Clip(element.Get("name") ?? "")}' is read as a plain step or end: what it undoes is left out", $"补偿“{Words.Clip(element.Get("name") ?? "")}”按普通步骤或结束读入：它撤销什么未读入"), element.Place(), "compensation");
                    break;
                case "standardLoopCharacteristics":
                    _repeated.Add((node, false));
                    break;
                case "multiInstanceLoopCharacteristics":
                    _repeated.Add((node, true));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Puts all at the steps that it belongs to, once these are known.</summary>
    public void Link()
    {
        foreach (var (node, words) in _documentations) Note(node, words);
        foreach (var (node, isMulti) in _repeated) Note(node, (isMulti, process.IsChinese) switch { (true, false) => "Done for each of several", (true, true) => "对多个对象逐一进行", (false, false) => "Done again and again", _ => "反复进行" });
        foreach (var (node, reference) in _uses) Use(node, reference);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var association in _associations)
        {
            var (from, to) = (BpmnPlaces.Local(association.Get("sourceRef") ?? ""), BpmnPlaces.Local(association.Get("targetRef") ?? ""));
            var (source, target) = (process.Find(from), process.Find(to));
            if (source is not null && target is not null) Join(source, target, association);
            else if ((source ?? target) is { } node)
            {
                var other = source is null ? from : to;
                Use(node, other);
                if (!_texts.TryGetValue(other, out var remark)) continue;
                said.Add(other);
                if (remark.Text.Length > 0 && !_ours.Contains(node)) Note(node, remark.Text);
            }
        }

        foreach (var (id, (text, place)) in _texts)
        {
            if (text.Length > 0 && !said.Contains(id)) process.Log.Tell(new($"the remark '{Words.Clip(text)}' belongs to no step, and is left out", $"批注“{Words.Clip(text)}”不属于任何步骤，未读入"), place, "remarks beside the steps");
        }
    }

    private void Join(DrawnNode source, DrawnNode target, XElement association)
    {
        var arrow = process.Arrow(source, target, Words.OneLine(association.Get("name")), association.Place());
        arrow.IsInformation = association.Get("associationDirection") != "Both";
        arrow.Both = !arrow.IsInformation;
    }

    private void Use(DrawnNode node, string reference)
    {
        if (!_data.TryGetValue(reference, out var data) || data.Name.Length == 0) return;
        var list = data.IsStore ? node.Systems : node.Documents;
        if (!list.Contains(data.Name)) list.Add(data.Name);
    }

    private const int MostNote = 1_500;
}
