using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>
/// Smaller processes behind steps. A service with <c>file:</c> in it has the figures of the same service typed as one document: each folder
/// of <c>tests/cases/subprocesses</c> holds both, as <c>service.yaml</c> and <c>flat.yaml</c>.
/// </summary>
public sealed class SubprocessTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "cases", "subprocesses");

    private static readonly string[] Figures =
    [
        "lead-time", "lead-deviation", "lead-p50", "lead-p90", "customer-time", "solved", "time-to-solution", "promise-kept", "touch-time", "wait-time", "efficiency",
        "lead-time-queued", "promise-kept-queued", "cost", "labour-cost", "busiest-lane", "in-progress",
    ];

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figures_are_those_of_the_service_typed_as_one_document(string name)
    {
        var (service, flat) = (BlueprintMeasures.Of(Read(name, "service.yaml")), BlueprintMeasures.Of(Read(name, "flat.yaml")));
        foreach (var measure in BlueprintMeasureList.All.Where(measure => Figures.Contains(measure.Key)))
        {
            var (one, other) = (measure.Of(service), measure.Of(flat));
            Assert.True(one.IsKnown == other.IsKnown, $"{measure.Key}: {one.Value} {other.Value} {one.Reason?.English} {other.Reason?.English}");
            if (other.Value is { } expected) Assert.True(Math.Abs(one.Value!.Value - expected) <= Math.Max(1e-4 * Math.Max(1e-3, Math.Abs(expected)), 3 * ((one.Error ?? 0) + (other.Error ?? 0))), $"{measure.Key}: {one.Value}, not {expected}");
        }

        Assert.Equal(flat.Outcomes.Select(row => (row.Outcome, Math.Round(row.Share.Value!.Value, 6))), service.Outcomes.Select(row => (row.Outcome, Math.Round(row.Share.Value!.Value, 6))));
        Assert.Equal(flat.Promises.Length, service.Promises.Length);
        foreach (var (one, other) in service.Promises.Zip(flat.Promises))
        {
            Assert.InRange(one.Time.Value!.Value, other.Time.Value!.Value * 0.99, other.Time.Value.Value * 1.01);
            Assert.InRange(one.Kept.Value!.Value, other.Kept.Value!.Value - 0.01, other.Kept.Value.Value + 0.01);
        }

        Assert.Equal(flat.Lanes.Select(lane => (lane.Lane, Rounded(lane.Utilization))), service.Lanes.Select(lane => (lane.Lane[(lane.Lane.IndexOf('#', StringComparison.Ordinal) + 1)..], Rounded(lane.Utilization))));
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_figures_unknown()
    {
        const string Text = """
            blueprint: Shop
            steps:
              - customer: Picks goods
                time: 5 min
              - frontstage: Takes payment
                file: pay.yaml
            """;
        var shop = Compiler.Compile(new SourceText(Text)).Diagram;
        var lead = BlueprintMeasures.Of((ServiceBlueprint)shop!).LeadTime;
        Assert.True(lead.IsPartial);
        Assert.Equal("takes-payment", Assert.Single(lead.Missing));
    }

    [Fact]
    public void The_own_time_of_a_step_counts_only_where_the_file_cannot_be_read()
    {
        const string Text = """
            blueprint: Shop
            steps:
              - frontstage: Takes payment
                file: pay.yaml
                time: 7 min
            """;
        var without = (ServiceBlueprint)Compiler.Compile(new SourceText(Text)).Diagram!;
        Assert.Equal(420, BlueprintMeasures.Of(without).LeadTime.Value);
        var with = (ServiceBlueprint)Compiler.Compile(new SourceText(Text), CompilerOptions.Default with { Files = new One("blueprint: Pay\nsteps:\n  - frontstage: Pays\n    time: 2 min\n") }).Diagram!;
        Assert.Equal(120, BlueprintMeasures.Of(with).LeadTime.Value);
    }

    [Fact]
    public void Processes_nest_to_the_depth_that_is_told_and_no_deeper()
    {
        // Each file names the next by its number; the tenth would be one too deep.
        var compilation = Compiler.Compile(new SourceText("blueprint: A\nsteps:\n  - frontstage: S\n    file: 1.yaml\n", "0.yaml"), CompilerOptions.Default with { Files = new Chain() });
        var told = Assert.Single(compilation.Diagnostics);
        Assert.Equal("BP0147", told.Code);
        Assert.Contains("8 deep", told.Message, StringComparison.Ordinal);
        Assert.Equal(Step.MaxProcesses, Depth((ServiceBlueprint)compilation.Diagram!));
    }

    [Fact]
    public void Each_file_is_looked_at_once_however_many_lead_to_it()
    {
        // Ten files to a level, each with all of the next level behind its steps, and a mistake in the last.
        var files = new Levels();
        var compilation = Compiler.Compile(new SourceText(Levels.Text(0), "0.yaml"), CompilerOptions.Default with { Files = files });
        Assert.All(compilation.Diagnostics, told => Assert.Equal("BP0147", told.Code));
        Assert.InRange(files.Count, 1, 100);
    }

    [Fact]
    public void Many_processes_behind_each_other_are_measured_in_no_time()
    {
        // Ten steps to a level, each with the next level behind it, would come to a hundred million steps: what is too much stays unknown.
        var process = new ServiceBlueprint { Title = "Innermost", Lanes = [Lane()], Steps = [new Step { Id = "s", Lane = "desk", Label = "Works", Time = DurationEstimate.Exactly(new Duration(1)) }] };
        for (var level = 0; level < Step.MaxProcesses; level++)
        {
            var inner = process;
            process = new ServiceBlueprint { Title = "Level", Lanes = [Lane()], Steps = [.. Enumerable.Range(0, 10).Select(i => new Step { Id = $"s{i}", Lane = "desk", Label = "Works", Kind = StepKind.Subprocess, Process = inner })] };
        }

        Assert.Empty(Compiler.Validate(process));
        Assert.True(BlueprintMeasures.Of(process).LeadTime is { IsKnown: false } or { IsPartial: true });
        Assert.NotNull(Compiler.RenderSvg(process));
    }

    [Fact]
    public void What_contradicts_itself_behind_a_step_is_told()
    {
        var wrong = new ServiceBlueprint { Title = "Inner", Lanes = [Lane()], Steps = [new Step { Id = "a", Lane = "nowhere", Label = "Works" }] };
        var outer = new ServiceBlueprint { Title = "Outer", Lanes = [Lane()], Steps = [new Step { Id = "s", Lane = "desk", Label = "Works", Kind = StepKind.Subprocess, Process = wrong }] };
        Assert.Contains("in the process 'Inner'", Assert.Single(Compiler.Validate(outer)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BlueprintMeasures.Of(outer));

        var process = new ServiceBlueprint { Title = "Innermost", Lanes = [Lane()], Steps = [] };
        for (var level = 0; level <= Step.MaxProcesses; level++)
        {
            process = new ServiceBlueprint { Title = "Level", Lanes = [Lane()], Steps = [new Step { Id = "s", Lane = "desk", Label = "Works", Kind = StepKind.Subprocess, Process = process }] };
        }

        Assert.Contains("more than 8", Assert.Single(Compiler.Validate(process)).Message, StringComparison.Ordinal);
        var other = outer with { Steps = [outer.Steps[0] with { Kind = StepKind.Action, Process = process.Steps[0].Process!.Steps[0].Process }] };
        Assert.Contains("no subprocess", Assert.Single(Compiler.Validate(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_click_opens_the_drawing_of_the_process_in_the_same_format()
    {
        const string Text = """
            blueprint: Shop
            steps:
              - frontstage: Takes payment
                file: "parts/card payment #1.blueprint.yaml"
              - frontstage: Packs
                file: pack.yaml
                href: https://example.org/pack
            """;
        var shop = Compiler.Compile(new SourceText(Text)).Diagram!;
        var svg = Compiler.RenderSvg(shop);
        Assert.Contains("<a href=\"parts/card%20payment%20%231.svg\" xlink:href=\"parts/card%20payment%20%231.svg\">", svg, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/pack\" ", svg, StringComparison.Ordinal);
        Assert.Contains(Compiler.Place(shop).Shapes, shape => shape.Drawing == "parts/card%20payment%20%231");
    }

    [Fact]
    public void A_comparison_tells_what_changed_behind_a_step()
    {
        const string Text = "blueprint: Shop\nsteps:\n  - frontstage: Takes payment\n    file: pay.yaml\n";
        ServiceBlueprint With(string time) => (ServiceBlueprint)Compiler.Compile(new SourceText(Text), CompilerOptions.Default with { Files = new One($"blueprint: Pay\nsteps:\n  - frontstage: Pays\n    time: {time}\n") }).Diagram!;
        using var written = new StringWriter();
        ComparisonTextWriter.Write(written, Compiler.Compare(With("2 min"), With("3 min"))!);
        var told = written.ToString();
        Assert.Contains("step Pays' time 2 min → 3 min", told, StringComparison.Ordinal);
        Assert.Contains("Expected lead time", told, StringComparison.Ordinal);
    }

    private static Lane Lane() => new() { Id = "desk", Label = "Desk", Band = Band.Frontstage };

    private static int Depth(ServiceBlueprint blueprint) => blueprint.Steps[0].Process is { } inner ? 1 + Depth(inner) : 0;

    private static string Rounded(Figure figure) => figure.Value is { } value ? Math.Round(value, 3).ToString(System.Globalization.CultureInfo.InvariantCulture) : "-";

    private static ServiceBlueprint Read(string name, string file)
    {
        var folder = Path.Combine(Folder, name);
        var compilation = Compiler.Compile(new SourceText(File.ReadAllText(Path.Combine(folder, file)), file), CompilerOptions.Default with { Files = new FolderFiles(folder) });
        Assert.Equal("", TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return (ServiceBlueprint)compilation.Diagram!;
    }

    private sealed class One(string text) : IFileSource
    {
        public FileReading Read(string path, int maxBytes) => FileReading.Of(System.Text.Encoding.UTF8.GetBytes(text));
    }

    private sealed class Chain : IFileSource
    {
        public FileReading Read(string path, int maxBytes)
        {
            var number = int.Parse(path.Replace(".yaml", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
            return FileReading.Of(System.Text.Encoding.UTF8.GetBytes($"blueprint: A\nsteps:\n  - frontstage: S\n    file: {number + 1}.yaml\n"));
        }
    }

    private sealed class Levels : IFileSource
    {
        public int Count { get; private set; }

        public static string Text(int level) => "blueprint: A\nsteps:\n" + string.Concat(Enumerable.Range(0, 10).Select(i => $"  - frontstage: S{i}\n    file: {level + 1}-{i}.yaml\n"));

        public FileReading Read(string path, int maxBytes)
        {
            Count++;
            var level = int.Parse(path[..path.IndexOf('-', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
            return FileReading.Of(System.Text.Encoding.UTF8.GetBytes(level < 8 ? Text(level) : "blueprint: A\nsteps:\n  - frontstage: S\n    time: soon\n"));
        }
    }
}
