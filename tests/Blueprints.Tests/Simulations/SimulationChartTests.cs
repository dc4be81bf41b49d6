using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Simulations.Drawing;
using Blueprints.Tests.Paretos;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Tests.Simulations;

/// <summary>What the picture of a simulation keeps to.</summary>
public sealed class SimulationChartTests
{
    /// <summary>Shifts, a rush at noon, customers who leave, and a promise.</summary>
    private const string Desk = """
        blueprint: Service desk
        promise: 20 min
        hours: Mon-Fri 8:00-16:00
        demand: {Mon-Fri 8:00-12:00: 14 per hour, Mon-Fri 12:00-14:00: 30 per hour, Mon-Fri 14:00-16:00: 12 per hour}
        closing: finish
        lanes:
          customer: Guest
          clerk: {band: frontstage, label: Clerk, staff: 3}
          archive: {band: backstage, label: Archive, staff: 1, hours: Mon-Fri 9:00-15:00}
        steps:
          - clerk: Hears what it is about
            id: hear
            wait: {patience: 25 min}
            time: {typical: 8 min, shape: exponential}
            next: [{to: fetch, when: File needed, share: 20%}, {to: end, when: Settled, share: 80%}]
          - archive: Fetches the file
            id: fetch
            time: 4-12 min
        """;

    public static TheoryData<string, string, string, string> Cases { get; } = new()
    {
        { "desk", Desk, "light", "clerk.staff=4" },
        { "desk.zh", Chinese(Desk), "dark", "clerk.staff=2" },
        { "desk-no-promise", Desk.Replace("promise: 20 min\n", "", StringComparison.Ordinal), "print", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_drawn_as_accepted(string name, string yaml, string theme, string scenario)
    {
        var scene = Draw(yaml, theme, new SimulationOptions { Days = 5, Replications = 8 }, scenario.Length == 0 ? [] : [scenario]);
        Assert.Equal([], ParetoChartTests.Faults(scene));
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "drawings"), name + ".simulation", "svg", Svg(scene));
    }

    /// <summary>The pictures in the documents are what the command draws with <c>--days 5 --set teller.staff=3</c>; accepting brings them up to date.</summary>
    [Theory]
    [InlineData("bank-before")]
    [InlineData("bank-before.zh")]
    public void The_pictures_in_the_documents_are_current(string name)
    {
        var scene = Draw(RepositoryFiles.Read("examples", name + ".blueprint.yaml"), "light", new SimulationOptions { Days = 5 }, ["teller.staff=3"]);
        Assert.Equal([], ParetoChartTests.Faults(scene));
        var file = Path.Combine(RepositoryFiles.Root, "docs", "images", name + ".simulation.svg");
        if (GoldenFile.Accepts) File.WriteAllText(file, Svg(scene));
        Assert.Equal(Svg(scene), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>The whiskers of the tornado are as long as the intervals of the differences.</summary>
    [Fact]
    public void What_matters_most_has_its_intervals()
    {
        var comparison = Compare(Desk, new SimulationOptions { Days = 5, Replications = 8 }, []);
        var scene = SimulationChart.Layout(comparison);
        var group = ParetoChartTests.Groups(scene, "effects").Single();
        var lengths = group.Children.OfType<PathNode>().Where(line => Math.Abs(line.Segments[1].To.Y - line.Segments[0].To.Y) < 0.001).Select(line => line.Segments[1].To.X - line.Segments[0].To.X).Order().ToList();
        var errors = comparison.Effects.Take(8).SelectMany(effect => (double[])[effect.Less.Error ?? 0, effect.More.Error ?? 0]).Where(error => error > 0).Order().ToList();
        Assert.Equal(errors.Count, lengths.Count);
        var scale = lengths[^1] / errors[^1];
        for (var i = 0; i < errors.Count; i++) Assert.Equal(errors[i] * scale, lengths[i], 0.02);
    }

    private static string Chinese(string yaml) => yaml
        .Replace("Service desk", "服务台", StringComparison.Ordinal).Replace("Guest", "顾客", StringComparison.Ordinal).Replace("label: Clerk", "label: 接待员", StringComparison.Ordinal)
        .Replace("label: Archive", "label: 档案室", StringComparison.Ordinal).Replace("Hears what it is about", "听取来意", StringComparison.Ordinal).Replace("Fetches the file", "调取档案", StringComparison.Ordinal)
        .Replace("File needed", "需要档案", StringComparison.Ordinal).Replace("Settled", "已办结", StringComparison.Ordinal);

    private static SimulationComparison Compare(string yaml, SimulationOptions options, string[] scenarios)
    {
        var blueprint = (ServiceBlueprint)Compiler.Compile(new SourceText(yaml, "simulated.yaml")).Diagram!;
        var comparison = Simulation.Compare(blueprint, scenarios, options);
        Assert.Equal([], comparison.Problems);
        return comparison with { Effects = Simulation.Effects(comparison.Base) };
    }

    private static Scene Draw(string yaml, string theme, SimulationOptions options, string[] scenarios) =>
        SimulationChart.Layout(Compare(yaml, options, scenarios), new LayoutOptions { Theme = ThemeList.Find(theme) });

    private static string Svg(Scene scene) => new SvgRenderer().RenderToString(scene).ReplaceLineEndings("\n");
}
