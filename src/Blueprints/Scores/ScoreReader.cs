using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Running;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>Reads a table of observations: headings in English or Chinese, one row an observation. Every mistake is told in one run.</summary>
internal sealed class ScoreReader
{
    private static readonly string[] YesWords = ["yes", "y", "true", "1", "met", "是", "达标", "√", "✓", "对"];
    private static readonly string[] NoWords = ["no", "n", "false", "0", "not met", "否", "未达标", "不达标", "×", "✗", "x"];

    private readonly ServiceBlueprint _blueprint;
    private readonly ImmutableArray<(int Number, Step Step)> _contacts;
    private readonly ContactNames _names;
    private readonly DiagnosticBag _told;
    private readonly CsvTable _table;
    private readonly Dictionary<ScoreColumn, int> _columns = [];
    private readonly Dictionary<string, Observed> _observed = new(StringComparer.Ordinal);
    private int _rows;

    private ScoreReader(SourceText source, ServiceBlueprint blueprint, ImmutableArray<(int Number, Step Step)> contacts, DiagnosticBag told)
    {
        _blueprint = blueprint;
        _contacts = contacts;
        _names = new ContactNames(blueprint, contacts, told);
        _told = told;
        _table = CsvTable.Read(source.Content);
    }

    /// <param name="source">The table.</param>
    /// <param name="blueprint">The service that was observed.</param>
    /// <param name="contacts">Its contacts with their numbers.</param>
    /// <param name="name">The name of its document.</param>
    /// <param name="told">Where mistakes go.</param>
    /// <returns>The observations; null where there is a mistake.</returns>
    public static ScoreSheet? Read(SourceText source, ServiceBlueprint blueprint, ImmutableArray<(int Number, Step Step)> contacts, string name, DiagnosticBag told)
    {
        if (DocumentText.Is(source))
        {
            told.Report(
                ScoreDiagnostics.NoObservations,
                new TextSpan(0, 0),
                new("this is a document, not a table of observations", "这是一份文档，不是观察记录表"),
                new("give a table of comma-separated values, such as the script with its columns filled in", "请给出逗号分隔的表，例如填写好的脚本"));
            return null;
        }

        var reader = new ScoreReader(source, blueprint, contacts, told);
        reader.Read();
        return told.HasErrors ? null : reader.Sheet(name);
    }

    private void Read()
    {
        if (_table.OpenQuote is { } quote) _told.Report(ScoreDiagnostics.BrokenRow, quote, new("this quote does not end", "这个引号没有结束"), new("write \" at the end of the cell too; a quote within it is written \"\"", "请在格的末尾也写 \"；格内的引号要写成 \"\""));
        if (_table.Rows.Count > 0) ReadHeadings(_table.Rows[0]);
        for (var i = 1; i < _table.Rows.Count; i++)
        {
            Cancellation.Check();
            ReadRow(_table.Rows[i]);
        }

        if (_rows == 0 && !_told.HasErrors) ReportNothing();
    }

    private void ReportNothing() => _told.Report(
        ScoreDiagnostics.NoObservations,
        new TextSpan(0, 0),
        new("there is no observation in this table", "表里没有观察记录"),
        new("write a row for each: step, and score, minutes or met", "每次观察写一行：步骤，以及评分、分钟或达标"));

    private void ReadHeadings(List<CsvCell> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var heading = row[i];
            if (heading.IsEmpty) continue;
            if (ScoreColumn.Find(heading.Value) is not { } column)
            {
                ReportColumn(heading);
                continue;
            }

            if (_columns.TryAdd(column, i)) continue;
            _told.Report(ScoreDiagnostics.RepeatedColumn, heading.Span, new($"the column '{column.Name}' stands twice: '{row[_columns[column]].Value}' and '{heading.Value}'", $"“{column.Chinese[0]}”列写了两次：“{row[_columns[column]].Value}”和“{heading.Value}”"), new("leave one of them out", "请去掉其中一列"));
        }

        var whole = new TextSpan(row[0].Span.Start, row[^1].Span.End - row[0].Span.Start);
        var headings = new Bilingual("the headings are: " + string.Join(", ", ScoreColumn.All.Select(column => column.Name)), "列标题有：" + string.Join("、", ScoreColumn.All.Select(column => column.Chinese[0])));
        if (!_columns.ContainsKey(ScoreColumn.Step)) _told.Report(ScoreDiagnostics.MissingColumn, whole, new("there is no column 'step'", "没有“步骤”列"), headings);
        if (!_columns.ContainsKey(ScoreColumn.Score) && !_columns.ContainsKey(ScoreColumn.Minutes) && !_columns.ContainsKey(ScoreColumn.Met))
            _told.Report(ScoreDiagnostics.MissingColumn, whole, new("there is no column 'score', 'minutes' or 'met'", "没有“评分”、“分钟”或“达标”列"), headings);
    }

    private void ReportColumn(CsvCell heading)
    {
        var near = Spelling.Nearest(ScoreColumn.Normal(heading.Value), ScoreColumn.All.SelectMany(column => column.Words));
        if (near is not null) _told.Report(ScoreDiagnostics.UnknownColumn, heading.Span, Spelling.Suggest(new($"unknown column '{heading.Value}'", $"未知的列“{heading.Value}”"), near));
        else _told.Report(ScoreDiagnostics.IgnoredColumn, heading.Span, new($"the column '{heading.Value}' is not read", $"“{heading.Value}”列不读"));
    }

    private void ReadRow(List<CsvCell> row)
    {
        var headings = _table.Rows[0].Count;
        if (row.Count > headings && row.Skip(headings).Any(cell => !cell.IsEmpty))
        {
            var (cells, most) = (row.Count.ToString(CultureInfo.InvariantCulture), headings.ToString(CultureInfo.InvariantCulture));
            _told.Report(ScoreDiagnostics.BrokenRow, row[headings].Span, new($"this row has {cells} cells, and there are {most} headings", $"这一行有 {cells} 格，而标题只有 {most} 个"), new($"put a text that holds '{_table.Separator}' into double quotes", $"含“{_table.Separator}”的文字请放进双引号"));
            return;
        }

        var score = Score(Cell(row, ScoreColumn.Score));
        var time = Time(Cell(row, ScoreColumn.Minutes));
        var met = Met(Cell(row, ScoreColumn.Met));
        var remark = Cell(row, ScoreColumn.Remarks).Value;
        var step = Cell(row, ScoreColumn.Step);
        var isFilled = row.Where((_, i) => _columns.Any(column => column.Value == i && (column.Key == ScoreColumn.Score || column.Key == ScoreColumn.Minutes || column.Key == ScoreColumn.Met))).Any(cell => !cell.IsEmpty);
        // A row of the script that nobody filled in.
        if (!isFilled) return;
        _rows++;
        if (!_columns.ContainsKey(ScoreColumn.Step) || Contact(step, row) is not { } id) return;
        if (!_observed.TryGetValue(id, out var observed)) _observed[id] = observed = new Observed();
        if (score is { } given) observed.Scores.Add(given);
        if (time is { } taken) observed.Times.Add(taken);
        if (met is { } isMet) observed.Met.Add(isMet);
        if (remark.Length > 0) observed.Remarks.Add(remark);
    }

    private CsvCell Cell(List<CsvCell> row, ScoreColumn column) => _columns.TryGetValue(column, out var i) && i < row.Count ? row[i] : new CsvCell("", default);

    private string? Contact(CsvCell cell, List<CsvCell> row)
    {
        if (cell.IsEmpty)
        {
            _told.Report(ScoreDiagnostics.UnknownContact, row[0].Span, new("this row does not say which step it is about", "这一行没有写明是哪个步骤"), new("write the id of the contact, as in the script", "请写接触点的编号，如脚本里那样"));
            return null;
        }

        return _names.Find(cell);
    }

    private double? Score(CsvCell cell)
    {
        if (cell.IsEmpty) return null;
        if (Number(cell.Value) is >= ScoreSheet.LeastScore and <= ScoreSheet.GreatestScore and var score) return score;
        _told.Report(ScoreDiagnostics.BadScore, cell.Span, new($"'{VisibleText.Clip(cell.Value)}' is no score from 1 to 7", $"“{VisibleText.Clip(cell.Value)}”不是 1 到 7 的评分"), new("write a number from 1 to 7, or leave the cell empty", "请写 1 到 7 的数，或把这一格留空"));
        return null;
    }

    private double? Time(CsvCell cell)
    {
        if (cell.IsEmpty) return null;
        if (Number(cell.Value) is { } minutes)
        {
            if (minutes >= 0 && minutes * 60 <= DurationParser.MaxSeconds) return minutes * 60;
        }
        else if (DurationParser.TryParse(cell.Value, out var time) == DurationFault.None)
        {
            return time.Seconds;
        }

        _told.Report(ScoreDiagnostics.BadTime, cell.Span, new($"'{VisibleText.Clip(cell.Value)}' is no time", $"“{VisibleText.Clip(cell.Value)}”不是时间"), new("write minutes such as 4.5, or a duration such as 4 min 30 s", "请写分钟数，如 4.5，或写时长，如 4 分钟 30 秒"));
        return null;
    }

    private bool? Met(CsvCell cell)
    {
        if (cell.IsEmpty) return null;
        if (YesWords.Contains(cell.Value, StringComparer.OrdinalIgnoreCase)) return true;
        if (NoWords.Contains(cell.Value, StringComparer.OrdinalIgnoreCase)) return false;
        _told.Report(ScoreDiagnostics.BadAnswer, cell.Span, new($"'{VisibleText.Clip(cell.Value)}' is neither yes nor no", $"“{VisibleText.Clip(cell.Value)}”既不是“是”，也不是“否”"), new("write yes or no, or leave the cell empty", "请写“是”或“否”，或把这一格留空"));
        return null;
    }

    private double? Number(string text) => CellNumber.Of(text, _table.Separator);

    private ScoreSheet Sheet(string name) => new(name, _blueprint.Title, _blueprint.Language, _rows, [.. _contacts.Where(contact => _observed.ContainsKey(contact.Step.Id)).Select(contact => _observed[contact.Step.Id].Done(contact.Number, contact.Step))])
    {
        Unobserved = [.. _contacts.Where(contact => !_observed.ContainsKey(contact.Step.Id)).Select(contact => contact.Step.Label)],
    };

    private sealed class Observed
    {
        public List<double> Scores { get; } = [];

        public List<double> Times { get; } = [];

        public List<bool> Met { get; } = [];

        public List<string> Remarks { get; } = [];

        public ContactScores Done(int number, Step step) => new(number, step)
        {
            Score = Scores.Count == 0 ? null : SampleMean.Of(Scores, ScoreSheet.LeastScore, ScoreSheet.GreatestScore),
            Time = Times.Count == 0 ? null : SampleMean.Of(Times, 0),
            Met = Met.Count == 0 ? null : SampleRate.Of(Met.Count(met => met), Met.Count),
            Remarks = [.. Remarks],
        };
    }
}
