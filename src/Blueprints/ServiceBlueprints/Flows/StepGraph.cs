using System.Collections.Immutable;
using Blueprints.Graphs;

namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>
/// A blueprint as the analyses see it: its steps by index, the exits by which a case moves on, and the end. Information and dialogues
/// (arrows both ways) move no case on;
/// they count for what can be reached. Immutable after it is built; linear in the blueprint's size to build.
/// </summary>
internal sealed record StepGraph
{
    public required ServiceBlueprint Blueprint { get; init; }

    /// <summary>The steps, in the order of the document.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>The id of each step, and an empty one for the end: what decides where nothing else does.</summary>
    public required string[] Ids { get; init; }

    /// <summary>The lane of each step.</summary>
    public required Lane[] Lanes { get; init; }

    /// <summary>The further lanes of each step whose people act in it too; null where no step has any.</summary>
    public Lane[][]? With { get; init; }

    /// <summary>On which sides of the line of interaction somebody acts in each step.</summary>
    public required Sides[] Sides { get; init; }

    /// <summary>The exits; those of a step together, in the order of the document.</summary>
    public required Exit[] Exits { get; init; }

    /// <summary>The plain arrows back beside plain ones on, which move no case on, in the order of the document.</summary>
    public required Exit[] Messages { get; init; }

    /// <summary>How the exits of each step are taken.</summary>
    public required ExitMode[] Modes { get; init; }

    /// <summary>The exits of each step, by index.</summary>
    public required Adjacency Outgoing { get; init; }

    /// <summary>The exits that enter each step, and the end.</summary>
    public required Adjacency Incoming { get; init; }

    /// <summary>The steps and the end, so that every exit but a loop leads to a later one.</summary>
    public required int[] Order { get; init; }

    /// <summary>The strongly connected component of each step and the end; one that exits lead to has the lower number.</summary>
    public required int[] Components { get; init; }

    /// <summary>The steps of each component in time order; a component of a lower number comes later in time.</summary>
    public required List<int>[] Groups { get; init; }

    /// <summary>Whether each component is a loop that no exit leaves.</summary>
    public required bool[] IsTrap { get; init; }

    /// <summary>Whether anything leads to each step: exits, information, dialogues, or the recovery of a failure. Never to one beside the flow.</summary>
    public required bool[] IsReached { get; init; }

    /// <summary>The steps that stand beside the flow; null where none does.</summary>
    public bool[]? Beside { get; init; }

    public required Dictionary<string, int> Indices { get; init; }

    /// <summary>The number of the end, which stands for a step after all others.</summary>
    public int End => Steps.Length;

    /// <summary>Where cases begin, in the order of the document, with their shares; empty only where there is no step.</summary>
    public required Entry[] Entries { get; init; }

    /// <summary>Whether several entries have no share, so that theirs are assumed to be equal.</summary>
    public required bool IsShareAssumed { get; init; }

    /// <summary>Whether the entries themselves are assumed: no step is marked as one, and others lead to the first one listed.</summary>
    public required bool AreEntriesAssumed { get; init; }

    /// <summary>Whether cases go different ways: a step sends them along one of several exits, or there are several ways in.</summary>
    public bool HasChoices => Entries.Length > 1 || Array.IndexOf(Modes, ExitMode.Exclusive) >= 0;

    /// <summary>Whether a step sends a case along several ways at once.</summary>
    public bool HasSplits => Array.IndexOf(Modes, ExitMode.Parallel) >= 0;

    /// <summary>Whether a step stands beside the flow, and serves without being on the way.</summary>
    public bool IsBeside(int step) => Beside?[step] == true;

    /// <summary>The ids of some steps.</summary>
    public ImmutableArray<string> IdsOf(List<int> steps)
    {
        var ids = ImmutableArray.CreateBuilder<string>(steps.Count);
        foreach (var step in steps) ids.Add(Steps[step].Id);
        return ids.MoveToImmutable();
    }

    public int IndexOf(string id) => Indices.TryGetValue(id, out var index) ? index : -1;

    /// <summary>The lanes, beside its own, whose people act in a step.</summary>
    public ReadOnlySpan<Lane> WithOf(int step) => With is null ? default : With[step];

    /// <summary>Whether the customer acts in a step, alone or with the provider.</summary>
    public bool HasCustomer(int step) => (Sides[step] & Flows.Sides.Customer) != 0;

    /// <summary>Whether the provider acts in a step, alone or with the customer.</summary>
    public bool HasProvider(int step) => (Sides[step] & Flows.Sides.Provider) != 0;

    /// <summary>Whether customer and provider act in a step together, and so meet there.</summary>
    public bool IsShared(int step) => Meeting.IsIn(Steps[step], Sides[step]);

    /// <summary>Whether a lane's people act in a step.</summary>
    public bool ActsIn(string lane, int step)
    {
        if (Lanes[step].Id == lane) return true;
        foreach (var other in WithOf(step))
        {
            if (other.Id == lane) return true;
        }

        return false;
    }

    /// <summary>Whether customer and provider meet along the exit.</summary>
    public bool IsContact(in Exit exit) => IsContact(exit.Flow, exit.From, exit.To);

    /// <summary>Whether customer and provider meet along an arrow between two steps.</summary>
    public bool IsContact(Flow? flow, int from, int to) => to != End && Meeting.IsAlong(flow, Steps[from], Sides[from], Steps[to], Sides[to]);

    /// <summary>Whether staff act before the customer's eyes here, unless the author says that nobody meets.</summary>
    public bool IsBeforeCustomer(int step)
    {
        if (Steps[step].IsNoContact) return false;
        if (Lanes[step].Band == Band.Frontstage || IsShared(step)) return true;
        foreach (var lane in WithOf(step))
        {
            if (lane.Band == Band.Frontstage) return true;
        }

        return false;
    }

    /// <summary>Whether both sides act here, or something passes between the customer and the step, or the author says so.</summary>
    public bool IsContact(int step)
    {
        if (Steps[step].Contact is not null || IsShared(step)) return true;
        if (Lanes[step].Band == Band.Customer || Steps[step].IsNoContact) return false;
        foreach (var e in Outgoing.Of(step))
        {
            if (IsContact(Exits[e])) return true;
        }

        foreach (var e in Incoming.Of(step))
        {
            if (IsContact(Exits[e])) return true;
        }

        return false;
    }

    /// <summary>The same flow, with an exit never taken and the others of its step taken the more; null where there is no other.</summary>
    public StepGraph? Without(in Exit exit)
    {
        if (exit.Share is not { } share || share >= 1) return null;
        var exits = (Exit[])Exits.Clone();
        foreach (var e in Outgoing.Of(exit.From)) exits[e] = exits[e] with { Share = exits[e] == exit ? 0 : exits[e].Share / (1 - share) };
        return this with { Exits = exits };
    }

    /// <summary>The same flow up to where a case is first sent back: what leads back leads to the end.</summary>
    public StepGraph UpToReturns()
    {
        var exits = Array.ConvertAll(Exits, exit => exit.IsLoop ? exit with { To = End, IsLoop = false } : exit);
        return this with { Exits = exits, Incoming = Adjacency.By(End + 1, Array.ConvertAll(exits, exit => exit.To)) };
    }

    /// <summary>Builds the graph.</summary>
    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public static StepGraph Build(ServiceBlueprint blueprint) => new StepGraphBuilder(blueprint).Build();
}
