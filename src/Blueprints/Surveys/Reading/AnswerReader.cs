using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Surveys.Reading;

/// <summary>Reads single answers, each on the scale of its method.</summary>
/// <param name="separator">What parts cells.</param>
/// <param name="options">The scale of expected and perceived service.</param>
/// <param name="told">Where mistakes go.</param>
internal sealed class AnswerReader(char separator, SurveyOptions options, DiagnosticBag told)
{
    private const double LeastEffort = 1;
    private const double MostEffort = 7;
    private const double MostLikely = 10;

    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The answer; null, told, where it is not on the scale.</summary>
    public double? Value(SurveyMethod method, CsvCell cell)
    {
        if (method == SurveyMethod.Satisfaction && SatisfactionWords.Find(cell.Value) is { } points) return points;
        if (CellNumber.Of(cell.Value.TrimEnd('分'), separator) is { } number && IsOn(method, number)) return number;
        told.Report(ScoreDiagnostics.BadJudgement, cell.Span, new($"'{VisibleText.Clip(cell.Value)}' is not on the scale of {NameOf(method).English}", $"“{VisibleText.Clip(cell.Value)}”不在{NameOf(method).Chinese}的分制上"), HelpOf(method));
        return null;
    }

    /// <summary>The method of an answer in a column that holds several; null, told, where it cannot be told.</summary>
    public SurveyMethod? Method(CsvCell named, SurveyAnswer answer, CsvCell cell)
    {
        if (!named.IsEmpty)
        {
            if (SurveyWords.MethodOf(named.Value) is { } method && method != SurveyMethod.Servqual) return method;
            var isServqual = SurveyWords.MethodOf(named.Value) is not null;
            if (_unknown.Add(named.Value))
                told.Report(
                    ScoreDiagnostics.UnknownMethod,
                    named.Span,
                    isServqual ? new("SERVQUAL has two answers to a question", "SERVQUAL 每题有两个回答") : new($"there is no survey '{VisibleText.Clip(named.Value)}'", $"没有“{VisibleText.Clip(named.Value)}”这种调查"),
                    isServqual ? new("use the columns expected and perceived in place of answer", "请用“期望”和“感知”两列代替“回答”列") : new("the methods are: " + string.Join(", ", SurveyWords.MethodNames), "方法有：" + string.Join("、", SurveyWords.MethodNames)));
            return null;
        }

        if (SurveyWords.MethodOf(answer.Question) is { } asked and not SurveyMethod.Servqual) return asked;
        if (answer.Dimension is not null || SurveyWords.DimensionOf(answer.Question) is not null) return SurveyMethod.Servperf;
        if (SatisfactionWords.Find(cell.Value) is not null) return SurveyMethod.Satisfaction;
        if (_unknown.Add("?" + answer.Question))
            told.Report(ScoreDiagnostics.UnknownMethod, cell.Span, new($"it cannot be told what kind of survey '{VisibleText.Clip(answer.Question)}' belongs to", $"看不出“{VisibleText.Clip(answer.Question)}”属于哪种调查"), new("add a column method with " + string.Join(", ", SurveyWords.MethodNames), "请加“方法”列，写 " + string.Join("、", SurveyWords.MethodNames)));
        return null;
    }

    /// <summary>The dimension that a cell names; null where it names none, told where it is none.</summary>
    public QualityDimension? Dimension(CsvCell cell)
    {
        if (SurveyCell.IsNothing(cell.Value)) return null;
        if (SurveyWords.DimensionOf(cell.Value) is { } dimension) return dimension;
        if (_unknown.Add("#" + cell.Value))
            told.Report(ScoreDiagnostics.UnknownMethod, cell.Span, new($"there is no dimension '{VisibleText.Clip(cell.Value)}'", $"没有“{VisibleText.Clip(cell.Value)}”这个维度"), new($"the dimensions are: {SurveyWords.DimensionNames.English}", $"维度有：{SurveyWords.DimensionNames.Chinese}"));
        return null;
    }

    private bool IsOn(SurveyMethod method, double number) => method switch
    {
        SurveyMethod.Satisfaction => SatisfactionWords.Scale.Contains(number),
        SurveyMethod.NetPromoter => number is >= 0 and <= MostLikely && double.IsInteger(number),
        SurveyMethod.Effort => number is >= LeastEffort and <= MostEffort,
        _ => number >= options.Least && number <= options.Greatest,
    };

    private static Bilingual NameOf(SurveyMethod method) => SurveyTables.NameOf(method);

    private Bilingual HelpOf(SurveyMethod method) => method switch
    {
        SurveyMethod.Satisfaction => new(
            "write a word from very satisfied to very dissatisfied, or one of 90, 60, 30, 0, -30, -60, -90; another scale is not read as this one",
            "请写“十分满意”到“十分不满意”的词语，或 90、60、30、0、-30、-60、-90 之一；其他分制不能当作这一分制来读"),
        SurveyMethod.NetPromoter => new("write a whole number from 0 to 10, or leave the cell empty", "请写 0 到 10 的整数，或把这一格留空"),
        SurveyMethod.Effort => new("write a number from 1 to 7, or leave the cell empty", "请写 1 到 7 的数，或把这一格留空"),
        _ => new(
            $"write a number from {Text(options.Least)} to {Text(options.Greatest)}, leave the cell empty, or state another scale with --scale",
            $"请写 {Text(options.Least)} 到 {Text(options.Greatest)} 的数，或把这一格留空；分制不同的请用 --scale 写明"),
    };

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
