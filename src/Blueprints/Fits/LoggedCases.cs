using Blueprints.Logs;
using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.Fits;

/// <summary>An event of a case that is a step of the document.</summary>
/// <param name="Step">The step, by index.</param>
/// <param name="Start">When its work began, in seconds; not a number where the log does not say.</param>
/// <param name="End">When it was done, in seconds.</param>
/// <param name="Event">What the log says.</param>
internal readonly record struct LoggedStep(int Step, double Start, double End, LogEvent Event);

/// <summary>The cases of a log as steps of a document, and what is left over.</summary>
internal sealed class LoggedCases
{
    private LoggedCases(List<LoggedStep[]> cases, Dictionary<string, int> others, int[] counts) => (Cases, Others, Counts) = (cases, others, counts);

    /// <summary>The cases, each with its steps by time; one that has none is left out.</summary>
    public List<LoggedStep[]> Cases { get; }

    /// <summary>The activities that are no step, with how often.</summary>
    public Dictionary<string, int> Others { get; }

    /// <summary>How often each step stands in the log.</summary>
    public int[] Counts { get; }

    public static LoggedCases Of(EventLog log, StepGraph graph)
    {
        var names = new ActivityNames(graph);
        var (cases, others, counts) = (new List<LoggedStep[]>(), new Dictionary<string, int>(StringComparer.Ordinal), new int[graph.End]);
        var current = new List<LoggedStep>();
        for (var i = 0; i < log.Events.Length; i++)
        {
            var one = log.Events[i];
            if (i > 0 && one.Case != log.Events[i - 1].Case) Close();
            if (names.Find(one.Activity) is not { } step)
            {
                others[one.Activity] = others.GetValueOrDefault(one.Activity) + 1;
                continue;
            }

            counts[step]++;
            current.Add(new LoggedStep(step, one.Start is { } start ? Seconds(start) : double.NaN, Seconds(one.End), one));
        }

        Close();
        return new LoggedCases(cases, others, counts);

        void Close()
        {
            if (current.Count > 0) cases.Add([.. current]);
            current.Clear();
        }
    }

    /// <summary>Seconds since the year 2000, so that thousandths keep their digits.</summary>
    private static double Seconds(DateTimeOffset time) => (time.UtcTicks - Epoch) / (double)TimeSpan.TicksPerSecond;

    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
}
