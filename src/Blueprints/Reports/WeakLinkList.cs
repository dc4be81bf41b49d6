using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Drawing;
using Blueprints.Text;

namespace Blueprints.Reports;

/// <summary>Makes weak links of findings.</summary>
internal static class WeakLinkList
{
    /// <summary>More elements than these are in the drawing, by their numbers.</summary>
    private const int MostElements = 12;

    /// <summary>Who sees to the elements of a finding, or to the lane that it is about.</summary>
    private static IEnumerable<string> OwnersOf(FindingGroup group, List<string> ids, DiagramFacts? facts)
    {
        var lanes = group.All.Select(one => one.Lane).OfType<string>();
        return facts is null ? lanes : lanes.Concat(ids.Select(facts.OwnerOf).OfType<string>());
    }

    public static ImmutableArray<WeakLink> Of(AnalysisResult analysis, DiagramLanguage language) =>
        [.. analysis.Ranked.Select((group, i) => Of(group, i + 1, analysis.Facts, language))];

    private static WeakLink Of(FindingGroup group, int number, DiagramFacts? facts, DiagramLanguage language)
    {
        var finding = group.First;
        var ids = group.All.SelectMany(one => one.Element is { } element ? one.Elements.Prepend(element) : one.Elements).Distinct().Take(MostElements).ToList();
        return new WeakLink(number, FindingWords.Capital(finding.Message), finding.Severity)
        {
            Effect = finding.Effect is { } effect ? FindingWords.Capital(effect) : null,
            Why = finding.Why is { } why ? FindingWords.Capital(why) : null,
            Advice = (finding.Advice ?? finding.Help) is { } advice ? FindingWords.Capital(advice) : null,
            Elements = [.. ids.Select(id => new ReportElement(id, facts?.LabelOf(id) ?? id))],
            Owners = [.. OwnersOf(group, ids, facts).Distinct()],
            Code = finding.Code,
            Rule = FindingWords.Capital(RuleList.Find(finding.Code)?.Title.In(language) ?? ""),
            Source = finding.Descriptor.Explanation?.Source ?? "",
        };
    }
}
