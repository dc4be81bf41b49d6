using System.Collections.Immutable;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.Fits;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>Event logs, as tables and as XES, held against a service and written into its document, which stays one without mistakes.</summary>
internal sealed class LogTarget : TextTarget
{
    private static readonly ImmutableArray<Compilation> Documents = [.. Inputs.Corpus.Blueprints.Where(text => text.Length > 1_000).Select(text => Compiler.Compile(new SourceText(text, "served.blueprint.yaml"))).Where(compilation => compilation is { HasErrors: false, Diagram: ServiceBlueprint blueprint } && Simulation.Run(blueprint, Few).Ended > 0).Take(8)];

    private static SimulationOptions Few => new() { Cases = 20, Replications = 2, WarmUp = 0, Threads = 1, MostEvents = 20_000, MostInside = 2_000 };

    public override string Name => "log";

    public override string Ending => ".log";

    protected override ImmutableArray<string> Corpus { get; } = [.. Documents.SelectMany(Logs).Concat(["case,step,start,end\n1,take,2026-03-02 09:00,2026-03-02 09:05\n", "业务；步骤；结束\n1；受理；2026年3月2日 9:15\n".Replace('；', ';'), "case;activity;timestamp;lifecycle\n1;a;2026-03-02T09:00:00Z;start\n1;a;2026-03-02T09:01:00+08:00;complete\n"])];

    protected override IReadOnlyList<Slip> Changes { get; } = [.. CharacterSlips.All, .. LineSlips.All];

    protected override IReadOnlyList<string> Keys => ["case", "step", "start", "end"];

    protected override IReadOnlyList<string> Scraps { get; } =
    [
        ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "case,step,end\n", "业务,步骤,开始,结束\n", "lifecycle", "start", "complete", "2026-03-02 09:15:30", "2026-02-30", "0001-01-01 00:00", "9999-12-31 23:59:59", "2026-03-02T09:15:30.250+14:00", "12.03.2026", "1e999", "-1",
        "<log>", "</log>", "<trace>", "<event/>", "<string key=\"concept:name\" value=\"x\"/>", "<date key=\"time:timestamp\" value=\"2026-03-02T09:15:30Z\"/>", "<!DOCTYPE log [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<![CDATA[", "]]>", "<!--", "xmlns=\"x\"", "\0", "\uFEFF", "字",
    ];

    public override void Try(FuzzInput input, Trial trial)
    {
        var source = SourceOf(input.Bytes, "events.csv");
        var language = trial.Choose(2) == 0 ? DiagramLanguage.English : DiagramLanguage.Chinese;
        var reading = Compiler.ReadLog(source, CompilerOptions.Default with { Language = language });
        DiagnosticLaws.Check(reading.Diagnostics, source, trial);
        trial.IsRefused = reading.Log is null;
        if (reading.Log is null && reading.Diagnostics.IsEmpty) throw new FuzzFailure("a log, or why there is none", "neither");
        if (reading.Log is not { } log) return;
        var document = Documents[trial.Choose(Documents.Length)];
        var sheet = Compiler.Fit((ServiceBlueprint)document.Diagram!, log, "served.blueprint.yaml");
        using var told = new MemoryStream();
        FitJsonWriter.Write(told, sheet, language);
        FitTextWriter.Write(TextWriter.Null, sheet, language);
        FitMarkdownWriter.Write(TextWriter.Null, sheet, language);
        if (Encoding.UTF8.GetString(told.ToArray()) is var json && (json.Contains("NaN", StringComparison.Ordinal) || json.Contains("Infinity", StringComparison.Ordinal))) throw new FuzzFailure("figures are numbers", json);
        if (sheet.Steps.IsEmpty) return;
        var written = Compiler.WriteFit(document, sheet);
        var again = Compiler.Compile(written.Source);
        if (again.Diagram is not ServiceBlueprint) throw new FuzzFailure("what is written is read", again.Diagnostics[0] + "\n" + written.Source.Content);
        SvgLaws.Check(Compiler.RenderSvg(again.Diagram));
        trial.Drawings++;
    }

    protected override string Grow(SeededRandom random)
    {
        var (text, words) = (new StringBuilder(random.Pick<string>(["case,step,start,end\n", "case,step,end,resource\n", "业务,步骤,开始,结束\n", "case,step,start,end,who,lifecycle\n"])), new RandomText(random, random.Chance(35)));
        var steps = ((ServiceBlueprint)random.Pick(Documents).Diagram!).Steps;
        for (var count = random.Between(0, 60); count > 0; count--)
        {
            text.Append(random.Between(1, 9)).Append(',').Append(random.Chance(90) ? random.Pick(steps).Id : words.Label()).Append(',');
            text.Append(Moment()).Append(',').Append(random.Chance(80) ? Moment() : words.Label()).Append(random.Chance(5) ? "," : "").Append('\n');
        }

        return text.ToString();

        string Moment() => random.Chance(5) ? "" : $"2026-03-{random.Between(1, random.Chance(97) ? 28 : 40):00} {random.Between(0, 23):00}:{random.Between(0, 59):00}";
    }

    /// <summary>What a service would record, as a table and as XES.</summary>
    private static IEnumerable<string> Logs(Compilation compilation)
    {
        var visits = new List<SimulatedVisit>();
        var blueprint = (ServiceBlueprint)compilation.Diagram!;
        Simulation.Run(blueprint, Few, log: visits.Add);
        using var csv = new StringWriter { NewLine = "\n" };
        EventLogWriter.WriteCsv(csv, visits, double.PositiveInfinity);
        yield return csv.ToString();
        using var xes = new MemoryStream();
        EventLogWriter.WriteXes(xes, blueprint.Title, [.. visits.Take(60)], double.PositiveInfinity);
        yield return Encoding.UTF8.GetString(xes.ToArray());
    }
}
