using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Scores;
using Blueprints.Text;

namespace Blueprints.Surveys.Reading;

/// <summary>Finds what each column of a table of answers is for: by its heading, and where that says nothing by the words in it.</summary>
internal sealed class SurveyLayout
{
    /// <summary>How many headings a message names.</summary>
    private const int MostNamed = 12;

    private readonly CsvTable _table;
    private readonly SurveyOptions _options;
    private readonly DiagnosticBag _told;
    private readonly Dictionary<SurveyColumn, int> _columns = [];
    private readonly List<AnswerColumn> _answers = [];
    private readonly Dictionary<string, int> _expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _perceived = new(StringComparer.Ordinal);

    /// <param name="table">The table; it has a row of headings.</param>
    /// <param name="options">The heading of the segments.</param>
    /// <param name="told">Where mistakes go.</param>
    public SurveyLayout(CsvTable table, SurveyOptions options, DiagnosticBag told)
    {
        (_table, _options, _told) = (table, options, told);
        for (var i = 0; i < Headings.Count; i++)
        {
            if (!Headings[i].IsEmpty) Read(i);
        }

        RequireSegment();
        RequireOnce();
        Pair();
        _answers.Sort((a, b) => a.Index.CompareTo(b.Index));
        Require();
    }

    /// <summary>The columns with answers, from left to right.</summary>
    public IReadOnlyList<AnswerColumn> Answers => _answers;

    private List<CsvCell> Headings => _table.Rows[0];

    /// <summary>The place of a column; null where there is none.</summary>
    public int? Find(SurveyColumn column) => _columns.TryGetValue(column, out var index) ? index : null;

    private void Read(int i)
    {
        var heading = Headings[i].Value;
        if (_options.Segment is { } segment && ScoreColumn.Normal(segment) == ScoreColumn.Normal(heading)) Add(SurveyColumn.Segment, i);
        else if (SurveyColumn.Find(heading) is { } column && !(column == SurveyColumn.Segment && _options.Segment is not null)) Add(column, i);
        else if (SurveyWords.MethodOf(heading) is SurveyMethod.Satisfaction or SurveyMethod.NetPromoter or SurveyMethod.Effort) Answer(i, SurveyWords.MethodOf(heading));
        else if (SurveyWords.IsExpected(heading)) Item(_expected, i);
        else if (SurveyWords.IsPerceived(heading) || SurveyWords.DimensionOf(heading) is not null || SurveyWords.MethodOf(heading) is not null) Item(_perceived, i);
        else if (HoldsWords(i)) Answer(i, SurveyMethod.Satisfaction);
        else Ignore(Headings[i]);
    }

    private void Add(SurveyColumn column, int i)
    {
        if (!_columns.TryAdd(column, i)) ReportTwice(_columns[column], i);
        else if (column == SurveyColumn.Answer) Answer(i, null);
    }

    private void Answer(int i, SurveyMethod? method) => _answers.Add(new AnswerColumn(i, Headings[i].Value, method) { Dimension = SurveyWords.DimensionOf(Headings[i].Value) });

    private void Item(Dictionary<string, int> side, int i)
    {
        var key = SurveyWords.Rest(Headings[i].Value);
        if (!side.TryAdd(key, i)) ReportTwice(side[key], i);
    }

    private void Pair()
    {
        foreach (var (key, i) in _perceived)
        {
            int? expected = _expected.Remove(key, out var other) && IsFilled(other) ? other : null;
            var heading = Headings[i].Value;
            _answers.Add(new AnswerColumn(i, SurveyWords.QuestionOf(heading), expected is null ? SurveyMethod.Servperf : SurveyMethod.Servqual) { Dimension = SurveyWords.DimensionOf(heading), Expected = expected });
        }

        foreach (var i in _expected.Values)
        {
            var heading = VisibleText.Clip(Headings[i].Value);
            _told.Report(ScoreDiagnostics.MissingColumn, Headings[i].Span, new($"'{heading}' has no column with what was perceived", $"“{heading}”没有对应的感知列"), new("name both columns alike: expected reliability, perceived reliability", "两列请同样命名：期望-可靠性、感知-可靠性"));
        }
    }

    private void Require()
    {
        if (_answers.Count > 0 || _told.HasErrors) return;
        _told.Report(
            ScoreDiagnostics.MissingColumn,
            new TextSpan(Headings[0].Span.Start, Headings[^1].Span.End - Headings[0].Span.Start),
            new("no column holds answers", "没有一列是回答"),
            new(
                "head them satisfaction, nps, ces, or expected and perceived with a dimension; or write a row for each answer, with the columns question, method and answer",
                "列标题请写“满意度”、“推荐意愿”、“费力度”，或“期望”、“感知”加维度；也可以每个回答一行，用“问题”、“方法”、“回答”三列"));
    }

    /// <summary>The column that was asked for by name is there.</summary>
    private void RequireSegment()
    {
        if (_options.Segment is not { } segment || _columns.ContainsKey(SurveyColumn.Segment)) return;
        var headings = Headings.Where(heading => !heading.IsEmpty).Select(heading => heading.Value).ToList();
        var (name, some) = (VisibleText.Clip(segment), headings.Take(MostNamed).Select(heading => VisibleText.Clip(heading)));
        var more = headings.Count > MostNamed;
        _told.Report(
            ScoreDiagnostics.MissingColumn,
            new TextSpan(Headings[0].Span.Start, Headings[^1].Span.End - Headings[0].Span.Start),
            Spelling.Suggest(new($"no column is called '{name}'", $"没有叫“{name}”的列"), Spelling.Nearest(segment, headings)),
            new("the columns are: " + string.Join(", ", some) + (more ? ", ..." : ""), "表里的列有：" + string.Join("、", some) + (more ? "……" : "")));
    }

    /// <summary>No two columns ask the same question: their answers would be mixed into one figure.</summary>
    private void RequireOnce()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in _answers)
        {
            if (!seen.TryAdd(Whole(Headings[column.Index].Value), column.Index)) ReportTwice(seen[Whole(Headings[column.Index].Value)], column.Index);
        }

        // What stands in brackets tells questions apart.
        static string Whole(string heading) => ScoreColumn.Normal(heading.Replace('(', ' ').Replace('（', ' ').Replace('[', ' '));
    }

    private bool IsFilled(int column) => _table.Rows.Skip(1).Any(row => column < row.Count && !SurveyCell.IsNothing(row[column].Value));

    private bool HoldsWords(int column)
    {
        var any = false;
        foreach (var row in _table.Rows.Skip(1))
        {
            if (column >= row.Count || SurveyCell.IsNothing(row[column].Value)) continue;
            if (SatisfactionWords.Find(row[column].Value) is null) return false;
            any = true;
        }

        return any;
    }

    private void Ignore(CsvCell heading)
    {
        var name = VisibleText.Clip(heading.Value);
        // One that would be read if no other had been chosen in its place is spelt right.
        var near = SurveyColumn.Find(heading.Value) is null ? Spelling.Nearest(ScoreColumn.Normal(heading.Value), SurveyColumn.All.SelectMany(column => column.Words)) : null;
        _told.Report(ScoreDiagnostics.IgnoredColumn, heading.Span, near is null ? new($"the column '{name}' is not read", $"“{name}”列不读") : Spelling.Suggest(new($"the column '{name}' is not read", $"“{name}”列不读"), near));
    }

    private void ReportTwice(int first, int second)
    {
        var (one, other) = (VisibleText.Clip(Headings[first].Value), VisibleText.Clip(Headings[second].Value));
        _told.Report(ScoreDiagnostics.RepeatedColumn, Headings[second].Span, new($"'{one}' and '{other}' mean the same column", $"“{one}”和“{other}”是同一列"), new("leave one of them out, or number them", "请去掉其中一列，或加上编号"));
    }

    /// <summary>A count in words.</summary>
    public static string Text(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
