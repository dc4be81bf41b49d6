using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>Measures how the contacts are judged.</summary>
internal sealed record ContactMeasurer(ImmutableArray<ContactQuality> Rows, ImmutableArray<DimensionGap> Dimensions, Figure Knowledge, Figure Gap, Figure DimensionGap, Figure Ratio, Figure OutsideTolerance, Figure Satisfaction)
{
    public static ContactMeasurer Measure(ServiceBlueprint blueprint)
    {
        var rows = ImmutableArray.CreateBuilder<ContactQuality>();
        var byDimension = new (double Sum, double Weight, int Count)[Enum.GetValues<QualityDimension>().Length];
        var (expected, perceived, weights) = (0.0, 0.0, 0.0);
        var (known, knownWeights) = (0.0, 0.0);
        var (outside, tolerances, satisfaction, asked) = (0, 0, 0.0, 0);
        foreach (var step in blueprint.Steps)
        {
            if (step.Contact is not { } contact) continue;
            var row = Judge(step.Id, contact);
            if (row.Gap is not null || row.Adequacy is not null || row.Superiority is not null || row.KnowledgeGap is not null || contact.Satisfaction is not null) rows.Add(row);
            if (row.Adequacy is { } adequacy)
            {
                tolerances++;
                if (adequacy < 0) outside++;
            }

            if (contact.Satisfaction is { } score)
            {
                satisfaction += score;
                asked++;
            }

            var weight = contact.Weight ?? 1;
            if (row.KnowledgeGap is { } mistaken) (known, knownWeights) = (known + (weight * mistaken), knownWeights + weight);
            if (row.Gap is not { } gap) continue;
            expected += weight * contact.Expected!.Value;
            perceived += weight * contact.Perceived!.Value;
            weights += weight;
            if (contact.Dimension is not { } dimension) continue;
            ref var sum = ref byDimension[(int)dimension];
            sum = (sum.Sum + (weight * gap), sum.Weight + weight, sum.Count + 1);
        }

        var dimensions = Gaps(byDimension);
        var unjudged = Figure.Absent("no contact has both expected and perceived service", "没有接触点同时标明期望和感知");
        return new ContactMeasurer(
            rows.DrainToImmutable(),
            dimensions,
            knownWeights > 0 ? Figure.Of(known / knownWeights) : Figure.Absent("no contact has both expected and believed service", "没有接触点同时标明期望和管理层认知"),
            weights > 0 ? Figure.Of((perceived - expected) / weights) : unjudged,
            weights > 0 ? MeanOf(dimensions, blueprint) : unjudged,
            weights > 0 && expected > 0 ? Figure.Of(perceived / expected) : unjudged,
            tolerances > 0 ? Figure.Of(outside) : Figure.Absent("no contact has both adequate and perceived service", "没有接触点同时标明可接受水平和感知"),
            asked > 0 ? Figure.Of(satisfaction / asked) : Figure.Absent("no contact has a satisfaction", "没有接触点标明满意度"));
    }

    public static ContactQuality Judge(string step, Contact contact) => new(
        step,
        contact,
        contact.Perceived - contact.Expected,
        contact.Expected > 0 ? contact.Perceived / contact.Expected : null,
        contact.Perceived - contact.Adequate,
        contact.Perceived - contact.Desired);

    private static Figure MeanOf(ImmutableArray<DimensionGap> dimensions, ServiceBlueprint blueprint)
    {
        if (dimensions.IsEmpty) return Figure.Absent("no judged contact has a dimension", "有期望和感知的接触点都没有标明维度（dimension）");
        var (sum, weights) = (0.0, 0.0);
        foreach (var dimension in dimensions)
        {
            var weight = blueprint.WeightOf(dimension.Dimension);
            (sum, weights) = (sum + (weight * dimension.Gap), weights + weight);
        }

        return weights > 0 ? Figure.Of(sum / weights) : Figure.Absent("the weights of the dimensions are zero", "各维度的权重为零");
    }

    private static ImmutableArray<DimensionGap> Gaps((double Sum, double Weight, int Count)[] byDimension)
    {
        var gaps = ImmutableArray.CreateBuilder<DimensionGap>();
        for (var d = 0; d < byDimension.Length; d++)
        {
            var (sum, weight, count) = byDimension[d];
            if (weight > 0) gaps.Add(new DimensionGap((QualityDimension)d, sum / weight, count));
        }

        return gaps.DrainToImmutable();
    }
}
