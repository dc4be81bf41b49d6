using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Placed;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Drawio;

/// <summary>
/// What the document says on arrows, for the data of shapes and lines: of a label that is broken into lines nobody could tell it again, and some
/// arrows go without a line, such as the last one to the end.
/// </summary>
internal sealed class FlowFields
{
    private readonly Dictionary<(string From, string To), List<Flow>> _left = [];
    private readonly Dictionary<PlacedConnector, Flow> _drawn = new(ReferenceEqualityComparer.Instance);

    public FlowFields(Diagram diagram, PlacedDiagram placed)
    {
        if (diagram is not ServiceBlueprint blueprint) return;
        foreach (var flow in blueprint.Flows)
        {
            if (!_left.TryGetValue((flow.From, flow.To), out var flows)) _left.Add((flow.From, flow.To), flows = []);
            flows.Add(flow);
        }

        var connectors = placed.Connectors.Where(static connector => connector is { Role: "flow", From: not null, To: not null }).ToList();
        // An arrow that goes on in another row ends at a sign, from whose like it goes on there.
        var goals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var connector in connectors)
        {
            if (SignOf(connector.From!) is var (letter, goal)) goals.TryAdd(letter, goal);
        }

        foreach (var connector in connectors)
        {
            if (SignOf(connector.From!) is not null) continue;
            var to = SignOf(connector.To!) is var (_, letter) ? goals.GetValueOrDefault(letter) : connector.To!;
            if (to is not null) Take(connector, Step(connector.From!), to.EndsWith("~end", StringComparison.Ordinal) ? Flow.End : Step(to));
        }
    }

    /// <summary>The fields of the flow that a connector is drawn for.</summary>
    public IEnumerable<(string Name, string Value)> FieldsOf(PlacedConnector connector)
    {
        if (!_drawn.TryGetValue(connector, out var flow)) yield break;
        if (flow.When is { Length: > 0 } when) yield return ("when", when);
        if (flow.Label is { Length: > 0 } label) yield return ("label-words", label);
        if (flow.Share is { } share) yield return ("share", (share * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%");
        if (flow.Also) yield return ("also", "yes");
        // Two arrows against each other are drawn as one with two heads, and a dialogue that goes on in another row has one at each half.
        if (flow.Both != (connector.HasHeadAtStart && connector.HasHeadAtEnd)) yield return ("both", flow.Both ? "yes" : "no");
        // Dashes alone would say that it is information.
        if (connector.IsDashed && flow.Kind == FlowKind.Sequence) yield return ("kind", "flow");
    }

    /// <summary>The ids to which flows lead from a step that have no line of their own; null where there are none.</summary>
    public string? Undrawn(string? step)
    {
        if (step is null) return null;
        _undrawn ??= _left.SelectMany(static entry => entry.Value).ToLookup(static flow => flow.From, StringComparer.Ordinal);
        var goals = _undrawn[step].Where(static flow => flow is { Kind: FlowKind.Sequence, Both: false, When: null, Share: null, Label: null }).Select(static flow => flow.To).Distinct(StringComparer.Ordinal).ToList();
        return goals.Count == 0 ? null : string.Join("; ", goals);
    }

    private ILookup<string, Flow>? _undrawn;

    private void Take(PlacedConnector connector, string from, string to)
    {
        // A dialogue is drawn over the arrow beside it, whichever way that goes.
        var isTurned = connector.HasHeadAtStart && !(_left.TryGetValue((from, to), out var same) && same.Exists(static flow => flow.Both)) && _left.TryGetValue((to, from), out var other) && other.Exists(static flow => flow.Both);
        if (!_left.TryGetValue(isTurned ? (to, from) : (from, to), out var flows) || flows.Count == 0) return;
        var at = flows.FindIndex(flow => flow.Both == connector.HasHeadAtStart && (flow.Kind == FlowKind.Information) == connector.IsDashed);
        if (at < 0) at = 0;
        _drawn[connector] = flows[at];
        flows.RemoveAt(at);
    }

    /// <summary>The two sides of the id of a sign: a step and a letter, in the order of the arrow.</summary>
    private static (string From, string To)? SignOf(string id) => id.IndexOf(Arrow, StringComparison.Ordinal) is var at and > 0 ? (id[..at], Step(id[(at + Arrow.Length)..])) : null;

    /// <summary>The step of a card: one that several lanes act in has a card in each.</summary>
    private static string Step(string card) => card.IndexOf('~', StringComparison.Ordinal) is var at and > 0 ? card[..at] : card;

    private const string Arrow = "->";
}
