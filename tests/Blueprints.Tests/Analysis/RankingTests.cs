using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Analysis;

/// <summary>The order in which findings are told.</summary>
public sealed class RankingTests
{
    private static readonly SourceText Source = new("one\ntwo\nthree\nfour\n", "a.yaml");

    [Fact]
    public void By_share_then_risk_then_severity_then_cases_then_place()
    {
        Diagnostic[] wanted =
        [
            Of("A1", effect: new Effect(EffectKind.CasesLost, 0.4, 0.4)),
            Of("A2", effect: new Effect(EffectKind.Time, 60, 0.3)),
            Of("A3", effect: new Effect(EffectKind.Risk, 500, 0.5)),
            Of("A4", effect: new Effect(EffectKind.Risk, 100, 0.1), severity: DiagnosticSeverity.Error),
            Of("A5", severity: DiagnosticSeverity.Error),
            Of("A6", effect: new Effect(EffectKind.CasesTouched, 1, 1)),
            Of("A7", effect: new Effect(EffectKind.Waiting, 9000, 0.9), sumsUp: true),
            Of("A8", effect: new Effect(EffectKind.Time, 1, 0.001), severity: DiagnosticSeverity.Information),
        ];
        var ranked = new AnalysisResult([.. wanted.Reverse()], []).Ranked;
        Assert.Equal(wanted.Select(finding => finding.Code), ranked.Select(group => group.First.Code));
    }

    [Fact]
    public void What_tells_of_no_other_risk_than_findings_before_it_comes_last()
    {
        var risk = new Effect(EffectKind.Risk, 224, 0.224);
        var ranked = new AnalysisResult([Of("A1", effect: risk), Of("A2", at: 4, effect: risk), Of("A3", at: 8)], []).Ranked;
        Assert.Equal(["A1", "A3", "A2"], ranked.Select(group => group.First.Code));
    }

    [Fact]
    public void One_rule_is_told_once_but_what_is_about_no_step_stands_for_itself()
    {
        var ranked = new AnalysisResult([Of("A1", at: 0), Of("A1", at: 4, effect: new Effect(EffectKind.Risk, 7, 0.007)), Of("A2", element: null), Of("A2", element: null)], []).Ranked;
        Assert.Equal(["A1", "A2", "A2"], ranked.Select(group => group.First.Code));
        Assert.Equal((4, 0), (ranked[0].First.Span.Start, Assert.Single(ranked[0].Others).Span.Start));
    }

    [Fact]
    public void A_report_tells_five_kinds_and_how_many_more_there_are()
    {
        var findings = Enumerable.Range(1, 7).SelectMany(i => new[] { Of($"A{i}"), Of($"A{i}", at: 8) });
        var report = new DocumentReport("a.yaml", [Of("M1") with { Why = null }, .. findings], []);
        var text = TextReportWriter.ToText(report);
        Assert.Equal(7, text.Split("a.yaml:").Length - 1);
        Assert.StartsWith("a.yaml:1:1: warning M1: found M1\n", text, StringComparison.Ordinal);
        Assert.Contains("   also: the same in line 3\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\na.yaml: 4 more findings of less weight; --all lists them\n", text, StringComparison.Ordinal);
        Assert.Equal(15, TextReportWriter.ToText(report, all: true).Split("a.yaml:").Length - 1);
    }

    private static Diagnostic Of(string code, int at = 0, Effect? effect = null, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool sumsUp = false, string? element = "e") =>
        new(new DiagnosticDescriptor(code, code, severity, new Bilingual(code, code)), Source, new TextSpan(at, at + 1), $"found {code}")
        {
            Element = element,
            Effects = effect is null ? [] : [effect],
            SumsUp = sumsUp,
            Why = "because",
        };
}
