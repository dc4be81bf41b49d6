using System.Globalization;
using System.Xml;
using Blueprints.Measures;

namespace Blueprints.Simulations;

/// <summary>
/// Writes what cases did as an event log that process-mining tools open. Times are UTC with milliseconds, in a year that begins on a Monday: time
/// 0 is 2024-01-01T00:00:00.000Z. Pure; safe to call from many threads.
/// </summary>
public static class EventLogWriter
{
    private static readonly DateTime Monday = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// Writes comma-separated values (RFC 4180), a line for each visit of a case to a step, by case and then by when its work began:
    /// <c>case,step,label,lane,ready,start,end</c>. Work that was not done when the run ended has no end.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="visits">What, in any order.</param>
    /// <param name="until">When the run ended, in seconds. Default: never.</param>
    /// <exception cref="ArgumentNullException">The writer or the visits are null.</exception>
    public static void WriteCsv(TextWriter writer, IEnumerable<SimulatedVisit> visits, double until = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(visits);
        writer.Write("case,step,label,lane,ready,start,end\n");
        foreach (var visit in Sorted(visits))
        {
            writer.Write(visit.Case.ToString(CultureInfo.InvariantCulture));
            writer.Write(',');
            writer.Write(CsvText.Of(visit.Step));
            writer.Write(',');
            writer.Write(CsvText.Of(visit.Label));
            writer.Write(',');
            writer.Write(CsvText.Of(visit.Lane));
            writer.Write(',');
            writer.Write(TimeOf(visit.Ready));
            writer.Write(',');
            writer.Write(TimeOf(visit.Start));
            writer.Write(',');
            if (visit.End <= until) writer.Write(TimeOf(visit.End));
            writer.Write('\n');
        }
    }

    /// <summary>
    /// Writes XES (IEEE 1849-2016): a trace a case, and of each visit the events <c>schedule</c> (the case was ready), <c>start</c> and
    /// <c>complete</c>, with the extensions concept, lifecycle, organizational and time.
    /// </summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="name">What the log is called.</param>
    /// <param name="visits">What, in any order.</param>
    /// <param name="until">When the run ended, in seconds. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteXes(Stream stream, string name, IEnumerable<SimulatedVisit> visits, double until = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(visits);
        var settings = new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("log", "http://www.xes-standard.org/");
        xml.WriteAttributeString("xes.version", "1849-2016");
        xml.WriteAttributeString("xes.features", "");
        foreach (var (extension, prefix, uri) in ((string, string, string)[])[("Concept", "concept", "concept"), ("Lifecycle", "lifecycle", "lifecycle"), ("Organizational", "org", "org"), ("Time", "time", "time")])
        {
            xml.WriteStartElement("extension");
            xml.WriteAttributeString("name", extension);
            xml.WriteAttributeString("prefix", prefix);
            xml.WriteAttributeString("uri", $"http://www.xes-standard.org/{uri}.xesext");
            xml.WriteEndElement();
        }

        Global(xml, "trace", [("concept:name", "")]);
        Global(xml, "event", [("concept:name", ""), ("lifecycle:transition", "complete"), ("org:group", ""), ("step", "")]);
        xml.WriteStartElement("classifier");
        xml.WriteAttributeString("name", "Activity");
        xml.WriteAttributeString("keys", "concept:name");
        xml.WriteEndElement();
        Text(xml, "concept:name", name);
        Text(xml, "lifecycle:model", "standard");
        long? current = null;
        var events = new List<(double Time, int Order, SimulatedVisit Visit, string Transition)>();
        foreach (var visit in Sorted(visits))
        {
            if (current != visit.Case)
            {
                Trace(xml, current, events);
                current = visit.Case;
            }

            events.Add((visit.Ready, events.Count, visit, "schedule"));
            events.Add((visit.Start, events.Count, visit, "start"));
            if (visit.End <= until) events.Add((visit.End, events.Count, visit, "complete"));
        }

        Trace(xml, current, events);
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Global(XmlWriter xml, string scope, ReadOnlySpan<(string Key, string Value)> attributes)
    {
        xml.WriteStartElement("global");
        xml.WriteAttributeString("scope", scope);
        foreach (var (key, value) in attributes) Text(xml, key, value);
        if (scope == "event") Attribute(xml, "date", "time:timestamp", TimeOf(0));
        xml.WriteEndElement();
    }

    private static void Trace(XmlWriter xml, long? number, List<(double Time, int Order, SimulatedVisit Visit, string Transition)> events)
    {
        if (number is null) return;
        events.Sort(static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Order.CompareTo(b.Order));
        xml.WriteStartElement("trace");
        Text(xml, "concept:name", number.Value.ToString(CultureInfo.InvariantCulture));
        foreach (var (time, _, visit, transition) in events)
        {
            xml.WriteStartElement("event");
            Text(xml, "concept:name", visit.Label);
            Text(xml, "step", visit.Step);
            Text(xml, "lifecycle:transition", transition);
            // Who of a lane does it is not told apart; its people are a group.
            Text(xml, "org:group", visit.Lane);
            Attribute(xml, "date", "time:timestamp", TimeOf(time));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        events.Clear();
    }

    private static void Text(XmlWriter xml, string key, string value) => Attribute(xml, "string", key, value);

    private static void Attribute(XmlWriter xml, string type, string key, string value)
    {
        xml.WriteStartElement(type);
        xml.WriteAttributeString("key", key);
        xml.WriteAttributeString("value", Clean(value));
        xml.WriteEndElement();
    }

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length; i++) isClean &= XmlConvert.IsXmlChar(text[i]) || char.IsSurrogate(text[i]);
        return isClean ? text : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
    }

    private static IEnumerable<SimulatedVisit> Sorted(IEnumerable<SimulatedVisit> visits)
    {
        var sorted = visits.ToArray();
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => sorted[a].Case != sorted[b].Case ? sorted[a].Case.CompareTo(sorted[b].Case) : sorted[a].Start != sorted[b].Start ? sorted[a].Start.CompareTo(sorted[b].Start) : a.CompareTo(b));
        foreach (var i in order) yield return sorted[i];
    }

    private static string TimeOf(double seconds) => Monday.AddTicks((long)Math.Round(seconds * 1000) * TimeSpan.TicksPerMillisecond).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
