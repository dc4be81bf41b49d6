using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;
using Blueprints.ServiceBlueprints.Walks;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>
/// The likeliest ways through a service, by which cases are told apart. Each exit where cases part, and each way in, has a number of its own;
/// a way is the sum of those that a case takes, so that it does not matter which of two parallel ways is gone first. What cases do again has
/// numbers too: whoever is sent back is on no such way. Immutable.
/// </summary>
internal sealed class ModelWays
{
    /// <summary>How many ways are told apart; the others are told together.</summary>
    private const int Most = 8;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <param name="graph">The flow.</param>
    public ModelWays(StepGraph graph)
    {
        var found = MainWays.Find(graph, Most);
        var goesBack = Array.Exists(graph.Exits, exit => exit.IsLoop) || graph.Steps.Any(step => step.Rework is > 0);
        if (found.Count < 2 && !goesBack) return;
        (Sums, Names) = (new ulong[found.Count], new Bilingual[found.Count + 1]);
        for (var w = 0; w < found.Count; w++)
        {
            foreach (var choice in found[w].Choices)
            {
                if (choice.IsTaken) Sums[w] += choice.Exit is { } exit ? OfExit(Array.IndexOf(graph.Exits, exit)) : OfEntry(choice.Step);
            }

            Names[w] = NameOf(graph, found[w]);
        }

        Names[^1] = goesBack ? new("other ways, and whoever is sent back", "其余路径，以及被退回的") : new("other ways", "其余路径");
    }

    /// <summary>The number of each way; none where all cases go the same.</summary>
    public ulong[] Sums { get; } = [];

    /// <summary>What each is called, and at last all others.</summary>
    public Bilingual[] Names { get; } = [];

    /// <summary>The number of an exit where cases part.</summary>
    public static ulong OfExit(int exit) => RandomStream.Mix((ulong)(exit + 1) * Golden);

    /// <summary>The number of a way in.</summary>
    public static ulong OfEntry(int step) => RandomStream.Mix(~((ulong)(step + 1) * Golden));

    private static Bilingual NameOf(StepGraph graph, Way way)
    {
        var (english, chinese) = (new List<string>(), new List<string>());
        foreach (var choice in way.Choices)
        {
            var id = graph.Ids[choice.Step];
            if (choice.Exit is not { } exit)
            {
                english.Add($"from {id}");
                chinese.Add($"从 {id}");
                continue;
            }

            var told = $"{id}: {exit.Flow?.When ?? "→ " + (exit.To == graph.End ? "end" : graph.Ids[exit.To])}";
            english.Add(choice.IsTaken ? told : $"not {told}");
            chinese.Add(choice.IsTaken ? told : $"非 {told}");
        }

        return english.Count == 0 ? new("straight through", "直通") : new(string.Join("; ", english), string.Join("；", chinese));
    }
}
