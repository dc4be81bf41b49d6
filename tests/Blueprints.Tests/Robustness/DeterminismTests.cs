using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fishbones;
using Blueprints.Histograms;
using Blueprints.Histograms.Drawing;
using Blueprints.Measures;
using Blueprints.Paretos;
using Blueprints.Quadrants;
using Blueprints.Quadrants.Drawing;
using Blueprints.Registers;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;
using Blueprints.Walks;
using Xunit;

namespace Blueprints.Tests.Robustness;

/// <summary>
/// The same document gives the same bytes, whatever the culture, the line endings, a byte order mark, or how many threads work at once.
/// </summary>
public sealed class DeterminismTests
{
    private static readonly string[] Names = [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static readonly ConcurrentDictionary<string, string> Expected = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("tr-TR", 0)]
    [InlineData("de-DE", 1)]
    [InlineData("ar-SA", 2)]
    [InlineData("zh-CN", 3)]
    [InlineData("fa-IR", 4)]
    public void A_culture_changes_nothing(string name, int turn)
    {
        string[] names = [.. LongRuns.Share(Names, turn, 5)];
        foreach (var example in names) ExpectedOf(example);
        RuleInfo[] rules = [.. LongRuns.Share(RuleList.All, turn, 5)];
        var findings = rules.Select(Findings).ToList();
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Odd(name);
            foreach (var example in names) Assert.Equal(ExpectedOf(example), Everything(example));
            for (var i = 0; i < findings.Count; i++) Assert.Equal(findings[i], Findings(rules[i]));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    [Theory]
    [InlineData("\r\n", false, 0)]
    [InlineData("\r", false, 1)]
    [InlineData("\n", true, 2)]
    [InlineData("\r\n", true, 3)]
    public void Line_endings_and_a_byte_order_mark_change_nothing(string newline, bool mark, int turn)
    {
        foreach (var name in LongRuns.Share(Names, turn, 4))
        {
            var text = RepositoryFiles.Read("examples", name);
            var bytes = Encoding.UTF8.GetBytes(text.Replace("\n", newline, StringComparison.Ordinal));
            if (mark) bytes = [0xEF, 0xBB, 0xBF, .. bytes];
            Assert.Equal(ExpectedOf(name), Everything(SourceText.Decode(bytes, name)));
        }
    }

    [Fact]
    public void Sixteen_threads_at_once_give_the_same()
    {
        foreach (var name in Names) ExpectedOf(name);
        Parallel.For(0, LongRuns.Count(16, 64), new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var name = Names[i % Names.Length];
            Assert.Equal(ExpectedOf(name), Everything(name));
        });
    }

    /// <summary>What a rule says of its bad example, its numbers a little off so that they have decimals.</summary>
    private static string Findings(RuleInfo rule)
    {
        var odd = ImmutableDictionary.CreateRange(rule.Parameters.Select(p => KeyValuePair.Create(p.Name, Math.Min(p.Most, p.Default + 0.125))));
        var compilation = Compiler.Compile(new SourceText(rule.Bad, "bad.yaml"));
        var options = new AnalysisOptions { Settings = [new RuleSetting(rule.Name, true, null, odd)] };
        var findings = Compiler.Analyze(compilation, options).Findings.AddRange(Compiler.Analyze(compilation, options with { Language = DiagramLanguage.Chinese }).Findings);
        return TextDiagnosticWriter.ToText(findings);
    }

    private static string ExpectedOf(string name) => Expected.GetOrAdd(name, Everything);

    private static string Everything(string name) => Everything(new SourceText(RepositoryFiles.Read("examples", name), name));

    /// <summary>All that the library makes of a document: messages, findings, drawings, measures, comparisons.</summary>
    private static string Everything(SourceText source)
    {
        var all = new StringBuilder();
        var compilation = Compiler.Compile(source);
        var findings = Compiler.Analyze(compilation);
        all.Append(TextDiagnosticWriter.ToText(compilation.Diagnostics)).Append(TextDiagnosticWriter.ToText(findings.Findings));
        all.Append(Compiler.RenderSvg(compilation.Diagram!)).Append(Compiler.RenderSvg(compilation.Diagram!, new LayoutOptions { Analysis = findings }));
        using var json = new MemoryStream();
        using var text = new StringWriter { NewLine = "\n" };
        var sheet = Compiler.Measure(compilation.Diagram!, source.Name);
        MeasureTextWriter.Write(text, sheet);
        MeasureCsvWriter.Write(text, [sheet], null);
        MeasureJsonWriter.Write(json, [sheet], null);
        var registers = Compiler.Registers(compilation.Diagram!, source.Name);
        RegisterTextWriter.Write(text, registers);
        RegisterMarkdownWriter.Write(text, registers);
        RegisterCsvWriter.Write(text, [registers], null);
        RegisterJsonWriter.Write(json, [registers], null);
        if (compilation.Diagram is ServiceBlueprint blueprint)
        {
            var walk = Compiler.Walk(blueprint, source.Name);
            WalkMarkdownWriter.Write(text, walk);
            WalkCsvWriter.Write(text, walk);
            WalkHtmlWriter.Write(text, walk);
            var contact = walk.Ways.SelectMany(way => way.Stops).FirstOrDefault(stop => stop.Number is not null);
            if (contact is not null && Compiler.ReadScores(new SourceText($"step,score,minutes,met\n{contact.Step},5.5,1.5,yes\n{contact.Step},6,4 min,no\n"), blueprint).Sheet is { } scores)
            {
                ScoreTextWriter.Write(text, scores);
                ScoreMarkdownWriter.Write(text, scores);
                ScoreJsonWriter.Write(json, scores);
                text.Write(Compiler.WriteScores(compilation, scores).Source.Content.ReplaceLineEndings("\n"));
            }

            var comparison = ((BlueprintComparison)Compiler.Compare(blueprint with { Steps = blueprint.Steps.RemoveAt(blueprint.Steps.Length - 1), Flows = blueprint.Flows.RemoveAll(flow => flow.From == blueprint.Steps[^1].Id || flow.To == blueprint.Steps[^1].Id) }, blueprint)!);
            ComparisonTextWriter.Write(text, comparison);
            ComparisonMarkdownWriter.Write(text, comparison);
            ComparisonJsonWriter.Write(json, comparison);
            var contacts = ImportancePerformance.Of(blueprint);
            if (!contacts.Points.IsEmpty) text.Write(new Blueprints.Rendering.SvgRenderer().RenderToString(QuadrantChart.Layout(contacts)));
            var times = TimeHistogram.Of(blueprint);
            if (!times.Bins.IsEmpty) text.Write(new Blueprints.Rendering.SvgRenderer().RenderToString(HistogramChart.Layout(times)));
        }

        if (compilation.Diagram is Fishbone fishbone)
        {
            var pareto = Pareto.Of(fishbone, new ParetoOptions());
            ParetoTextWriter.Write(text, pareto);
            ParetoCsvWriter.Write(text, pareto);
        }

        return all.Append(text).Append(Encoding.UTF8.GetString(json.ToArray())).ToString();
    }

    /// <summary>The culture; with signs changed besides, for a machine that knows no cultures.</summary>
    private static CultureInfo Odd(string name)
    {
        CultureInfo culture;
        try
        {
            culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        }
        catch (CultureNotFoundException)
        {
            culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }

        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = "٫";
        culture.NumberFormat.NumberGroupSeparator = "’";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PercentSymbol = "٪";
        return culture;
    }
}
