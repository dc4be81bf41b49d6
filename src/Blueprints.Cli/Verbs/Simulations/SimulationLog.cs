using System.Text;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>Gathers what cases do, and writes it as an event log.</summary>
internal sealed class SimulationLog(string target)
{
    private const int Most = 2_000_000;

    private readonly List<SimulatedVisit> _visits = [];
    private bool _isFull;

    public static bool HasForm(string target) => IsXes(target) || target.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public void Add(SimulatedVisit visit)
    {
        if (_visits.Count < Most) _visits.Add(visit);
        else _isFull = true;
    }

    /// <summary>Writes it and tells so; whether that went well.</summary>
    /// <param name="title">What the log is called.</param>
    /// <param name="until">When the run ended, in seconds.</param>
    /// <param name="quiet">Whether nothing is said where nothing is wrong.</param>
    /// <param name="messages">Where it is told.</param>
    public bool Write(string title, double until, bool quiet, TextWriter messages)
    {
        if (_isFull)
        {
            Messages.Say(messages, new Bilingual($"the log would have more than {Most} visits to steps; ask for fewer cases or days", $"日志会超过 {Most} 次步骤访问；请减少业务数或天数").In(Messages.Language));
            return false;
        }

        if (!Delivery.Write(target, false, WriteTo, messages)) return false;
        Delivery.Tell(target, quiet, messages);
        return true;

        void WriteTo(Stream stream)
        {
            if (IsXes(target))
            {
                EventLogWriter.WriteXes(stream, title, _visits, until);
                return;
            }

            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            EventLogWriter.WriteCsv(writer, _visits, until);
        }
    }

    private static bool IsXes(string target) => target.EndsWith(".xes", StringComparison.OrdinalIgnoreCase);
}
