using System.Text.Json;
using System.Xml.Linq;

namespace Blueprints.Cli.Tests;

/// <summary><c>blueprints simulate</c>.</summary>
public sealed class SimulateTests : IDisposable
{
    private const string Document = """
        blueprint: Desk
        promise: 20 min
        demand: 10 per hour
        lanes:
          customer: Guest
          clerk: {band: frontstage, label: Clerk, staff: 2}
        steps:
          - clerk: Serves
            id: serve
            time: {typical: 9 min, shape: exponential}
        """;

    private readonly Workspace _workspace = new Workspace().With("desk.blueprint.yaml", Document);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Prints_figures_and_the_same_ones_again()
    {
        var outcome = _workspace.Run("simulate", "desk.blueprint.yaml", "--cases", "300", "--replications", "5");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Cases that came                                1,500\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nPeople\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(outcome.Output, _workspace.Run("simulate", "desk.blueprint.yaml", "--cases", "300", "--replications", "5", "--seed", "1").Output);
        Assert.NotEqual(outcome.Output, _workspace.Run("simulate", "desk.blueprint.yaml", "--cases", "300", "--replications", "5", "--seed", "2").Output);
        Assert.Contains("到来的业务", _workspace.Run("simulate", "desk.blueprint.yaml", "--cases", "300", "--replications", "5", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Equal(["desk.blueprint.yaml"], _workspace.Files().Select(Path.GetFileName));
    }

    [Fact]
    public void Scenarios_stand_beside_the_service_as_it_is()
    {
        var outcome = _workspace.Run("simulate", "desk.blueprint.yaml", "--days", "1", "--replications", "5", "--set", "clerk.staff=3; serve.time=8 min", "--sweep", "clerk.staff=2..3");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        foreach (var row in (string[])["  as it is ", "  clerk.staff=3; serve.time=8 min ", "  clerk.staff=2 ", "  clerk.staff=3 "]) Assert.Contains(row, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_and_csv_are_for_programs()
    {
        string[] line = ["simulate", "desk.blueprint.yaml", "--cases", "200", "--replications", "3", "--set", "clerk.staff=3", "--format"];
        using var json = JsonDocument.Parse(_workspace.Run([.. line, "json"]).Output);
        var documents = json.RootElement.GetProperty("documents");
        Assert.Equal(2, documents.GetArrayLength());
        Assert.Equal(600, documents[0].GetProperty("measures").EnumerateArray().First(row => row.GetProperty("key").GetString() == "cases").GetProperty("value").GetDouble());
        Assert.Equal(2, documents[0].GetProperty("tables").GetProperty("what-if").GetArrayLength());
        var csv = _workspace.Run([.. line, "csv"]).Output;
        Assert.Contains("desk.blueprint.yaml,lead-time,seconds,", csv, StringComparison.Ordinal);
        Assert.Contains("desk.blueprint.yaml [clerk.staff=3],lead-time,seconds,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day.svg", "<svg")]
    [InlineData("day.pdf", "%PDF")]
    [InlineData("day.png", "PNG")]
    public void Draws_the_picture(string name, string begin)
    {
        var outcome = _workspace.Run("simulate", "desk.blueprint.yaml", "--days", "1", "--replications", "4", "--set", "clerk.staff=3", "-o", name);
        Assert.Equal((0, $"wrote {name}\n"), (outcome.ExitCode, outcome.Error));
        Assert.Contains(begin, File.ReadAllText(_workspace.PathOf(name)), StringComparison.Ordinal);
        if (!name.EndsWith("svg", StringComparison.Ordinal)) return;
        var drawn = File.ReadAllText(_workspace.PathOf(name));
        foreach (var words in (string[])["promise 20 min", "Clerk (2)", "What matters most", "clerk.staff=3"]) Assert.Contains(words, drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_event_log()
    {
        var outcome = _workspace.Run("simulate", "desk.blueprint.yaml", "--cases", "50", "--replications", "2", "--log", "desk.csv", "-q");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(51, File.ReadAllLines(_workspace.PathOf("desk.csv")).Length);
        _workspace.Run("simulate", "desk.blueprint.yaml", "--cases", "50", "--replications", "2", "--log", "desk.xes");
        Assert.Equal(50, XDocument.Load(_workspace.PathOf("desk.xes")).Root!.Elements().Count(each => each.Name.LocalName == "trace"));
    }

    [Theory]
    [InlineData(1, "blueprints: there is no lane or step 'clark'; did you mean 'clerk'?\n    lanes: customer, clerk; steps go by their id\n", "desk.blueprint.yaml", "--set", "clark.staff=3")]
    [InlineData(1, "desk.blueprint.yaml:6:3: 'clerk' cannot have 0 people\n    write a number over 0\n", "desk.blueprint.yaml", "--set", "clerk.staff=0")]
    [InlineData(1, "desk.blueprint.yaml:8:5: 'serve' needs 5 people at once, and its lane has 2\n    give the lane more staff, or the step less\n", "desk.blueprint.yaml", "--set", "serve.staff=5")]
    [InlineData(1, "blueprints: 'late.fishbone.yaml' is no blueprint; only a blueprint can be simulated\n", "late.fishbone.yaml")]
    [InlineData(2, "blueprints: simulate takes one blueprint at a time\n", "desk.blueprint.yaml", "late.fishbone.yaml")]
    [InlineData(2, "blueprints: --cases needs a whole number from 1 to 10000000, not 'many'\n", "desk.blueprint.yaml", "--cases", "many")]
    [InlineData(2, "blueprints: say --cases or --days, not both: cases are counted in a steady state, days start empty\n", "desk.blueprint.yaml", "--cases", "5", "--days", "5")]
    [InlineData(2, "blueprints: --sweep needs a value from one whole number to another, such as teller.staff=1..6, not 'clerk.staff=3'\n", "desk.blueprint.yaml", "--sweep", "clerk.staff=3")]
    [InlineData(2, "blueprints: cannot tell the form of the log from 'log.txt'; end the name in .csv or .xes\n", "desk.blueprint.yaml", "--log", "log.txt")]
    [InlineData(2, "blueprints: standard output takes the figures; give a file for the picture\n", "desk.blueprint.yaml", "-o", "-")]
    public void What_cannot_be_is_told_plainly(int code, string message, params string[] arguments)
    {
        _workspace.With("late.fishbone.yaml", "fishbone: Late\ncategories:\n  People: []\n");
        Assert.Equal(new Outcome(code, "", message), _workspace.Run(["simulate", .. arguments]));
    }

    [Fact]
    public void A_document_that_lacks_something_is_told_where()
    {
        _workspace.With("bare.blueprint.yaml", "blueprint: Bare\nsteps:\n  - customer: Waits\n");
        var outcome = _workspace.Run("simulate", "bare.blueprint.yaml");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("blueprints: no step has a time\n    give steps a time, such as time: 5 min\nbare.blueprint.yaml:1:1: no demand is given, so nobody comes\n    write how many come, such as demand: 24 per hour\n", outcome.Error);
    }
}
