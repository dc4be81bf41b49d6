using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Wording;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// The documents with which the customer leaves a step of the provider: those of the step, and those that the customer showed there. Tickets
/// and the like are left out.
/// </summary>
internal sealed class PapersAtStep
{
    private readonly StepGraph _graph;
    private readonly string _label;
    private readonly bool _isAsking;
    private readonly Dictionary<string, Paper> _given;
    private Dictionary<string, Paper>? _shown;

    public PapersAtStep(StepGraph graph, int step)
    {
        (_graph, Step, _given) = (graph, step, []);
        _label = DocumentNames.Normal(graph.Steps[step].Label);
        foreach (var document in graph.Steps[step].Documents) Add(_given, document);
        _isAsking = TellingWords.IsAsking(new LabelText(graph.Steps[step].Label));
        if (_isAsking) LeaveOutAskedFor();
    }

    public int Step { get; }

    /// <summary>
    /// The documents that are carried to another step: those of the step, where they are on the way or at its end; those on the way that the
    /// step speaks of; and those that the customer showed here and carries on to a lane that never hears of it.
    /// </summary>
    /// <param name="way">The customer's steps in between.</param>
    /// <param name="taker">Where they lead.</param>
    /// <param name="isWall">Whether that lane never hears of what was done here.</param>
    public List<string> CarriedTo(List<int> way, int taker, Func<bool> isWall)
    {
        var (onTheWay, found) = (new Dictionary<string, Paper>(StringComparer.Ordinal), new Dictionary<string, Paper>(StringComparer.Ordinal));
        foreach (var n in way)
        {
            foreach (var document in _graph.Steps[n].Documents) Add(onTheWay, document);
        }

        foreach (var name in onTheWay.Keys) Take(name, _given, 0);
        foreach (var document in _graph.Steps[taker].Documents) Take(DocumentNames.Of(document), _given, 0);
        foreach (var (name, (_, text)) in onTheWay)
        {
            // What is only asked for is not given.
            if (_isAsking && !Shown.ContainsKey(name)) continue;
            if (_label.Contains(DocumentNames.Normal(text), StringComparison.Ordinal)) Take(name, onTheWay, _given.Count);
        }

        if (onTheWay.Count > found.Count && Shown.Count > 0 && isWall())
        {
            foreach (var name in onTheWay.Keys) Take(name, Shown, _given.Count + onTheWay.Count);
        }

        var papers = new List<Paper>(found.Values);
        papers.Sort((a, b) => a.Order.CompareTo(b.Order));
        return papers.ConvertAll(paper => paper.Text);

        void Take(string name, Dictionary<string, Paper> from, int after)
        {
            if (from.TryGetValue(name, out var one)) found.TryAdd(name, new Paper(after + one.Order, one.Text));
        }
    }

    private Dictionary<string, Paper> Shown => _shown ??= FindShown();

    /// <summary>What is only asked for at the step, and was not shown there, the customer does not leave with.</summary>
    private void LeaveOutAskedFor()
    {
        foreach (var name in new List<string>(_given.Keys))
        {
            if (!Shown.ContainsKey(name)) _given.Remove(name);
        }
    }

    private Dictionary<string, Paper> FindShown()
    {
        var shown = new Dictionary<string, Paper>(StringComparer.Ordinal);
        foreach (var e in _graph.Incoming.Of(Step))
        {
            var exit = _graph.Exits[e];
            if (exit.IsLoop || _graph.HasProvider(exit.From)) continue;
            foreach (var document in _graph.Steps[exit.From].Documents) Add(shown, document);
        }

        return shown;
    }

    private static void Add(Dictionary<string, Paper> documents, string document)
    {
        var name = DocumentNames.Of(document);
        if (name.Length > 0 && !TokenWords.IsToken(document)) documents.TryAdd(name, new Paper(documents.Count, document.Trim()));
    }

    /// <summary>A document as it is written, and its place among those that the customer leaves with.</summary>
    private sealed record Paper(int Order, string Text);
}
