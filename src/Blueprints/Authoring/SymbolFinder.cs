using Blueprints.Diagrams.Reading;
using Blueprints.Running;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;

namespace Blueprints.Authoring;

/// <summary>Finds the elements of a document: those of the diagram, and where an error leaves none, the lanes and steps that can be made
/// out.</summary>
internal sealed class SymbolFinder
{
    private readonly Dictionary<SyntaxNode, SyntaxElement> _elements = new(ReferenceEqualityComparer.Instance);
    private readonly UnreadElements _unread;
    private readonly Dictionary<string, Symbol> _common = new(StringComparer.Ordinal);

    private SymbolFinder(SyntaxTree tree, SymbolIndex? common)
    {
        foreach (var lane in common?.Lanes ?? []) _common[lane.Id] = lane;
        _unread = new UnreadElements(AddOther);
        foreach (var element in tree.Elements) _elements.TryAdd(element.Node, element);
        foreach (var node in tree.Nodes())
        {
            Cancellation.Check();
            switch (node)
            {
                case SyntaxEntry { Parent.Parent: null, Definition.Name: "lanes" } lanes:
                    AddLanes(lanes.Value);
                    break;
                case SyntaxMapping mapping when mapping.LaneEntry is { } lane:
                    AddStep(mapping, lane);
                    break;
                default:
                    if (_elements.TryGetValue(node, out var element)) AddOther(element, node);
                    else if (_elements.Count == 0) _unread.Add(node);
                    break;
            }
        }
    }

    public List<Symbol> All { get; } = [];

    /// <summary>The steps by id; the first where one stands twice.</summary>
    public Dictionary<string, Symbol> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>The steps by label, those alone whose label stands once.</summary>
    public Dictionary<string, Symbol?> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The lanes by id.</summary>
    public Dictionary<string, Symbol> Lanes { get; } = new(StringComparer.Ordinal);

    public static SymbolFinder Find(SyntaxTree tree, SymbolIndex? common) => new(tree, common);

    /// <summary>The lane of a name; a standard one that is not written out, and one of the common file, is made when it is first met.</summary>
    public Symbol? Lane(string name)
    {
        var id = BlueprintWords.BandKey(name);
        if (Lanes.TryGetValue(id, out var lane)) return lane;
        if (!BlueprintWords.BandKeys.Contains(id) && !_common.ContainsKey(id)) return null;
        return Add(Lanes, Unwritten(id));
    }

    /// <summary>The lane that a step stands in; one that is written in no place of the document, as in its common file, is made when it is
    /// first met.</summary>
    public Symbol LaneOf(string name)
    {
        var id = BlueprintWords.BandKey(name);
        return Lane(name) ?? Add(Lanes, Unwritten(id));
    }

    /// <summary>Whether a lane of that name is known: written here, or in the common file, or met already.</summary>
    public bool HasLane(string name) => BlueprintWords.BandKey(name) is var id && (Lanes.ContainsKey(id) || _common.ContainsKey(id));

    private Symbol Unwritten(string id) => new(id, _common.GetValueOrDefault(id)?.Label ?? id, SyntaxElementKind.Lane, null, null);

    private void AddLanes(SyntaxNode lanes)
    {
        switch (lanes)
        {
            case SyntaxAlias { Target: { } target } when target is not SyntaxAlias:
                AddLanes(target);
                break;
            case SyntaxMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (entry is { IsMerge: false, Key: SyntaxScalar { Value.Length: > 0 } key }) AddLane(key, LabelOf(entry.Value), entry);
                }

                break;
            case SyntaxSequence list:
                foreach (var item in list.Items)
                {
                    if (item is SyntaxScalar { IsNothing: false } name) AddLane(name, null, name);
                    else if (item is SyntaxMapping) AddLanes(item);
                }

                break;
        }
    }

    private void AddLane(SyntaxScalar name, string? label, SyntaxNode node)
    {
        var id = BlueprintWords.BandKey(name.Value.Trim());
        Add(Lanes, new Symbol(id, label ?? id, SyntaxElementKind.Lane, name.Span, node));
    }

    private static string? LabelOf(SyntaxNode value) => value is SyntaxMapping mapping ? TextOf(mapping, "label")?.Value : null;

    private void AddStep(SyntaxMapping mapping, SyntaxEntry lane)
    {
        var label = (lane.Value as SyntaxScalar)?.Value.Trim() ?? "";
        var written = TextOf(mapping, "id");
        var known = _elements.TryGetValue(mapping, out var element) && element.Kind == SyntaxElementKind.Step ? element.Id : null;
        var id = known ?? written?.Value.Trim() ?? Slug.Of(label, "step");
        var isImplied = written is null || written.Value.Trim() != id;
        var symbol = new Symbol(id, label.Length == 0 ? id : label, SyntaxElementKind.Step, isImplied ? lane.Value.Span : written!.Span, mapping, isImplied);
        Add(Steps, symbol);
        if (label.Length > 0 && !Labels.TryAdd(label, symbol)) Labels[label] = null;
    }

    private void AddOther(SyntaxElement element, SyntaxNode node)
    {
        switch (element.Kind, node)
        {
            case (SyntaxElementKind.Phase, SyntaxMapping mapping) when TextOf(mapping, "phase") is { } phase:
                All.Add(new Symbol(element.Id, phase.Value, element.Kind, phase.Span, node));
                break;
            case (SyntaxElementKind.Cause, SyntaxMapping mapping):
                var (id, text) = (TextOf(mapping, "id"), TextOf(mapping, "cause"));
                if ((id ?? text) is { } named) All.Add(new Symbol(element.Id, text?.Value ?? element.Id, element.Kind, named.Span, node, id is null));
                break;
            case (SyntaxElementKind.Cause or SyntaxElementKind.Category, SyntaxEntry { Key: SyntaxScalar key }):
                All.Add(new Symbol(element.Id, key.Value, element.Kind, key.Span, node, true));
                break;
            case (SyntaxElementKind.Cause, SyntaxScalar scalar):
                All.Add(new Symbol(element.Id, scalar.Value, element.Kind, scalar.Span, node, true));
                break;
        }
    }

    /// <summary>The text behind a key of the mapping itself, in whichever language it is written.</summary>
    private static SyntaxScalar? TextOf(SyntaxMapping mapping, string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Definition is { IsLane: false } definition && definition.Name == key) return entry.Value is SyntaxScalar { IsNothing: false } text ? text : null;
        }

        return null;
    }

    private Symbol Add(Dictionary<string, Symbol> to, Symbol symbol)
    {
        if (!to.TryAdd(symbol.Id, symbol)) return to[symbol.Id];
        All.Add(symbol);
        return symbol;
    }
}
