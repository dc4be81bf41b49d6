using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints;

/// <summary>What values rest on: read, passed down, told by figures and drawings.</summary>
public sealed class BasisTests
{
    private const string Office = """
        blueprint: Passport office
        basis: assumed
        lanes:
          customer: Citizen
          clerk: {band: frontstage, label: Clerk, staff: {value: 2, basis: observed}, rate: 30}
          safe: {band: backstage, label: Safe, basis: proposed}
        steps:
          - customer: Hands in the form
            time: {typical: 3 min, basis: observed, sample: 40, source: stop watch, date: 2026-05}
          - clerk: Checks the form
            time: 20 min
            wait: {typical: 10 min, basis: observed}
            next:
              - {to: end, when: Complete, share: 80%, basis: observed}
              - {to: ask, when: Incomplete, share: 20%}
          - safe: Asks for what is missing
            id: ask
            time: 5 min
            cost: {value: 4, basis: observed}
        """;

    [Fact]
    public void A_value_without_a_word_goes_by_its_step_its_lane_and_the_document()
    {
        var blueprint = Read(Office);
        var bases = new ValueBases(blueprint);
        Assert.Equal(BasisKind.Observed, bases.OfTime(blueprint.Steps[0])!.Kind);
        Assert.Equal((40, "stop watch", "2026-05"), (blueprint.Steps[0].Time!.Value.Basis!.Sample, blueprint.Steps[0].Time!.Value.Basis!.Source, blueprint.Steps[0].Time!.Value.Basis!.Date));
        Assert.Equal(BasisKind.Assumed, bases.OfTime(blueprint.Steps[1])!.Kind);
        Assert.Equal(BasisKind.Observed, bases.OfWait(blueprint.Steps[1])!.Kind);
        Assert.Equal(BasisKind.Proposed, bases.OfTime(blueprint.Steps[2])!.Kind);
        Assert.Equal(BasisKind.Observed, bases.OfCost(blueprint.Steps[2])!.Kind);
        Assert.Equal(2, blueprint.Lanes[1].Staff);
        Assert.Equal(BasisKind.Observed, bases.OfStaff(blueprint.Lanes[1])!.Kind);
        Assert.Equal(BasisKind.Assumed, bases.OfRate(blueprint.Lanes[1])!.Kind);
    }

    [Fact]
    public void Figures_tell_how_much_of_them_is_observed()
    {
        // 3 + 10 observed, 20 assumed, 0.2 × 5 proposed, of 34 minutes.
        var lead = MeasuresOf(Read(Office)).LeadTime;
        Assert.Equal(34 * 60, lead.Value!.Value, 1e-6);
        Assert.Equal((13 / 34.0, 20 / 34.0, 1 / 34.0), (lead.Basis!.Observed, lead.Basis.Assumed, lead.Basis.Proposed), new Near());
        Assert.Equal(0, lead.Basis.Unsaid, 1e-9);
        Assert.Equal(1, MeasuresOf(Read(Office)).Cost.Basis!.Observed);
        Assert.Equal(1, MeasuresOf(Read(Office)).LabourCost.Basis!.Assumed);
    }

    [Fact]
    public void What_says_nothing_has_no_basis() =>
        Assert.Null(MeasuresOf(Read("blueprint: Tea\nsteps:\n  - customer: Orders\n    time: 2 min\n")).LeadTime.Basis);

    [Fact]
    public void The_assumption_that_matters_most_is_named_with_its_effect()
    {
        var result = Compiler.Compile(new SourceText(Office, "office.blueprint.yaml"));
        var found = Assert.Single(Compiler.Analyze(result).Findings, finding => finding.Code == "SB0514");
        Assert.Contains("the time at 'Checks the form' is assumed", found.Message, StringComparison.Ordinal);
        Assert.Contains("4 min longer (11.8% of the lead time)", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time", 20 * 1.2)]
    [InlineData("share", 0.24)]
    public void An_effect_is_the_change_of_the_lead_time(string key, double value)
    {
        // The derivative of what is linear in the value is the difference itself.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var higher = key == "time" ? Office.Replace("time: 20 min", $"time: {text} min", StringComparison.Ordinal) : Office.Replace("share: 20%", $"share: {text}", StringComparison.Ordinal).Replace("share: 80%", "share: 76%", StringComparison.Ordinal);
        var change = MeasuresOf(Read(higher)).LeadTime.Value!.Value - MeasuresOf(Read(Office)).LeadTime.Value!.Value;
        var facts = new BlueprintFacts(Read(Office));
        var effect = Assert.Single(facts.ValueEffects, effect => effect.Key == key && (key == "time" ? effect.Step == 1 : effect.Exit!.To == "ask"));
        Assert.Equal(change, effect.Seconds, 1e-6);
    }

    [Fact]
    public void A_drawing_shows_what_is_assumed_or_proposed_and_only_then()
    {
        var svg = Compiler.RenderSvg(Read(Office));
        Assert.Contains(">20 min ?<", svg, StringComparison.Ordinal);
        Assert.Contains(">5 min *<", svg, StringComparison.Ordinal);
        Assert.Contains("Assumed, not observed", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("3 min ?", svg, StringComparison.Ordinal);
        var plain = Compiler.RenderSvg(Read("blueprint: Tea\nbasis: observed\nsteps:\n  - customer: Orders\n    time: 2 min\n"));
        Assert.DoesNotContain("Assumed", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_basis_is_told()
    {
        var told = Compiler.Compile(new SourceText("blueprint: Tea\nsteps:\n  - customer: Orders\n    time: {typical: 2 min, source: log}\n", "tea.blueprint.yaml")).Diagnostics;
        Assert.Contains("'source' stands without 'basis'", Assert.Single(told).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_keys_say_the_same()
    {
        var blueprint = Read("服务蓝图: 茶\n依据: 假设\n步骤:\n  - 顾客: 点茶\n    时间: {通常: 2 分钟, 依据: 观测, 来源: 日志, 日期: 五月, 样本量: 12}\n");
        Assert.Equal(new Basis(BasisKind.Assumed), blueprint.Basis);
        Assert.Equal(new Basis(BasisKind.Observed) { Source = "日志", Date = "五月", Sample = 12 }, blueprint.Steps[0].Time!.Value.Basis);
    }

    private static BlueprintMeasures MeasuresOf(ServiceBlueprint blueprint) => new BlueprintFacts(blueprint).Measures;

    private static ServiceBlueprint Read(string text)
    {
        var result = Compiler.Compile(new SourceText(text, "office.blueprint.yaml"));
        Assert.Empty(result.Diagnostics);
        return (ServiceBlueprint)result.Diagram!;
    }

    private sealed class Near : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) => Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) + Math.Abs(x.Item3 - y.Item3) < 1e-6;

        public int GetHashCode((double, double, double) obj) => 0;
    }
}
