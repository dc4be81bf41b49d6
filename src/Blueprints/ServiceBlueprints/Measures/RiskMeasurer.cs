using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Measures the fail points.</summary>
internal sealed record RiskMeasurer(ImmutableArray<FailRisk> Rows, Figure Sum, Figure Most, Figure High, Figure Index)
{
    private static readonly Bilingual Ratings = new("severity, occurrence and detection", "严重度、发生度和探测度");

    public static RiskMeasurer Measure(ServiceBlueprint blueprint)
    {
        var rows = new List<FailRisk>();
        var missing = ImmutableArray.CreateBuilder<string>();
        var counted = new List<(double, double)>();
        var (sum, most, known, high) = (0, 0, 0, 0);
        foreach (var step in blueprint.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                var rpn = RiskLimits.RpnOf(fail);
                rows.Add(new FailRisk(step.Id, fail, rpn));
                if (rows[^1].Priority == ActionPriority.High) high++;
                if (fail.Count is { } count) counted.Add((fail.Weight ?? 1, count));
                if (rpn is { } number)
                {
                    (sum, most, known) = (sum + number, Math.Max(most, number), known + 1);
                }
                else if (missing.Count == 0 || missing[^1] != step.Id)
                {
                    missing.Add(step.Id);
                }
            }
        }

        var none = rows.Count == 0 ? Figure.Absent("there is no fail point", "没有失误点") : Figure.Absent("no fail point has severity, occurrence and detection", "没有失误点标明严重度、发生度和探测度");
        return new RiskMeasurer(
            Sorted(rows, RiskLimits.GoesByPriority(blueprint)),
            known == 0 ? none : Figure.Partial(sum, missing.ToImmutable(), Ratings),
            known == 0 ? none : Figure.Partial(most, missing.ToImmutable(), Ratings),
            known == 0 ? none : Figure.Partial(high, missing.ToImmutable(), Ratings),
            counted.Count == 0 ? Figure.Absent("no fail point has a count", "没有失误点标明次数（count）")
            : blueprint.Volume is not > 0 ? Figure.Absent("no volume is given", "没有给出业务量（volume）")
            : Figure.Of(FailureIndex.Of(counted, blueprint.Volume).Index!.Value));
    }

    private static ImmutableArray<FailRisk> Sorted(List<FailRisk> rows, bool byPriority)
    {
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => Compare(rows[b], rows[a]) is not 0 and var difference ? difference : a.CompareTo(b));
        return [.. order.Select(i => rows[i])];

        int Compare(FailRisk a, FailRisk b) => byPriority ? Rank(a).CompareTo(Rank(b)) : (a.Rpn ?? 0).CompareTo(b.Rpn ?? 0);
    }

    /// <summary>The action priority, then what it counts most by: severity, occurrence, detection.</summary>
    private static int Rank(FailRisk risk) => risk.Priority is { } priority
        ? ((((((int)priority * 11) + risk.FailPoint.Severity!.Value) * 11) + risk.FailPoint.Occurrence!.Value) * 11) + risk.FailPoint.Detection!.Value
        : -1;
}
