using System.Globalization;
using Blueprints.Text;

namespace Blueprints.Comparisons.Drawing;

/// <summary>Chooses the figures for the strip: of those that tell most of a redesign the ones that moved, or else whatever moved.</summary>
internal static class MovedFigures
{
    private const int Most = 8;
    private static readonly string[] Telling = ["lead-time", "promise-kept", "contacts", "hand-offs", "wait-points", "fail-points", "rpn-sum", "busiest-lane"];

    public static List<StripFigure> Of(BlueprintComparison comparison, DiagramLanguage language)
    {
        var figures = new List<StripFigure>();
        foreach (var key in Telling) Add(comparison.Measures.First(measure => measure.Key == key));
        foreach (var measure in comparison.Measures)
        {
            if (figures.Count == 0 || (figures.Count < 3 && !Telling.Contains(measure.Key))) Add(measure);
        }

        AddFindings();
        return figures.Count > Most ? figures[..(Most - 1)].Append(figures[^1]).ToList() : figures;

        void Add(MeasureChange change)
        {
            if (change.Difference is null or 0) return;
            figures.Add(new StripFigure(
                change.Key,
                change.Name.In(language),
                change.Before.Value!.Value,
                change.After.Value!.Value,
                ComparisonWords.Figure(change.Before, change.Unit, language),
                ComparisonWords.Figure(change.After, change.Unit, language),
                ComparisonWords.Difference(change, language),
                change.IsBetter));
        }

        void AddFindings()
        {
            // What is just not said any more is neither gone nor there.
            var (was, now) = (comparison.Findings.Resolved.Length + comparison.Findings.Remaining.Length, comparison.Findings.Remaining.Length + comparison.Findings.New.Length);
            if (was == now) return;
            var difference = was > 0 ? Math.Round((now - was) * 100.0 / was).ToString("+0;−0", CultureInfo.InvariantCulture) + "%" : "";
            figures.Add(new StripFigure("findings", language == DiagramLanguage.Chinese ? "检查结果" : "Findings", was, now, was.ToString(CultureInfo.InvariantCulture), now.ToString(CultureInfo.InvariantCulture), difference, now < was));
        }
    }
}
