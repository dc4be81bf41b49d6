namespace Blueprints.ServiceBlueprints.Flows;

/// <summary>Which steps of customer and provider meet: by any arrow between them, information and dialogues included.</summary>
internal sealed class Meetings
{
    private readonly List<int>?[] _into;
    private readonly List<int>?[] _outOf;

    public Meetings(StepGraph graph)
    {
        _into = new List<int>?[graph.End];
        _outOf = new List<int>?[graph.End];
        foreach (var flow in graph.Blueprint.Flows)
        {
            var (from, to) = (graph.IndexOf(flow.From), graph.IndexOf(flow.To));
            if (to < 0 || !graph.IsContact(flow, from, to)) continue;
            Add(from, to);
            if (flow.Both) Add(to, from);
        }
    }

    /// <summary>The steps of the other side that lead to a step.</summary>
    public IReadOnlyList<int> Into(int step) => _into[step] ?? (IReadOnlyList<int>)[];

    /// <summary>The steps of the other side that a step leads to.</summary>
    public IReadOnlyList<int> OutOf(int step) => _outOf[step] ?? (IReadOnlyList<int>)[];

    /// <summary>The steps of the other side that a step meets.</summary>
    public IEnumerable<int> Of(int step) => Into(step).Concat(OutOf(step));

    private void Add(int from, int to)
    {
        (_outOf[from] ??= []).Add(to);
        (_into[to] ??= []).Add(from);
    }
}
