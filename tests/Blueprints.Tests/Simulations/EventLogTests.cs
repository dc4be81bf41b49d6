using System.Globalization;
using System.Xml.Linq;
using Blueprints.Simulations;

namespace Blueprints.Tests.Simulations;

/// <summary>Event logs that other programs read.</summary>
public sealed class EventLogTests
{
    private static readonly XNamespace Xes = "http://www.xes-standard.org/";

    private static readonly SimulatedVisit[] Visits =
    [
        new(2, "b", "Serves, \"well\"", "clerk", 60.0004, 90, 3600),
        new(1, "a", "=Comes\u0001", "guest", 0, 0, 30),
        new(1, "b", "Serves, \"well\"", "clerk", 30, 30.5, 90061.25),
    ];

    [Fact]
    public void Csv_has_a_line_for_each_visit()
    {
        using var writer = new StringWriter();
        EventLogWriter.WriteCsv(writer, Visits, 86400);
        Assert.Equal(
            """"
            case,step,label,lane,ready,start,end
            1,a,'=Comes,guest,2024-01-01T00:00:00.000Z,2024-01-01T00:00:00.000Z,2024-01-01T00:00:30.000Z
            1,b,"Serves, ""well""",clerk,2024-01-01T00:00:30.000Z,2024-01-01T00:00:30.500Z,
            2,b,"Serves, ""well""",clerk,2024-01-01T00:01:00.000Z,2024-01-01T00:01:30.000Z,2024-01-01T01:00:00.000Z

            """".Replace("Comes,", "Comes\u0001,", StringComparison.Ordinal),
            writer.ToString());
    }

    /// <summary>What readers of XES are picky about: a scope on every global, UTC with milliseconds, traces and events in order.</summary>
    [Fact]
    public void Xes_has_a_trace_for_each_case()
    {
        using var stream = new MemoryStream();
        EventLogWriter.WriteXes(stream, "Tea & <more>", Visits);
        stream.Position = 0;
        var log = XDocument.Load(stream).Root!;
        Assert.Equal(Xes + "log", log.Name);
        Assert.Equal(["trace", "event"], log.Elements(Xes + "global").Select(each => (string)each.Attribute("scope")!));
        var traces = log.Elements(Xes + "trace").ToList();
        Assert.Equal(["1", "2"], traces.Select(trace => Of(trace, "concept:name")));
        Assert.Equal([6, 3], traces.Select(trace => trace.Elements(Xes + "event").Count()));
        foreach (var trace in traces)
        {
            var times = trace.Elements(Xes + "event").Select(each => Of(each, "time:timestamp")).ToList();
            Assert.Equal(times.Order(StringComparer.Ordinal), times);
            Assert.All(times, time => Assert.True(DateTime.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)));
        }

        var declared = log.Elements(Xes + "global").Last().Elements().Select(each => (string)each.Attribute("key")!).ToHashSet();
        Assert.All(log.Descendants(Xes + "event").SelectMany(each => each.Elements()), each => Assert.Contains((string)each.Attribute("key")!, declared));

        static string Of(XElement of, string key) => (string)of.Elements().First(each => (string)each.Attribute("key")! == key).Attribute("value")!;
    }

    [Fact]
    public void A_log_holds_what_the_first_run_did()
    {
        var visits = new List<SimulatedVisit>();
        var result = Simulation.Run(Services.Queue("6 per hour", 1, "5 min"), new SimulationOptions { Cases = 200, Replications = 2 }, log: visits.Add);
        Assert.Equal(200, visits.Count);
        Assert.Equal(result.WarmUp + 1, visits[0].Case);
        Assert.All(visits, visit => Assert.Equal(300, visit.End - visit.Start, 6));
    }
}
