using System.Collections.Immutable;
using Blueprints.Comparisons;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>Chooses the figures that a board asks for, and says them.</summary>
internal static class ReportFigures
{
    private const int Most = 10;

    /// <summary>By key, the most telling first; of those before and after a bar the first that is known.</summary>
    private static readonly ImmutableArray<string> Wanted =
    [
        "promise-kept-queued|promise-kept|path-promise", "lead-time-queued|lead-time", "lead-p90-queued|lead-p90", "touch-time", "efficiency-queued|efficiency", "solved", "first-time-right",
        "total-cost|cost|labour-cost", "busiest-lane", "hand-offs", "contacts", "quality-ratio", "satisfaction", "rpn-most", "documents",
    ];

    public static (ImmutableArray<ReportFigure> Figures, ImmutableArray<string> Notes) Of(MeasureSheet sheet, DiagramLanguage language)
    {
        var notes = new List<string>();
        var byKey = sheet.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var rows = Wanted.Select(keys => keys.Split('|').Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(row => row is { Figure.IsKnown: true })).OfType<MeasureRow>().ToList();
        if (rows.Count == 0) rows = [.. sheet.Rows.Where(row => row.Figure.IsKnown)];
        ImmutableArray<ReportFigure> figures = [.. rows.Take(Most).Select(row => Figure(row, language, notes))];
        return (figures, [.. notes]);
    }

    /// <summary>
    /// The measures that moved, the most telling first, as rows of words; and how often the promise is kept also where that is known of one
    /// of the two alone: what is not said is part of the answer.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Changes(DiagramComparison comparison, DiagramLanguage language)
    {
        var order = Wanted.SelectMany(keys => keys.Split('|')).ToList();
        var moved = comparison.Measures.Where(measure => measure.Difference is not (0 or null) || IsPromiseOfOne(measure, comparison.Measures)).ToDictionary(measure => measure.Name.In(language), measure => order.IndexOf(measure.Key) is >= 0 and var place ? place : order.Count, StringComparer.Ordinal);
        return [.. ComparisonRows.Measures(comparison, language).Where(row => moved.ContainsKey(row[0])).OrderBy(row => moved[row[0]]).Select(row => ImmutableArray.Create(row))];
    }

    private static bool IsPromiseOfOne(MeasureChange measure, ImmutableArray<MeasureChange> all)
    {
        var keys = Wanted[0].Split('|');
        if (!keys.Contains(measure.Key) || measure.Before.IsKnown == measure.After.IsKnown) return false;
        return measure.Key == keys.First(key => all.Any(other => other.Key == key && (other.Before.IsKnown || other.After.IsKnown)));
    }

    /// <summary>
    /// A value that is known only so far, to the last digit that its error leaves it; the error rounded up to one digit, a share to tenths
    /// of a percent at the finest.
    /// </summary>
    internal static (double Value, double Error) Rounded(double value, double? error, Unit unit)
    {
        if (error is not > 0 and var none) return (value, none ?? 0);
        var grain = unit switch
        {
            Unit.Seconds => error < 60 ? 1 : error < 3600 ? 60 : 3600,
            Unit.Share => Math.Max(0.001, Math.Pow(10, Math.Floor(Math.Log10(error.Value)))),
            _ => Math.Pow(10, Math.Floor(Math.Log10(error.Value))),
        };
        return (Math.Round(value / grain) * grain, Math.Ceiling((error.Value / grain) - 1e-9) * grain);
    }

    private static ReportFigure Figure(MeasureRow row, DiagramLanguage language, List<string> notes)
    {
        var (amount, error) = Rounded(row.Figure.Value!.Value, row.Figure.Error, row.Unit);
        var value = MeasureValue.ToText(amount, row.Unit, language);
        if (error > 0) value += $" ± {MeasureValue.ToText(error, row.Unit, language)}";
        if (row.Figure.IsPartial)
        {
            value = (row.Figure.IsAtMost ? new Bilingual($"at most {value}", $"至多 {value}")
                : row.Unit is Unit.Share or Unit.PerHundred or Unit.Number ? new Bilingual($"{value} as far as known", $"{value}（按已知部分）")
                : new Bilingual($"at least {value}", $"至少 {value}")).In(language);
        }

        return new ReportFigure(row.Name.In(language), value) { Notes = [.. new[] { row.Figure.Reason?.In(language), row.Figure.Assumption?.In(language) }.OfType<string>().Select(NumberOf)] };

        int NumberOf(string note)
        {
            if (notes.IndexOf(note) is >= 0 and var at) return at + 1;
            notes.Add(note);
            return notes.Count;
        }
    }
}
