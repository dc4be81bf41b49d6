using System.Text;
using Blueprints.Diagrams;
using Blueprints.Logs;
using Blueprints.Simulations;
using Blueprints.Tests.Simulations;
using Blueprints.Text;

namespace Blueprints.Tests.Logs;

/// <summary>A log read piece by piece is the log read whole, mistakes and places included.</summary>
public sealed class LogPieceTests
{
    private const string Odd = "case,step,start,end,resource\n1,\"Takes, or\ngives\",2026-03-02 09:00,2026-03-02 09:05,\"Ann \"\"A\"\"\"\n\n2,收银,2026-03-02 09:00,2026-03-02 09:07,李\n2,pay,soon,2026-03-02 09:07,李\n3,pay,2026-03-02 09:09,2026-03-02 09:08\n4,pay,2026-03-02 09:09,2026-03-02 09:18,x,y\n5,pay,2026-03-02 09:09,2026-03-02 09:18";

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(150)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Pieces_give_what_the_whole_gives(int size)
    {
        var (csv, xes) = Logs();
        Same(csv, "events.csv", size);
        Same(csv.ReplaceLineEndings("\r\n"), "events.csv", size);
        Same(xes, "events.xes", size);
        Same(xes.Replace("</event>", "", StringComparison.Ordinal), "events.xes", 100_000);
        Same(Odd, "odd.csv", size);
        Same("case;step\n1;a\n", "few.csv", size);
        Same("", "none.csv", size);
        if (size >= 40) Same("blueprint: Tea\nsteps:\n  - customer: Drinks\n", "tea.csv", size);
    }

    [Fact]
    public void What_is_wrong_in_a_later_piece_is_told_at_its_line()
    {
        var (_, xes) = Logs();
        var lines = xes.Split('\n');
        var at = Array.FindLastIndex(lines, line => line.Contains("time:timestamp", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("value=\"2", "value=\"x2", StringComparison.Ordinal);
        var reading = Read(string.Join('\n', lines), "events.xes", 2_000);
        Assert.Null(reading.Log);
        var whole = Compiler.ReadLog(new SourceText(string.Join('\n', lines), "events.xes"));
        Assert.Equal(Assert.Single(whole.Diagnostics).Position.Line, Assert.Single(reading.Diagnostics).Position.Line);
    }

    private static void Same(string text, string name, int size)
    {
        var (whole, pieces) = (Compiler.ReadLog(new SourceText(text, name)), Read(text, name, size));
        Assert.Equal(whole.Diagnostics.Select(told => (told.Code, told.Position, told.Message)), pieces.Diagnostics.Select(told => (told.Code, told.Position, told.Message)));
        Assert.Equal(whole.Log is null, pieces.Log is null);
        if (whole.Log is not { } log) return;
        Assert.Equal<LogEvent>(log.Events.ToArray(), pieces.Log!.Events.ToArray());
        Assert.Equal<LogColumn>(log.Columns.ToArray(), pieces.Log.Columns.ToArray());
        Assert.Equal(log.Unfinished, pieces.Log.Unfinished);
    }

    private static LogReading Read(string text, string name, int size)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LogReader.Read(stream, name, CompilerOptions.Default, size);
    }

    private static (string Csv, string Xes) Logs()
    {
        var visits = new List<SimulatedVisit>();
        Simulation.Run(Services.Queue("10 per hour", 3, "{typical: 15 min, shape: exponential}"), new SimulationOptions { Cases = 60, Replications = 2, WarmUp = 0 }, log: visits.Add);
        using var csv = new StringWriter { NewLine = "\n" };
        EventLogWriter.WriteCsv(csv, visits, double.PositiveInfinity);
        using var xes = new MemoryStream();
        EventLogWriter.WriteXes(xes, "Queue", visits, double.PositiveInfinity);
        return (csv.ToString(), Encoding.UTF8.GetString(xes.ToArray()));
    }
}
