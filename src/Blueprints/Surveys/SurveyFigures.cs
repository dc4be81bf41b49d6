using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Surveys;

/// <summary>Makes the figures of answers to one method.</summary>
/// <param name="method">The method.</param>
/// <param name="answers">Its answers, complete, in the order of the table; one or more.</param>
/// <param name="options">The scale of expected and perceived service.</param>
internal sealed class SurveyFigures(SurveyMethod method, List<SurveyAnswer> answers, SurveyOptions options)
{
    private const double DaysOfMonth = 365.2425 / 12;

    /// <summary>The least and the greatest value that can be.</summary>
    private (double Least, double Greatest) Range => method switch
    {
        SurveyMethod.Satisfaction => (-90, 90),
        SurveyMethod.NetPromoter => (-100, 100),
        SurveyMethod.Effort => (1, 7),
        SurveyMethod.Servqual => (options.Least - options.Greatest, options.Greatest - options.Least),
        _ => (options.Least, options.Greatest),
    };

    /// <param name="labelOf">The label of a contact; null where it is not known.</param>
    /// <param name="contacts">The contacts in the order of their register; those that are not there come after, as they stand in the table.</param>
    public SurveyResult Make(Func<string, string?> labelOf, IEnumerable<string> contacts) => new(method, FigureOf(answers))
    {
        Groups =
        [
            .. Groups(SurveyGrouping.Question, answer => answer.Question, null, 2),
            .. Groups(SurveyGrouping.Dimension, answer => answer.Dimension?.ToString().ToLowerInvariant(), Enum.GetNames<QualityDimension>().Select(name => name.ToLowerInvariant()), 1),
            .. Groups(SurveyGrouping.Contact, answer => answer.Contact, contacts, 1).Select(group => group with { Label = labelOf(group.Name) }),
            .. Groups(SurveyGrouping.Segment, answer => answer.Segment, null, 2),
            .. Groups(SurveyGrouping.Month, answer => answer.Date?.ToString("yyyy-MM", CultureInfo.InvariantCulture), Months(), 2),
        ],
        Trend = TrendOf(),
    };

    private IEnumerable<string> Months() =>
        answers.Where(answer => answer.Date is not null).Select(answer => answer.Date!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private IEnumerable<SurveyGroup> Groups(SurveyGrouping by, Func<SurveyAnswer, string?> nameOf, IEnumerable<string>? order, int least)
    {
        var groups = new Dictionary<string, List<SurveyAnswer>>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var answer in answers)
        {
            if (nameOf(answer) is not { } name) continue;
            if (!groups.TryGetValue(name, out var group))
            {
                names.Add(name);
                groups.Add(name, group = []);
            }

            group.Add(answer);
        }

        if (groups.Count < least) return [];
        var sorted = (order ?? []).Where(groups.ContainsKey).Concat(names).Distinct(StringComparer.Ordinal);
        return sorted.Select(name => new SurveyGroup(by, name, FigureOf(groups[name])));
    }

    private SurveyFigure FigureOf(List<SurveyAnswer> some)
    {
        var (least, greatest) = Range;
        var figure = SurveyFigure.Of(method, MeansOf(some, answer => answer.Respondent), some.Count, least, greatest);
        return method switch
        {
            SurveyMethod.Servqual => figure with { Expected = MeanOf(some, answer => answer.Expected!.Value), Perceived = MeanOf(some, answer => answer.Given!.Value) },
            SurveyMethod.Servperf => figure with { Perceived = figure.Value },
            SurveyMethod.NetPromoter => figure with { Promoters = ShareOf(some, answer => answer.Value > 0), Detractors = ShareOf(some, answer => answer.Value < 0) },
            _ => figure,
        };
    }

    private static double ShareOf(List<SurveyAnswer> some, Func<SurveyAnswer, bool> isSo) => SurveyFigure.Rounded((double)some.Count(isSo) / some.Count);

    /// <summary>The mean over respondents of what each says on average, as the value itself is made.</summary>
    private static double MeanOf(List<SurveyAnswer> some, Func<SurveyAnswer, double> of)
    {
        var means = some.GroupBy(answer => answer.Respondent).Select(own => own.Sum(of) / own.Count()).ToList();
        return SurveyFigure.Rounded(means.Sum() / means.Count);
    }

    private static List<double> MeansOf<TKey>(IEnumerable<SurveyAnswer> some, Func<SurveyAnswer, TKey> key) =>
        [.. some.GroupBy(key).Select(own => own.Sum(answer => answer.Value!.Value) / own.Count())];

    private SurveyTrend? TrendOf()
    {
        var points = answers.Where(answer => answer.Date is not null).GroupBy(answer => (answer.Respondent, answer.Date!.Value)).ToList();
        if (points.Count == 0) return null;
        var trend = new SurveyTrend(points.Count, points.Select(point => point.Key.Value).Distinct().Count());
        if (trend.Respondents < SurveyTrend.LeastRespondents || trend.Days < SurveyTrend.LeastDays) return trend;
        var months = points.ConvertAll(point => point.Key.Value.DayNumber / DaysOfMonth);
        var line = StraightLine.Of(months, points.ConvertAll(point => point.Sum(answer => answer.Value!.Value) / point.Count()));
        var half = StudentDistribution.TwoSided95(points.Count - 2) * line.SlopeError;
        return trend with { Slope = SurveyFigure.Rounded(line.Slope), Low = SurveyFigure.Rounded(line.Slope - half), High = SurveyFigure.Rounded(line.Slope + half) };
    }
}
