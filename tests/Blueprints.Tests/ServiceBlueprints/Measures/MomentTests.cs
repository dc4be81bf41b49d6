using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Measures;

/// <summary>Moments of truth by weight × gap, the zone of tolerance as a bar, and which personal standards stand at which contact.</summary>
public sealed class MomentTests
{
    private const string Marked = """
        blueprint: Bank
        steps:
          - customer: Comes
          - frontstage: Greets
            id: greet
            contact: {expected: 6, perceived: 5, weight: 2, moment-of-truth: yes, adequate: 5.5, desired: 6.5}
          - frontstage: Advises
            id: advise
            contact: {expected: 6, perceived: 5.5, weight: 9, moment-of-truth: yes, adequate: 5, desired: 6.5}
          - frontstage: Signs
            id: sign
            contact: {perceived: 2, weight: 9, moment-of-truth: yes}
          - frontstage: Says good-bye
            id: bye
            contact: {expected: 7, perceived: 1, weight: 9}
        """;

    private static MeasureTable? Table(string document, string key) => Compiler.Measure(Compiler.Compile(new SourceText(document)).Diagram!).Tables.FirstOrDefault(table => table.Key == key);

    private static MeasureCell[] Column(MeasureTable table, string key)
    {
        var column = table.Columns.Select((one, i) => (one.Key, i)).First(pair => pair.Key == key).i;
        return [.. table.Rows.Select(row => row[column])];
    }

    /// <summary>9 × -0.5 = -4.5 comes before 2 × -1 = -2; what is not marked is left out, what is not judged comes last and says what it lacks.</summary>
    [Fact]
    public void Moments_of_truth_are_ranked_by_weight_and_gap()
    {
        var table = Table(Marked, "moments-of-truth")!;
        Assert.Equal(["advise", "greet", "sign"], Column(table, "step").Select(cell => cell.Text!.Value.English));
        Assert.Equal([-4.5, -2, null], Column(table, "weighted-gap").Select(cell => cell.Value));
        Assert.Equal([1, 2, null], Column(table, "number").Select(cell => cell.Value));
        Assert.Equal([null, null, "no data: add expected, adequate, desired"], Column(table, "note").Select(cell => cell.Text?.English));
        Assert.Equal(["better than other contacts, yet below what is expected", "better than other contacts, yet below what is expected", "concentrate here"], Column(table, "quadrant").Select(cell => cell.Text?.English));
        Assert.Equal([false, true, false], Column(table, "tolerance").Select(cell => cell.IsAlert));
    }

    [Fact]
    public void Where_none_is_marked_all_judged_contacts_are_ranked()
    {
        Assert.Equal(["bye", "advise", "greet", "sign"], Column(Table(Marked.Replace(", moment-of-truth: yes", "", StringComparison.Ordinal), "moments-of-truth")!, "step").Select(cell => cell.Text!.Value.English));
        Assert.Null(Table("blueprint: Tea\nsteps:\n  - customer: Comes\n  - frontstage: Greets\n    contact: counter\n", "moments-of-truth"));
    }

    [Theory]
    [InlineData(5, 7, 6, "[=========*=========]")]
    [InlineData(5, 7, 5, "*===================]")]
    [InlineData(5, 7, 7, "[===================*")]
    [InlineData(5, 7, 4, "*......[============]")]
    [InlineData(5, 7, 8, "[============]......*")]
    [InlineData(5, 7, 4.9999, "*[==================]")]
    [InlineData(5, 7, 7.0001, "[==================]*")]
    [InlineData(7, 5, 6, null)]
    [InlineData(5, 5, 5, null)]
    public void The_zone_of_tolerance_is_a_bar(double adequate, double desired, double perceived, string? bar) =>
        Assert.Equal(bar, ToleranceBar.Of(new Contact { Adequate = adequate, Desired = desired, Perceived = perceived }));

    [Fact]
    public void Personal_standards_are_listed_contact_by_contact()
    {
        var document = """
            blueprint: Bank
            lanes:
              customer: Customer
              teller: {band: frontstage, staff: 2}
              machine: {band: frontstage}
            steps:
              - customer: Comes
              - teller: Greets
                id: greet
                standard: [{text: By name, aspect: courtesy}, {text: Looks up, aspect: attentiveness}, {time: 1 min}]
              - customer: Enters the PIN
              - machine: Prints
                id: print
              - customer: Waits
              - teller: Pays
                id: pay
                standard: {time: 1 min}
            """;
        var blueprint = Compiler.Compile(new SourceText(document)).Diagram!;
        var table = Compiler.Registers(blueprint).Tables.First(register => register.Key == "personal-standards");
        Assert.Equal(["greet", "pay"], Column(table, "step").Select(cell => cell.Text!.Value.English));
        Assert.Equal(["2 of 7", "0 of 7"], Column(table, "covered").Select(cell => cell.Text!.Value.English));
        Assert.Equal(["yes", "no"], Column(table, "courtesy").Select(cell => cell.Text!.Value.English));
        Assert.Equal(["no", "no"], Column(table, "tact").Select(cell => cell.Text!.Value.English));
        var measures = Compiler.Measure(blueprint).Rows.ToDictionary(row => row.Key, row => row.Figure);
        Assert.Equal((2.0, 0.5), (measures["personal-aspects"].Value, measures["personal-coverage"].Value));
        var plain = Compiler.Compile(new SourceText(document.Replace(", aspect: courtesy", "", StringComparison.Ordinal).Replace(", aspect: attentiveness", "", StringComparison.Ordinal))).Diagram!;
        Assert.DoesNotContain(Compiler.Registers(plain).Tables, register => register.Key == "personal-standards");
        Assert.Equal("no data: add an aspect to standards", Compiler.Measure(plain).Rows.First(row => row.Key == "personal-coverage").Figure.Reason?.English);
    }
}
