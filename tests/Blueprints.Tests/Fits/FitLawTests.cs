using Blueprints.Fits;
using Blueprints.Logs;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.Fits;

/// <summary>The log of a known service, fitted back, gives what went in.</summary>
public sealed class FitLawTests
{
    private const string Desk = """
        blueprint: Passport desk
        demand: 12 per hour
        lanes:
          customer: Citizen
          clerk: {band: frontstage, label: Clerk}
          back: {band: backstage, label: Back office}
        steps:
          - customer: Fills in the form
            id: form
            time: 4 min
          - clerk: Takes the form
            id: take
            wait: {typical: 6 min, shape: exponential, tolerated: 10 min}
            time: {typical: 5 min, deviation: 2 min, shape: lognormal}
            next:
              - {to: check, when: Complete, share: 80%}
              - {to: ask, when: Incomplete, share: 20%}
          - clerk: Asks for what is missing  # by phone
            id: ask
            time: {min: 2 min, max: 8 min, shape: uniform}
            next: take
          - back: Checks the form
            id: check
            time: {typical: 10 min, deviation: 2 min, shape: normal}
            rework: 10%
            next:
              - {to: hand, share: 90%}
              - {to: end, share: 10%}
          - clerk: Hands out the passport
            id: hand
            time: {min: 1 min, typical: 2 min, max: 9 min}
        """;

    /// <summary>The same without what is to be found.</summary>
    private const string Bare = """
        blueprint: Passport desk
        lanes:
          customer: Citizen
          clerk: {band: frontstage, label: Clerk}
          back: {band: backstage, label: Back office}
        steps:
          - customer: Fills in the form
            id: form
          - clerk: Takes the form
            id: take
            wait: {tolerated: 10 min}
            next:
              - {to: check, when: Complete}
              - {to: ask, when: Incomplete}
          - clerk: Asks for what is missing  # by phone
            id: ask
            time:
              min: 1 min
              max: 2 min
            next: take
          - back: Checks the form
            id: check
            next:
              - {to: hand, when: Good}
              - {to: end, when: Bad}
          - clerk: Hands out the passport
            id: hand
        """;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_log_fitted_back_gives_what_went_in(int seed, bool isXes)
    {
        const int Cases = 3_000;
        var known = Read(Desk);
        var generator = new LogGenerator(known, seed).Run(Cases);
        var text = new SourceText(isXes ? generator.ToXes() : generator.ToCsv(), isXes ? "desk.xes" : "desk.csv");
        var compilation = Compiler.Compile(new SourceText(Bare, "desk.blueprint.yaml"));
        var log = Compiler.ReadLog(text);
        Assert.Empty(log.Diagnostics);
        var sheet = Compiler.Fit((ServiceBlueprint)compilation.Diagram!, log.Log!);
        var written = Compiler.WriteFit(compilation, sheet);
        Assert.Empty(written.LeftOut);
        var fitted = Read(written.Source.Content);
        Assert.Contains("# by phone", written.Source.Content, StringComparison.Ordinal);

        Assert.Equal(Cases, sheet.Cases);
        foreach (var step in known.Steps)
        {
            var (was, now) = (step, fitted.Steps.Single(one => one.Id == step.Id));
            Near(was.Time!.Value, now.Time!.Value, sheet.Steps.Single(one => one.Step == step.Id).Count, step.Id);
            Assert.Equal((BasisKind.Observed, text.Name), (now.Time!.Value.Basis!.Kind, now.Time.Value.Basis.Source));
        }

        DurationShape[] shapes = [DurationShape.Pert, DurationShape.LogNormal, DurationShape.Uniform, DurationShape.Normal];
        Assert.Equal(shapes, fitted.Steps.Take(4).Select(step => step.Time!.Value.Shape));
        var take = fitted.Steps[1];
        Assert.Equal(DurationShape.Exponential, take.Wait!.Time!.Value.Shape);
        Assert.Equal(600, take.Wait.Tolerated!.Value.Seconds);
        Near(known.Steps[1].Wait!.Time!.Value, take.Wait.Time.Value, Cases, "wait");
        foreach (var flow in known.Flows.Where(flow => flow.Share is not null))
        {
            var count = sheet.Exits.First(exit => exit.From == flow.From).Of;
            Assert.InRange(fitted.Flows.Single(other => (other.From, other.To) == (flow.From, flow.To)).Share!.Value - flow.Share!.Value, -Four(flow.Share.Value, count), Four(flow.Share.Value, count));
        }

        Assert.InRange(fitted.Steps[3].Rework!.Value, 0.1 - Four(0.1, Cases), 0.1 + Four(0.1, Cases));
        Assert.InRange(fitted.DemandPerHour!.Value, 12 * (1 - (4 / Math.Sqrt(Cases))), 12 * (1 + (4 / Math.Sqrt(Cases))));
        Assert.Equal(3, fitted.Lanes[1].Staff);

        // And so the figures are what they were.
        var (before, after) = (new BlueprintFacts(known).Measures.LeadTime.Value!.Value, new BlueprintFacts(fitted).Measures.LeadTime);
        Assert.InRange(after.Value!.Value / before, 0.97, 1.03);
        Assert.Equal(1, after.Basis!.Observed);
    }

    /// <summary>Cases by their way and by how they ended, against what the rows say.</summary>
    [Fact]
    public void Ways_and_outcomes_have_their_times_and_their_promise()
    {
        var blueprint = Read("""
            blueprint: Claims
            promise: 25 min
            lanes:
              customer: Client
              clerk: {band: backstage, label: Clerk}
            steps:
              - {clerk: Reads the claim, id: read, next: [{to: pay, when: clear}, {to: ask, when: unclear}]}
              - {clerk: Asks for papers, id: ask, next: [{to: pay, when: sent}, {to: end, when: never, outcome: abandoned}]}
              - {clerk: Pays, id: pay, outcome: solved}
            """);
        const string Log = """
            case,step,start,end
            1,read,2026-03-02 09:00,2026-03-02 09:10
            1,pay,2026-03-02 09:10,2026-03-02 09:20
            2,read,2026-03-02 09:00,2026-03-02 09:10
            2,pay,2026-03-02 09:30,2026-03-02 09:40
            3,read,2026-03-02 10:00,2026-03-02 10:10
            3,ask,2026-03-02 10:30,2026-03-02 11:00
            4,read,2026-03-02 10:00,2026-03-02 10:10
            4,read,2026-03-02 10:10,2026-03-02 10:15
            4,pay,2026-03-02 10:15,2026-03-02 10:20
            5,read,2026-03-02 10:00,2026-03-02 10:10
            """;
        var reading = Compiler.ReadLog(new SourceText(Log, "claims.csv"));
        Assert.Empty(reading.Diagnostics);
        var sheet = Compiler.Fit(blueprint, reading.Log!);
        Assert.Equal(
            [("read: clear", 2, 1800.0, 1200.0, 2400.0, 0.5), ("read: unclear; ask: never", 1, 3600, 3600, 3600, 0), ("read: clear; read again", 1, 1200, 1200, 1200, 1)],
            sheet.Ways.Select(way => (way.Name.English, way.Count, way.Mean, way.Median, way.P95, way.Kept!.Value)).OrderByDescending(way => way.Count).ThenByDescending(way => way.Mean));
        Assert.Equal([("solved", 3, 0.667), ("abandoned", 1, 0)], sheet.Outcomes.Select(end => (end.Name.English, end.Count, Math.Round(end.Kept!.Value, 3))));
        Assert.All(sheet.Ways, way => Assert.Equal(4, way.Of));
        Assert.Contains(sheet.Notes, note => note.English == "seen only once, so that no shape is fitted and its one time stands for all: ask");
    }

    [Fact]
    public void A_document_fitted_twice_is_the_same()
    {
        var compilation = Compiler.Compile(new SourceText(Bare, "desk.blueprint.yaml"));
        var log = Compiler.ReadLog(new SourceText(new LogGenerator(Read(Desk), 3).Run(300).ToCsv(hasLabels: true), "desk.csv")).Log!;
        var once = Compiler.WriteFit(compilation, Compiler.Fit((ServiceBlueprint)compilation.Diagram!, log)).Source;
        var again = Compiler.Compile(once);
        Assert.Equal(once.Content, Compiler.WriteFit(again, Compiler.Fit((ServiceBlueprint)again.Diagram!, log)).Source.Content);
    }

    [Fact]
    public void What_log_and_document_have_not_in_common_is_told()
    {
        var blueprint = Read(Bare);
        const string Log = """
            Case ID;Activity;Start Timestamp;Complete Timestamp;Agent
            1;Takes the form;2026-03-02 09:00;2026-03-02 09:05;Ann
            1;Takes the from;2026-03-02 09:06;2026-03-02 09:07;Ann
            1;checks_the_form;2026-03-02 09:10;2026-03-02 09:20;Bo
            2;take;2026-03-02 10:00;2026-03-02 10:05;Ann
            2;hand;2026-03-02 10:10;2026-03-02 10:12;Cy
            """;
        var read = Compiler.ReadLog(new SourceText(Log, "log.csv"));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(["case", "step", "start", "end", "resource"], read.Log!.Columns.Select(column => column.Name));
        var sheet = Compiler.Fit(blueprint, read.Log);
        Assert.Equal(new LogOnly("Takes the from", 1, "take"), Assert.Single(sheet.LogOnly));
        Assert.Equal(["form", "ask"], sheet.DocumentOnly.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(new OtherWay("take", "hand", 1), Assert.Single(sheet.OtherWays));
        Assert.True(sheet.Steps.Single(step => step.Step == "take").Time!.IsFew);
    }

    private static double Four(double share, int count) => 4 * Math.Sqrt(share * (1 - share) / count);

    /// <summary>The mean within four standard errors, the deviation within a tenth or four of its own.</summary>
    private static void Near(DurationEstimate was, DurationEstimate now, int count, string what)
    {
        var deviation = Math.Sqrt(was.Variance);
        Assert.True(Math.Abs(now.Mean - was.Mean) <= (4 * deviation / Math.Sqrt(count)) + (0.001 * was.Mean), $"{what}: mean {now.Mean} for {was.Mean}");
        Assert.True(Math.Abs(Math.Sqrt(now.Variance) - deviation) <= Math.Max(0.1, 8 / Math.Sqrt(count)) * deviation + 0.01, $"{what}: deviation {Math.Sqrt(now.Variance)} for {deviation}");
    }

    private static ServiceBlueprint Read(string text)
    {
        var result = Compiler.Compile(new SourceText(text, "desk.blueprint.yaml"));
        Assert.True(result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics) + text);
        return (ServiceBlueprint)result.Diagram!;
    }
}
