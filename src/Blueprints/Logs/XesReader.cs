using System.Xml;
using Blueprints.Diagnostics;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Logs;

/// <summary>
/// Reads an event log in XES (IEEE 1849-2016): of traces and events the attributes <c>concept:name</c>, <c>time:timestamp</c>,
/// <c>org:resource</c> and <c>lifecycle:transition</c>. A document type is refused, nothing outside the text is read, and its size, its depth
/// and the number of its events are bounded.
/// </summary>
/// <param name="builder">Takes the events.</param>
internal sealed class XesReader(LogBuilder builder)
{
    /// <summary>Attributes may hold others; nobody nests them deeper.</summary>
    private const int MaxDepth = 64;

    /// <summary>A name that is longer is none.</summary>
    private const int MaxName = 2_000;

    private SourceText _source = SourceText.None;
    private DiagnosticBag _told = builder.Told;
    private readonly List<(string Activity, DateTimeOffset Time, string? Resource, string? Lifecycle, TextSpan Span)> _trace = [];
    private string? _case;
    private int _traces;
    private string? _activity;
    private string? _time;
    private string? _resource;
    private string? _lifecycle;

    /// <summary>Whether a text is XES rather than a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its beginning at least.</param>
    public static bool Is(string name, string content) => name.EndsWith(".xes", StringComparison.OrdinalIgnoreCase) || content.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<");

    /// <summary>Reads a piece: whole traces within the root.</summary>
    public void Take(LogPiece piece, DiagnosticBag told)
    {
        (_source, _told, builder.Told) = (piece.Source, told, told);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = _source.Content.Length + 1L,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            using var text = new StringReader(_source.Content);
            using var xml = XmlReader.Create(text, settings);
            while (xml.Read() && !builder.IsFull)
            {
                Cancellation.Check();
                if (xml.Depth > MaxDepth)
                {
                    Broken(xml, new("elements lie more than 64 deep in each other", "元素嵌套超过 64 层"));
                    break;
                }

                if (xml.NodeType == XmlNodeType.Element) Begin(xml);
                else if (xml.NodeType == XmlNodeType.EndElement) End(xml, PlaceOf(xml));
            }
        }
        catch (XmlException trouble)
        {
            // The framework's own words are in no language of ours, and may be left out of a program.
            var line = Math.Clamp(trouble.LineNumber, 1, _source.LineCount);
            var isType = _source.Content.Contains("<!DOCTYPE", StringComparison.Ordinal);
            _told.Report(
                ScoreDiagnostics.BrokenLog,
                new TextSpan(_source.LineStart(line), Math.Min(1, _source.Content.Length - _source.LineStart(line))),
                isType ? new("a log with a document type is not read", "不读取带文档类型声明（DOCTYPE）的日志") : new("this is no XML from here on", "从这里起不是正确的 XML"),
                isType ? new("delete <!DOCTYPE ...>", "请删去 <!DOCTYPE ……>") : new("write the log anew from the program that it comes from", "请从原来的程序重新导出日志"));
        }

    }

    /// <returns>The log; null where there is a mistake.</returns>
    public EventLog? Done(string name, DiagnosticBag told)
    {
        if (builder.IsEmpty && !told.HasErrors) told.Report(CsvLogReader.Of(ScoreDiagnostics.NoObservations), default, new("there is no event in this log", "日志里没有事件"), new("an event is <trace><event><string key=\"concept:name\" .../><date key=\"time:timestamp\" .../></event></trace>", "事件的写法是 <trace><event><string key=\"concept:name\" …/><date key=\"time:timestamp\" …/></event></trace>"));
        if (told.HasErrors) return null;
        return new EventLog(name, builder.Done(), [new("case", "concept:name"), new("step", "concept:name"), new("end", "time:timestamp"), new("resource", "org:resource"), new("lifecycle", "lifecycle:transition")]);
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "trace" when xml.Depth == 1:
                (_case, _traces) = (null, _traces + 1);
                _trace.Clear();
                break;
            case "event" when xml.Depth == 2:
                (_activity, _time, _resource, _lifecycle) = (null, null, null, null);
                break;
            case "string" or "id" when xml.Depth == 2 && xml.GetAttribute("key") == "concept:name":
                _case = Name(xml);
                break;
            case "string" or "id" or "date" when xml.Depth == 3:
                TakePart(xml);
                break;
        }

        if (xml.IsEmptyElement) End(xml, PlaceOf(xml));
    }

    private void TakePart(XmlReader xml)
    {
        switch (xml.GetAttribute("key"))
        {
            case "concept:name":
                _activity = Name(xml);
                break;
            case "time:timestamp":
                _time = xml.GetAttribute("value");
                break;
            case "org:resource":
                _resource = Name(xml);
                break;
            case "lifecycle:transition":
                _lifecycle = Name(xml);
                break;
        }
    }

    private void End(XmlReader xml, TextSpan place)
    {
        if (xml is { LocalName: "event", Depth: 2 }) EndEvent(place);
        else if (xml is { LocalName: "trace", Depth: 1 }) EndTrace();
    }

    private void EndEvent(TextSpan place)
    {
        if (_activity is null || _time is null)
        {
            _told.Report(CsvLogReader.Of(ScoreDiagnostics.BrokenRow), place, _activity is null ? new("this event has no concept:name", "这个事件没有 concept:name") : new("this event has no time:timestamp", "这个事件没有 time:timestamp"));
        }
        else if (LogTime.Parse(_time) is { } time)
        {
            _trace.Add((_activity, time, _resource, _lifecycle, place));
        }
        else
        {
            _told.Report(CsvLogReader.Of(ScoreDiagnostics.BadDate), place, new($"'{VisibleText.Clip(_time)}' is no moment that can be told", $"“{VisibleText.Clip(_time)}”不是能辨认的时刻"), new("write it as 2026-03-02T09:15:30.000+00:00", "请写成 2026-03-02T09:15:30.000+00:00"));
        }
    }

    /// <summary>The name of a trace may stand behind its events.</summary>
    private void EndTrace()
    {
        var name = _case ?? $"#{_traces.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        foreach (var (activity, time, resource, lifecycle, span) in _trace) builder.Add(name, activity, null, time, resource, lifecycle, span);
        _trace.Clear();
    }

    private static string? Name(XmlReader xml)
    {
        var name = xml.GetAttribute("value") is { Length: <= MaxName } value ? VisibleText.OneLine(value) : "";
        return name.Length == 0 ? null : name;
    }

    private void Broken(XmlReader xml, Bilingual message) => _told.Report(ScoreDiagnostics.BrokenLog, PlaceOf(xml), message);

    private TextSpan PlaceOf(XmlReader xml)
    {
        var line = xml is IXmlLineInfo info && info.HasLineInfo() ? Math.Clamp(info.LineNumber, 1, _source.LineCount) : 1;
        var start = _source.LineStart(line);
        return new TextSpan(start, Math.Min(1, _source.Content.Length - start));
    }
}
