using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Running;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Surveys.Reading;

/// <summary>
/// Reads a table of answers: a row for each respondent with a column for each question, or a row for each answer. Every mistake is told in one
/// run.
/// </summary>
internal sealed class SurveyReader
{
    private const int MostRows = 100_000;
    private const int MostColumns = 500;
    private const int MostGroups = 200;

    private readonly CsvTable _table;
    private readonly SurveyOptions _options;
    private readonly DiagnosticBag _told;
    private readonly ContactNames? _contacts;
    private readonly AnswerReader _cells;
    private readonly Dictionary<string, int> _respondents = new(StringComparer.Ordinal);
    private readonly List<SurveyAnswer> _answers = [];
    private readonly Dictionary<int, int> _unpaired = [];
    private readonly Dictionary<SurveyColumn, HashSet<string>> _groups = [];

    private SurveyReader(SourceText source, SurveyOptions options, ContactNames? contacts, DiagnosticBag told)
    {
        (_options, _contacts, _told) = (options, contacts, told);
        _table = CsvTable.Read(source.Content);
        _cells = new AnswerReader(_table.Separator, options, told);
    }

    /// <param name="source">The table.</param>
    /// <param name="options">How.</param>
    /// <param name="blueprint">The service that was judged; null where it is not given, and contacts go by any name.</param>
    /// <param name="contacts">Its contacts with their numbers.</param>
    /// <param name="language">The language of the words that are not the author's; null for that of the table.</param>
    /// <param name="told">Where mistakes go.</param>
    /// <returns>What was answered; null where there is a mistake.</returns>
    public static SurveySheet? Read(SourceText source, SurveyOptions options, ServiceBlueprint? blueprint, ImmutableArray<(int Number, Step Step)> contacts, DiagramLanguage? language, DiagnosticBag told)
    {
        if (DocumentText.Is(source))
        {
            told.Report(
                ScoreDiagnostics.NoObservations,
                new TextSpan(0, 0),
                new("this is a document, not a table of answers", "这是一份文档，不是回答表"),
                new("give a table of comma-separated values first, and the blueprint after it", "请先给出逗号分隔的回答表，蓝图写在它后面"));
            return null;
        }

        var reader = new SurveyReader(source, options, blueprint is null ? null : new ContactNames(blueprint, contacts, told), told);
        reader.ReadAll();
        return told.HasErrors ? null : reader.Sheet(source.Name, blueprint, contacts, language);
    }

    private void ReadAll()
    {
        if (_table.OpenQuote is { } quote) _told.Report(ScoreDiagnostics.BrokenRow, quote, new("this quote does not end", "这个引号没有结束"), new("write \" at the end of the cell too; a quote within it is written \"\"", "请在格的末尾也写 \"；格内的引号要写成 \"\""));
        if (IsTooLarge()) return;
        if (_table.Rows.Count > 0)
        {
            var layout = new SurveyLayout(_table, _options, _told);
            for (var i = 1; i < _table.Rows.Count; i++)
            {
                Cancellation.Check();
                ReadRow(layout, i);
            }
        }

        ReportUnpaired();
        if (_answers.Count == 0 && !_told.HasErrors)
            _told.Report(ScoreDiagnostics.NoObservations, new TextSpan(0, 0), new("there is no answer in this table", "表里没有回答"), new("write the questions in the first row, and a row for each respondent below it", "第一行写问题，下面每位受访者一行"));
    }

    private bool IsTooLarge()
    {
        var isLong = _table.Rows.Count - 1 > MostRows;
        if (!isLong && (_table.Rows.Count == 0 || _table.Rows[0].Count <= MostColumns)) return false;
        var (rows, columns) = (SurveyLayout.Text(MostRows), SurveyLayout.Text(MostColumns));
        _told.Report(ScoreDiagnostics.TooMuch, new TextSpan(0, 0), isLong ? new($"the table has more than {rows} rows", $"表超过 {rows} 行") : new($"the table has more than {columns} columns", $"表超过 {columns} 列"), new("split it, by year or by question", "请按年份或问题拆开"));
        return true;
    }

    private void ReadRow(SurveyLayout layout, int number)
    {
        var row = _table.Rows[number];
        var headings = _table.Rows[0].Count;
        if (row.Count > headings && row.Skip(headings).Any(cell => !cell.IsEmpty))
        {
            _told.Report(ScoreDiagnostics.BrokenRow, row[headings].Span, new($"this row has {SurveyLayout.Text(row.Count)} cells, and there are {SurveyLayout.Text(headings)} headings", $"这一行有 {SurveyLayout.Text(row.Count)} 格，而标题只有 {SurveyLayout.Text(headings)} 个"), new($"put a text that holds '{_table.Separator}' into double quotes", $"含“{_table.Separator}”的文字请放进双引号"));
            return;
        }

        if (!layout.Answers.Any(column => !SurveyCell.IsNothing(At(column.Index).Value) || (column.Expected is { } expected && !SurveyCell.IsNothing(At(expected).Value)))) return;
        var respondent = Cell(SurveyColumn.Respondent) is { IsEmpty: false } named ? named.Value : "\0" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!_respondents.TryGetValue(respondent, out var who)) _respondents[respondent] = who = _respondents.Count;
        var context = new SurveyAnswer(default, who, "", null)
        {
            Date = Date(Cell(SurveyColumn.Date)),
            Segment = Group(SurveyColumn.Segment, Cell(SurveyColumn.Segment)),
            Contact = Contact(Cell(SurveyColumn.Step)),
            Dimension = _cells.Dimension(Cell(SurveyColumn.Dimension)),
        };
        var question = Cell(SurveyColumn.Question);
        foreach (var column in layout.Answers)
        {
            var answer = context with { Question = question.IsEmpty ? column.Question : question.Value, Dimension = column.Dimension ?? context.Dimension };
            Group(SurveyColumn.Question, new CsvCell(answer.Question, At(column.Index).Span));
            if (column.Expected is { } expected) AddPair(answer, column, At(expected), At(column.Index));
            else Add(answer, column, Cell(SurveyColumn.Method), At(column.Index));
        }

        CsvCell At(int index) => index < row.Count ? row[index] : new CsvCell("", default);

        CsvCell Cell(SurveyColumn column) => layout.Find(column) is { } index ? At(index) : new CsvCell("", default);
    }

    private void Add(SurveyAnswer answer, AnswerColumn column, CsvCell method, CsvCell cell)
    {
        if (SurveyCell.IsNothing(cell.Value) || (column.Method ?? _cells.Method(method, answer, cell)) is not { } known) return;
        if (_cells.Value(known, cell) is { } value) _answers.Add(answer with { Method = known, Given = value });
    }

    private void AddPair(SurveyAnswer answer, AnswerColumn column, CsvCell expected, CsvCell perceived)
    {
        var (hasExpected, hasPerceived) = (!SurveyCell.IsNothing(expected.Value), !SurveyCell.IsNothing(perceived.Value));
        var (hoped, given) = (hasExpected ? _cells.Value(SurveyMethod.Servqual, expected) : null, hasPerceived ? _cells.Value(SurveyMethod.Servqual, perceived) : null);
        if (hasExpected != hasPerceived) _unpaired[column.Index] = _unpaired.GetValueOrDefault(column.Index) + 1;
        if (hoped is not null && given is not null) _answers.Add(answer with { Method = SurveyMethod.Servqual, Given = given, Expected = hoped });
    }

    private void ReportUnpaired()
    {
        foreach (var (column, count) in _unpaired)
        {
            var (heading, many) = (_table.Rows[0][column], SurveyLayout.Text(count));
            var name = VisibleText.Clip(heading.Value);
            _told.Report(ScoreDiagnostics.Unpaired, heading.Span, new($"{many} {(count == 1 ? "answer" : "answers")} of '{name}' have only one of expected and perceived, and are left out", $"“{name}”有 {many} 个回答只有期望或只有感知，不计入"));
        }
    }

    private DateOnly? Date(CsvCell cell)
    {
        if (SurveyCell.IsNothing(cell.Value)) return null;
        if (SurveyDate.Parse(cell.Value) is { } date) return date;
        _told.Report(ScoreDiagnostics.BadDate, cell.Span, new($"'{VisibleText.Clip(cell.Value)}' is no date that can be told", $"“{VisibleText.Clip(cell.Value)}”不是能辨认的日期"), new("write the year first: 2026-03-05", "年份写在前面：2026-03-05 或 2026年3月5日"));
        return null;
    }

    private string? Contact(CsvCell cell)
    {
        if (SurveyCell.IsNothing(cell.Value)) return null;
        return _contacts is null ? Group(SurveyColumn.Step, cell) : _contacts.Find(cell);
    }

    private string? Group(SurveyColumn column, CsvCell cell)
    {
        if (cell.IsEmpty) return null;
        if (!_groups.TryGetValue(column, out var names)) _groups[column] = names = new HashSet<string>(StringComparer.Ordinal);
        if (!names.Add(cell.Value) || names.Count != MostGroups + 1) return cell.Value;
        var most = SurveyLayout.Text(MostGroups);
        _told.Report(ScoreDiagnostics.TooMuch, cell.Span, new($"the column '{column.Name}' tells apart more than {most} groups", $"“{column.Chinese[0]}”列分出了 {most} 个以上的组"), new("name fewer, or head the column otherwise so that it is not read", "请归并，或改列标题使其不读入"));
        return null;
    }

    private SurveySheet Sheet(string name, ServiceBlueprint? blueprint, ImmutableArray<(int Number, Step Step)> contacts, DiagramLanguage? language)
    {
        var labels = contacts.ToDictionary(contact => contact.Step.Id, contact => contact.Step.Label, StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<SurveyResult>();
        foreach (var method in Enum.GetValues<SurveyMethod>())
        {
            var answers = _answers.FindAll(answer => answer.Method == method);
            if (answers.Count == 0) continue;
            var result = new SurveyFigures(method, answers, _options).Make(labels.GetValueOrDefault, contacts.Select(contact => contact.Step.Id));
            results.Add(result with { Unpaired = method == SurveyMethod.Servqual ? _unpaired.Values.Sum() : 0 });
        }

        return new SurveySheet(
            name,
            blueprint?.Title ?? name,
            language ?? blueprint?.Language ?? LanguageOfText.OfTitle(string.Join(' ', _table.Rows[0].Select(cell => cell.Value))),
            _answers.Select(answer => answer.Respondent).Distinct().Count(),
            results.ToImmutable())
        { Options = _options };
    }
}
