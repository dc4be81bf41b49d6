using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Simulations;
using Blueprints.Simulations.Drawing;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>Blueprints that are run, few cases each: what came goes or is inside, the same on any number of threads, told and drawn.</summary>
internal sealed class SimulationTarget : TextTarget
{
    private const long MostEvents = 20_000;

    private static readonly string[] Scenarios = ["demand=30 per hour", "demand=1 per month", "hours=Mon 9:00-9:01", "closing=finish", "promise=1 s", "nobody.staff=3", "=", "a=b=c", "x.time=", "demand=0", "hours=never"];

    public override string Name => "simulation";

    public override string Ending => ".blueprint.yaml";

    protected override ImmutableArray<string> Corpus { get; } = [.. Inputs.Corpus.Blueprints.Where(text => text.Contains("demand", StringComparison.Ordinal))];

    protected override ImmutableArray<string> Sound { get; } = Inputs.Corpus.Sound([.. Inputs.Corpus.Blueprints.Where(text => text.Contains("demand", StringComparison.Ordinal))]);

    protected override IReadOnlyList<Slip> Changes { get; } = [.. YamlSlips.All, .. YamlSlips.All, .. LineSlips.All, .. CharacterSlips.All];

    protected override IReadOnlyList<string> Keys { get; } = [.. BlueprintKeys.Words(), "demand", "hours", "staff", "patience", "priority", "closing", "share", "shape", "time", "wait"];

    public override void Try(FuzzInput input, Trial trial)
    {
        var compilation = Compiler.Compile(SourceOf(input.Bytes));
        DocumentTrial.CheckCompilation(compilation, trial);
        if (compilation.Diagram is not ServiceBlueprint blueprint) return;
        var options = new SimulationOptions { Replications = 2, Seed = trial.Choose(1_000), Threads = 1, MostEvents = MostEvents, MostInside = 2_000, Arrivals = trial.Choose(5) == 0 ? ArrivalKind.Even : ArrivalKind.Random };
        options = trial.Choose(3) == 0 ? options with { Days = 2 } : options with { Cases = 30 };
        string[] scenarios = trial.Every(2) && blueprint.Lanes.Length > 0 ? [$"{blueprint.Lanes[^1].Id}.staff=3", .. trial.Every(4) ? (string[])[Scenarios[trial.Choose(Scenarios.Length)]] : []] : [];
        var visits = new List<SimulatedVisit>();
        var comparison = Simulation.Compare(blueprint, scenarios, options, log: visits.Add);
        foreach (var problem in comparison.Problems)
        {
            if (problem.Message.English.Length == 0 || problem.Message.Chinese.Length == 0 || problem.Help.English.Length == 0) throw new FuzzFailure("a problem is told with what to do", problem.ToString());
            if (problem.Span.End > compilation.Source.Content.Length) throw new FuzzFailure("a place in the text", problem.ToString());
        }

        var result = comparison.Base;
        if (!result.IsRun) return;
        if (result.Arrived != result.Ended + result.Unfinished) throw new FuzzFailure("what came goes or is inside", $"{result.Arrived} {result.Ended} {result.Unfinished}");
        foreach (var lane in result.Lanes)
        {
            if (lane.Load.Value is not (null or (>= 0 and <= 1.000001))) throw new FuzzFailure("nobody is busy beyond all hours", $"{lane.Lane} {lane.Load.Value}");
        }

        foreach (var visit in visits)
        {
            if (!(visit.Ready <= visit.Start && visit.Start <= visit.End)) throw new FuzzFailure("work begins after it is there, and ends later", visit.ToString());
        }

        var told = Told(comparison);
        if (trial.Every(4) && Told(Simulation.Compare(blueprint, scenarios, options with { Threads = 3 })) != told) throw new FuzzFailure("the same on any number of threads", told);
        if (result.Ended == 0) return;
        if (trial.Every(8)) comparison = comparison with { Effects = Simulation.Effects(result) };
        SvgLaws.Check(new Rendering.SvgRenderer().RenderToString(SimulationChart.Layout(comparison, new LayoutOptions { Language = trial.Choose(2) == 0 ? DiagramLanguage.English : DiagramLanguage.Chinese })));
        trial.Drawings++;
        if (!trial.Every(4)) return;
        EventLogWriter.WriteXes(Stream.Null, blueprint.Title, visits, double.PositiveInfinity);
        EventLogWriter.WriteCsv(TextWriter.Null, visits, double.PositiveInfinity);
    }

    protected override string Grow(SeededRandom random)
    {
        var text = RandomDocument.Create(random.Next(), 12).ToYaml();
        return text.Contains("demand", StringComparison.Ordinal) ? text : text + "demand: " + random.Pick<string>(["24 per hour", "300 per week", "{Mon-Fri 9:00-12:00: 30 per hour, Sat 9:00-10:00: 40 per day}"]) + "\n";
    }

    private static string Told(SimulationComparison comparison)
    {
        if (!comparison.Base.IsRun) return string.Join('\n', comparison.Problems);
        using var stream = new MemoryStream();
        MeasureJsonWriter.Write(stream, [comparison.ToSheet("x"), .. comparison.Scenarios.Select(scenario => scenario.Result.ToSheet(scenario.Name))]);
        MeasureTextWriter.Write(TextWriter.Null, comparison.ToSheet("x"), DiagramLanguage.Chinese);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
