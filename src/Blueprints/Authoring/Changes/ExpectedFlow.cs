using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.Text;

namespace Blueprints.Authoring.Changes;

/// <summary>What is to come of a change: the steps in their order, and the arrows between them. Immutable.</summary>
/// <param name="Steps">The steps: those that there were, but for what was asked; an empty id is any that no other step has.</param>
/// <param name="Flows">The arrows.</param>
/// <param name="Entries">The ids of the steps at which cases begin.</param>
internal sealed record ExpectedFlow(ImmutableArray<Step> Steps, ImmutableArray<Flow> Flows, ImmutableArray<string> Entries)
{
    /// <summary>The id of a step whose arrows are changed: whether it is a decision follows from them, and their shares are what the text makes of them.
    /// Default: null, none.</summary>
    public string? Branching { get; init; }

    public static ExpectedFlow Of(ServiceBlueprint blueprint) => new(blueprint.Steps, blueprint.Flows, EntriesOf(blueprint));

    /// <summary>In what a text differs from it; null where it does not.</summary>
    /// <param name="before">The document as it is.</param>
    /// <param name="after">The document after the change.</param>
    public Bilingual? Wrong(Compilation before, Compilation after)
    {
        if (after.Diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } mistake) return new(mistake.Message, mistake.Message);
        if (after.Diagram is not ServiceBlueprint blueprint || blueprint.Steps.Length != Steps.Length) return new("other steps would come of it", "得到的步骤会不对");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { [Flow.End] = Flow.End };
        for (var i = 0; i < Steps.Length; i++)
        {
            var (wanted, found) = (Steps[i], blueprint.Steps[i]);
            if ((wanted.Label, wanted.Lane, wanted.Phase) != (found.Label, found.Lane, found.Phase) || (wanted.Kind != found.Kind && wanted.Id != Branching)) return new($"'{found.Label}' would be another step", $"“{found.Label}”会变成别的步骤");
            if (wanted.Id.Length > 0 && wanted.Id != found.Id) return new($"the id of '{found.Label}' would be another", $"“{found.Label}”的 id 会改变");
            ids[wanted.Id] = found.Id;
        }

        if (!Same(Flows.Select(Bare).Select(flow => flow with { From = ids.GetValueOrDefault(flow.From, flow.From), To = ids.GetValueOrDefault(flow.To, flow.To) }), blueprint.Flows.Select(Bare))) return new("other arrows would come of it", "得到的箭头会不对");
        if (!Entries.Select(id => ids.GetValueOrDefault(id, id)).Order(StringComparer.Ordinal).SequenceEqual(EntriesOf(blueprint), StringComparer.Ordinal)) return new("cases would begin elsewhere", "业务会从别处开始");
        var more = after.Diagnostics.FirstOrDefault(found => !before.Diagnostics.Any(known => known.Code == found.Code));
        return more is null ? null : new(more.Message, more.Message);
    }

    private Flow Bare(Flow flow) => flow.From == Branching ? flow with { Share = null } : flow;

    /// <summary>Whether arrows are the same, wherever they are written. A plain one to the end says what goes without saying.</summary>
    private static bool Same(IEnumerable<Flow> one, IEnumerable<Flow> other)
    {
        var counts = new Dictionary<Flow, int>();
        foreach (var flow in one.Where(IsSaid)) Add(flow, 1);
        foreach (var flow in other.Where(IsSaid)) Add(flow, -1);
        return counts.Values.All(count => count == 0);

        void Add(Flow flow, int by) => counts[flow with { Span = default }] = counts.GetValueOrDefault(flow with { Span = default }) + by;
    }

    private static bool IsSaid(Flow flow) => flow.To != Flow.End || !IsPlain(flow);

    /// <summary>Whether an arrow says nothing but where it goes on.</summary>
    public static bool IsPlain(Flow flow) => flow with { Span = default } == new Flow { From = flow.From, To = flow.To };

    private static ImmutableArray<string> EntriesOf(ServiceBlueprint blueprint)
    {
        var graph = StepGraph.Build(blueprint);
        return [.. graph.Entries.Select(entry => graph.Ids[entry.Step]).Order(StringComparer.Ordinal)];
    }
}
