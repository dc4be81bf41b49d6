using System.Globalization;
using System.Reflection;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Fits;
using Blueprints.Folders;
using Blueprints.Logs;
using Blueprints.Measures;
using Blueprints.Merging;
using Blueprints.Rendering;
using Blueprints.Running;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Rules;
using Blueprints.Surveys;
using Blueprints.Text;

namespace Blueprints.Tests.Running;

/// <summary>Whatever takes long can be given up, soon and at any point, and nothing that it leaves behind is half done.</summary>
public sealed class CancellationTests
{
    private const int Steps = 300;

    private static readonly SourceText Long = new(LongBlueprint());

    /// <summary>The verbs that do no work.</summary>
    private static readonly string[] Immediate = [nameof(Compiler.KindOf), nameof(Compiler.DrawingNameOf), nameof(Compiler.Report), "get_" + nameof(Compiler.Kinds)];

    public static TheoryData<string> Verbs => [.. typeof(Compiler).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(verb => !Immediate.Contains(verb.Name)).Select(verb => verb.ToString()!)];

    public static TheoryData<string> Examples => [.. RepositoryFiles.Documents("examples")];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_verb_heeds_its_token(string name)
    {
        var verb = typeof(Compiler).GetMethods(BindingFlags.Public | BindingFlags.Static).Single(verb => verb.ToString() == name);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var wrapped = Assert.Throws<TargetInvocationException>(() => verb.Invoke(null, [.. verb.GetParameters().Select(parameter => Value(parameter, source.Token))]));
        var cancelled = Assert.IsType<OperationCanceledException>(wrapped.InnerException);
        Assert.Equal(source.Token, cancelled.CancellationToken);
    }

    [Fact]
    public void A_token_is_heeded_while_a_verb_runs()
    {
        using var source = new CancellationTokenSource();
        var files = new CancellingFiles(source);
        var text = new SourceText("blueprint: T\nsteps:\n- customer: A\n  icon: a.svg\n- customer: B\n- customer: C\n");
        Assert.Throws<OperationCanceledException>(() => Compiler.Compile(text, new CompilerOptions { Files = files }, source.Token));
        Assert.Equal(1, files.Asked);
    }

    [Fact]
    public void After_a_verb_the_thread_is_free_again()
    {
        using var source = new CancellationTokenSource();
        Compiler.Compile(Long, null, source.Token);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Compiler.Compile(Long, null, source.Token));
        Cancellation.Check();
    }

    [Fact]
    public void A_verb_within_another_hands_back_the_token()
    {
        var counted = new CountedCancellation();
        using var scope = Cancellation.Under(counted);
        using (Cancellation.Under(CancellationToken.None)) Cancellation.Check();
        Assert.Equal(1, counted.Count);
        using var source = new CancellationTokenSource();
        using (Cancellation.Under(source.Token)) Cancellation.Check();
        Assert.Equal(1, counted.Count);
        Cancellation.Check();
        Assert.Equal(2, counted.Count);
    }

    [Fact]
    public void Work_asks_at_every_step_rule_arrow_and_node()
    {
        var compilation = Compiler.Compile(Long);
        var diagram = compilation.Diagram!;
        var flows = ((ServiceBlueprint)diagram).Flows.Length;
        var scene = Compiler.Layout(diagram);
        var other = Compiler.Compile(new SourceText(Long.Content.Replace("Stage ", "Part ", StringComparison.Ordinal))).Diagram!;

        Assert.True(CountedCancellation.Of(() => Compiler.Compile(Long)) >= Steps * 3);
        Assert.True(CountedCancellation.Of(() => Compiler.Analyze(diagram)) >= BlueprintRules.All.Length + flows);
        Assert.True(CountedCancellation.Of(() => Compiler.Measure(diagram)) >= flows);
        Assert.True(CountedCancellation.Of(() => Compiler.Layout(diagram)) >= (2 * Steps) + flows);
        Assert.True(CountedCancellation.Of(() => Compiler.Place(diagram)) >= (2 * Steps) + flows);
        Assert.True(CountedCancellation.Of(() => Compiler.Compare(diagram, other, AnalysisResult.None, AnalysisResult.None)) >= Steps / 2);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_was_given_up_anywhere_is_computed_whole_the_next_time(string path)
    {
        var source = new SourceText(RepositoryFiles.Read("examples", path));
        var diagram = Compiler.Compile(source).Diagram!;
        var whole = Drawn(diagram, Findings());
        var sheet = Sheet(diagram);

        var readings = CountedCancellation.Of(() => Compiler.Compile(source));
        foreach (var at in Times(readings)) CountedCancellation.GiveUp(() => Compiler.Compile(source), at);

        // The facts that the findings keep are used by the drawings; each gives up at another place, then one is drawn whole.
        var findings = Findings();
        var asks = CountedCancellation.Of(() => Drawn(diagram, Findings()));
        foreach (var at in Times(asks))
        {
            using var scope = Cancellation.Under(new CountedCancellation(at));
            try
            {
                Drawn(diagram, findings);
            }
            catch (OperationCanceledException)
            {
                continue;
            }
        }

        Assert.Equal(whole, Drawn(diagram, findings));
        foreach (var at in Times(CountedCancellation.Of(() => Sheet(diagram)))) CountedCancellation.GiveUp(() => Sheet(diagram), at);
        Assert.Equal(sheet, Sheet(diagram));

        AnalysisResult Findings() => Compiler.Analyze(diagram);
    }

    private static string Drawn(Diagram diagram, AnalysisResult findings)
    {
        var sheet = Compiler.Place(diagram, new LayoutOptions { Analysis = findings });
        var scene = Compiler.Layout(diagram, new LayoutOptions { Analysis = findings });
        return new SvgRenderer().RenderToString(scene) + sheet.Shapes.Length.ToString(CultureInfo.InvariantCulture);
    }

    private static string Sheet(Diagram diagram)
    {
        using var stream = new MemoryStream();
        MeasureJsonWriter.Write(stream, [Compiler.Measure(diagram)]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The first times that work asks, the last, and some between.</summary>
    private static IEnumerable<int> Times(int count) => Enumerable.Range(1, LongRuns.Count(2, 10)).Concat(Enumerable.Range(1, LongRuns.Count(5, 20)).Select(part => count * part / LongRuns.Count(5, 20))).Where(at => at >= 1 && at <= count).Distinct();

    private static object? Value(ParameterInfo parameter, CancellationToken token)
    {
        if (parameter.ParameterType == typeof(CancellationToken)) return token;
        if (parameter.ParameterType == typeof(SourceText)) return Long;
        if (parameter.ParameterType == typeof(Stream)) return new MemoryStream("case,step,end\n1,a,2026-03-02 09:00\n"u8.ToArray());
        if (parameter.ParameterType == typeof(Compilation)) return Compiler.Compile(Long);
        if (parameter.ParameterType == typeof(ServiceBlueprint)) return Compiler.Compile(Long).Diagram;
        if (parameter.ParameterType == typeof(ScoreSheet)) return new ScoreSheet("-", "", DiagramLanguage.English, 1, []);
        if (parameter.ParameterType == typeof(SurveySheet)) return new SurveySheet("-", "", DiagramLanguage.English, 1, []);
        if (parameter.ParameterType == typeof(FitSheet)) return new FitSheet("-", "", DiagramLanguage.English, "-", 1, 0);
        if (parameter.ParameterType == typeof(EventLog)) return new EventLog("-", [new LogEvent("1", "does-thing-1", null, DateTimeOffset.UnixEpoch, null, 1)], []);
        if (parameter.ParameterType == typeof(IReadOnlyList<ValueChange>)) return Array.Empty<ValueChange>();
        if (parameter.ParameterType == typeof(Diagram)) return Compiler.Compile(Long).Diagram;
        if (parameter.ParameterType == typeof(IEnumerable<FolderDocument>)) return new[] { new FolderDocument("a.blueprint.yaml", Compiler.Compile(Long)) };
        return parameter.HasDefaultValue ? parameter.DefaultValue : DiagramLanguage.Chinese;
    }

    private static string LongBlueprint()
    {
        var text = new StringBuilder("blueprint: Long\npromise: 3 h\nsteps:\n");
        for (var i = 0; i < Steps; i++) text.Append(CultureInfo.InvariantCulture, $"- {(i % 3 == 0 ? "customer" : "frontstage")}: Stage {i}\n  id: s{i}\n  time: {1 + (i % 7)} min\n");
        return text.ToString();
    }

    /// <summary>Files of which the first asked for cancels.</summary>
    private sealed class CancellingFiles(CancellationTokenSource source) : IFileSource
    {
        public int Asked { get; private set; }

        public FileReading Read(string path, int maxBytes)
        {
            Asked++;
            source.Cancel();
            return FileReading.Refused(FileRefusal.Missing, new("it is not there", "没有这个文件"));
        }
    }
}
