using System.Globalization;

namespace Blueprints.Tests.Accuracy;

/// <summary>What a rule, or all of them, did on the documents of public origin.</summary>
/// <param name="Right">Findings that were expected.</param>
/// <param name="Conceded">Findings that were not, and are right all the same.</param>
/// <param name="False">False alarms.</param>
/// <param name="Found">Labels that were found.</param>
/// <param name="Missed">Labels that were not.</param>
/// <param name="Withdrawn">Labels that were wrong.</param>
internal sealed record RealFigures(int Right, int Conceded, int False, int Found, int Missed, int Withdrawn)
{
    /// <summary>Of all findings those that were labelled.</summary>
    public double StrictPrecision => (double)Right / (Right + Conceded + False);

    /// <summary>Of all findings those that are right.</summary>
    public double Precision => (double)(Right + Conceded) / (Right + Conceded + False);

    /// <summary>Of all labels, withdrawn ones too, those that were found.</summary>
    public double StrictRecall => (double)Found / (Found + Missed + Withdrawn);

    /// <summary>Of the labels that stand those that were found.</summary>
    public double Recall => (double)Found / (Found + Missed);

    public string PrecisionInWords => Right + Conceded + False is var count and > 0 ? $"{InWords(Precision)} (n={count})" : "";

    public string RecallInWords => Found + Missed is var count and > 0 ? $"{InWords(Recall)} (n={count})" : "";

    public static string InWords(double share) => Math.Round(share, 2).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Of a rule; of all where none is given.</summary>
    public static RealFigures Of(string? rule)
    {
        var (right, conceded, wrong, found, missed, withdrawn) = (0, 0, 0, 0, 0, 0);
        foreach (var result in RealRun.Results)
        {
            right += result.Right.Count(finding => rule is null || finding.Code == rule);
            foreach (var finding in result.Unexpected.Where(finding => rule is null || finding.Code == rule))
            {
                if (Verdicts.Of(result.Name, finding.Code, RealRun.PlaceOf(finding)).IsConceded) conceded++;
                else wrong++;
            }

            foreach (var (label, isFound) in result.Labels.Where(one => rule is null || one.Label.Rule == rule))
            {
                if (isFound) found++;
                else if (Verdicts.Of(result.Name, label.Rule, label.Place).IsConceded) withdrawn++;
                else missed++;
            }
        }

        return new RealFigures(right, conceded, wrong, found, missed, withdrawn);
    }
}
