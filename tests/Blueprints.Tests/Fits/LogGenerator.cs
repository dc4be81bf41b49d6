using System.Globalization;
using System.Text;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Flows.Sampling;

namespace Blueprints.Tests.Fits;

/// <summary>
/// Makes the log of a service whose cases do one thing after the other: cases come at random around the clock, take exits by their shares, do steps
/// again by their rework, and wait and work as long as the document says. Nobody queues.
/// </summary>
internal sealed class LogGenerator(ServiceBlueprint blueprint, int seed)
{
    private static readonly DateTime Begin = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Unspecified);
    private readonly StepGraph _graph = StepGraph.Build(blueprint);
    private readonly List<(string Case, int Step, double Start, double End, string Who)> _events = [];

    public LogGenerator Run(int cases)
    {
        var clock = new RandomStream(seed, 1_000_000, 0);
        var now = 0.0;
        for (var c = 1; c <= cases; c++)
        {
            now += clock.Exponential() * 3600 / (blueprint.DemandPerHour ?? 10);
            Case(c, now);
        }

        return this;
    }

    /// <summary>A table, in the order in which work was done.</summary>
    public string ToCsv(string headings = "case,step,start,end,resource", bool hasLabels = false)
    {
        var text = new StringBuilder(headings).Append('\n');
        foreach (var (name, step, start, end, who) in _events.OrderBy(one => one.End).ThenBy(one => one.Case, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{name},{(hasLabels ? _graph.Steps[step].Label : _graph.Ids[step])},{Moment(start)},{Moment(end)},{who}\n");
        return text.ToString();
    }

    public string ToXes()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849-2016\" xmlns=\"http://www.xes-standard.org/\">\n");
        foreach (var one in _events.GroupBy(one => one.Case))
        {
            text.Append(CultureInfo.InvariantCulture, $"<trace>\n<string key=\"concept:name\" value=\"{one.Key}\"/>\n");
            foreach (var (_, step, start, end, who) in one)
            {
                Event(step, start, who, "start");
                Event(step, end, who, "complete");
            }

            text.Append("</trace>\n");
        }

        return text.Append("</log>\n").ToString();

        void Event(int step, double time, string who, string lifecycle) => text.Append(CultureInfo.InvariantCulture,
            $"<event>\n<string key=\"concept:name\" value=\"{_graph.Ids[step]}\"/>\n<string key=\"org:resource\" value=\"{who}\"/>\n<string key=\"lifecycle:transition\" value=\"{lifecycle}\"/>\n<date key=\"time:timestamp\" value=\"{Moment(time).Replace(' ', 'T')}Z\"/>\n</event>\n");
    }

    private void Case(int number, double time)
    {
        var random = new RandomStream(seed, number, 0);
        var step = Entry(random.Next());
        for (var done = 0; step != _graph.End && done < 1_000; done++)
        {
            var one = _graph.Steps[step];
            do
            {
                if (one.Wait?.Time is { } wait) time += DurationSampler.Draw(wait, ref random);
                var start = time;
                if (one.Time is { } work) time += DurationSampler.Draw(work, ref random);
                if (one.Kind is not (StepKind.Start or StepKind.End)) _events.Add(($"C{number}", step, start, time, $"{one.Lane}-{number % 3}"));
            }
            while (one.Rework is { } again && random.Next() < again);
            step = Next(step, random.Next());
        }
    }

    private int Entry(double u)
    {
        var sum = 0.0;
        foreach (var entry in _graph.Entries)
        {
            sum += entry.Share;
            if (u < sum) return entry.Step;
        }

        return _graph.Entries[^1].Step;
    }

    private int Next(int step, double u)
    {
        var sum = 0.0;
        var to = _graph.End;
        foreach (var e in _graph.Outgoing.Of(step))
        {
            to = _graph.Exits[e].To;
            sum += _graph.Exits[e].Share ?? 0;
            if (u < sum) return to;
        }

        return to;
    }

    private static string Moment(double seconds) => Begin.AddTicks((long)Math.Round(seconds * 1000) * TimeSpan.TicksPerMillisecond).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
