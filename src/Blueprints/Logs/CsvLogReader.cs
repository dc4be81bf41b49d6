using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Running;
using Blueprints.Scores;
using Blueprints.Text;

namespace Blueprints.Logs;

/// <summary>Reads an event log as a table: headings in English or Chinese, a row an event. Every mistake is told in one run.</summary>
/// <param name="builder">Takes the events.</param>
internal sealed class CsvLogReader(LogBuilder builder)
{
    private readonly Dictionary<LogHeading, int> _columns = [];
    private DiagnosticBag _told = builder.Told;
    private List<CsvCell>? _headings;
    private char _separator;
    private bool _isRefused;
    private int _unfinished;

    /// <summary>Reads a piece; the first has the headings.</summary>
    public void Take(LogPiece piece, DiagnosticBag told)
    {
        (_told, builder.Told) = (told, told);
        if (_isRefused) return;
        if (_headings is null && DocumentText.Is(piece.Source))
        {
            told.Report(Of(ScoreDiagnostics.NoObservations), default, new("this is a document, not an event log", "这是一份文档，不是事件日志"), new("give a table of events, or XES", "请给出事件表或 XES 文件"));
            _isRefused = true;
            return;
        }

        var table = _headings is null ? CsvTable.Read(piece.Source.Content) : CsvTable.Read(piece.Source.Content, piece.Start, _separator);
        if (table.OpenQuote is { } quote) told.Report(Of(ScoreDiagnostics.BrokenRow), quote, new("this quote does not end", "这个引号没有结束"), new("write \" at the end of the cell too; a quote within it is written \"\"", "请在格的末尾也写 \"；格内的引号要写成 \"\""));
        var first = 0;
        if (_headings is null && table.Rows.Count > 0)
        {
            (_headings, _separator, first) = (table.Rows[0], table.Separator, 1);
            ReadHeadings(_headings);
            _isRefused = told.HasErrors;
        }

        for (var i = first; i < table.Rows.Count && !_isRefused && !builder.IsFull; i++)
        {
            Cancellation.Check();
            ReadRow(table.Rows[i]);
        }
    }

    /// <returns>The log; null where there is a mistake.</returns>
    public EventLog? Done(string name, DiagnosticBag told)
    {
        if (builder.IsEmpty && !told.HasErrors) told.Report(Of(ScoreDiagnostics.NoObservations), default, new("there is no event in this log", "日志里没有事件"), new("write a row for each: case, step, start, end", "每个事件写一行：业务、步骤、开始、结束"));
        if (told.HasErrors) return null;
        return new EventLog(name, builder.Done(), [.. LogHeading.All.Where(_columns.ContainsKey).Select(column => new LogColumn(column.Name, _headings![_columns[column]].Value))]) { Unfinished = _unfinished };
    }

    public static DiagnosticDescriptor Of(DiagnosticDescriptor descriptor) => descriptor with { HelpLink = "fitting.md" };

    private void ReadHeadings(List<CsvCell> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].IsEmpty || LogHeading.Find(row[i].Value) is not { } column || _columns.TryAdd(column, i)) continue;
            _told.Report(Of(ScoreDiagnostics.RepeatedColumn), row[i].Span, new($"two columns could be '{column.Name}': '{row[_columns[column]].Value}' and '{row[i].Value}'", $"有两列都像“{column.Chinese[0]}”：“{row[_columns[column]].Value}”和“{row[i].Value}”"), new("leave one of them out, or give it another heading", "请去掉其中一列，或改用别的列标题"));
        }

        // Only what no heading says outright is guessed.
        for (var i = 0; i < row.Count; i++)
        {
            if (!_columns.ContainsValue(i) && LogHeading.Guess(row[i].Value) is { } column) _columns.TryAdd(column, i);
        }

        // A single moment of an event is its end, by whatever name.
        if (!_columns.ContainsKey(LogHeading.End) && _columns.Remove(LogHeading.Start, out var lone)) _columns[LogHeading.End] = lone;
        var whole = new TextSpan(row[0].Span.Start, row[^1].Span.End - row[0].Span.Start);
        foreach (var column in (LogHeading[])[LogHeading.Case, LogHeading.Step, LogHeading.End])
        {
            if (_columns.ContainsKey(column)) continue;
            _told.Report(Of(ScoreDiagnostics.MissingColumn), whole, new($"no column is '{column.Name}'", $"没有“{column.Chinese[0]}”列"), new($"call it one of: {string.Join(", ", column.Words.Take(6))}", $"列标题可写：{string.Join("、", column.Chinese.Take(6))}"));
        }
    }

    private void ReadRow(List<CsvCell> row)
    {
        var headings = _headings!.Count;
        if (row.Count > headings && row.Skip(headings).Any(cell => !cell.IsEmpty))
        {
            var (cells, most) = (row.Count.ToString(CultureInfo.InvariantCulture), headings.ToString(CultureInfo.InvariantCulture));
            _told.Report(Of(ScoreDiagnostics.BrokenRow), row[headings].Span, new($"this row has {cells} cells, and there are {most} headings", $"这一行有 {cells} 格，而标题只有 {most} 个"), new($"put a text that holds '{_separator}' into double quotes", $"含“{_separator}”的文字请放进双引号"));
            return;
        }

        var place = row[0].Span;
        var (name, activity) = (Text(row, LogHeading.Case, place), Text(row, LogHeading.Step, place));
        var (start, end) = (Time(Cell(row, LogHeading.Start), place, isNeeded: false), Time(Cell(row, LogHeading.End), place, isNeeded: Cell(row, LogHeading.Start).IsEmpty));
        if (start.Time is not null && end is { Time: null, IsWrong: false }) _unfinished++;
        if (name is null || activity is null || end.Time is not { } done || start.IsWrong) return;
        if (start.Time is { } begun && begun > done)
        {
            _told.Report(Of(ScoreDiagnostics.BadDate), Cell(row, LogHeading.End).Span, new("this event ends before it begins", "这个事件的结束早于开始"), new("put the two in order", "请改正两个时间"));
            return;
        }

        var (resource, lifecycle) = (Cell(row, LogHeading.Resource).Value, Cell(row, LogHeading.Lifecycle).Value);
        builder.Add(name, activity, start.Time, done, resource.Length == 0 ? null : resource, lifecycle.Length == 0 ? null : lifecycle, place);
    }

    private CsvCell Cell(List<CsvCell> row, LogHeading column) => _columns.TryGetValue(column, out var i) && i < row.Count ? row[i] : new CsvCell("", default);

    private string? Text(List<CsvCell> row, LogHeading column, TextSpan place)
    {
        var text = VisibleText.OneLine(Cell(row, column).Value);
        if (text.Length > 0) return text;
        _told.Report(Of(ScoreDiagnostics.BrokenRow), place, new($"this row has no {column.Name}", $"这一行没有写{column.Chinese[0]}"));
        return null;
    }

    private (DateTimeOffset? Time, bool IsWrong) Time(CsvCell cell, TextSpan place, bool isNeeded)
    {
        if (cell.IsEmpty)
        {
            if (isNeeded) _told.Report(Of(ScoreDiagnostics.BadDate), place, new("this row has no end", "这一行没有写结束时间"), new("leave out what is not done yet", "尚未完成的请不要写进来"));
            return (null, false);
        }

        if (LogTime.Parse(cell.Value) is { } time) return (time, false);
        _told.Report(Of(ScoreDiagnostics.BadDate), cell.Span, new($"'{VisibleText.Clip(cell.Value)}' is no moment that can be told", $"“{VisibleText.Clip(cell.Value)}”不是能辨认的时刻"), new("write the year first: 2026-03-02 09:15:30", "请把年份写在前面：2026-03-02 09:15:30"));
        return (null, true);
    }
}
