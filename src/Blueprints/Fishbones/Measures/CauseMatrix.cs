using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Fishbones.Measures;

/// <summary>The cause-and-effect matrix: the sum of weight times rating for each cause.</summary>
internal static class CauseMatrix
{
    private static readonly Bilingual Rating = new("rating", "评分");
    private static readonly Bilingual Outputs = new("outputs", "输出");

    public static (ImmutableArray<MatrixScore> Rows, Figure Highest) Measure(FishboneFacts facts)
    {
        var rows = new List<MatrixScore>();
        foreach (var placed in facts.Causes)
        {
            if (!placed.Cause.Ratings.IsDefaultOrEmpty) rows.Add(new MatrixScore(placed.Cause.Id, Score(placed.Cause, facts.Fishbone.Outputs)));
        }

        // OrderBy keeps the document's order among equals.
        ImmutableArray<MatrixScore> sorted = [.. rows.OrderByDescending(row => row.Score.Value ?? double.NegativeInfinity)];
        var highest = facts.Fishbone.Outputs.IsDefaultOrEmpty ? Figure.Absent("the fishbone has no outputs", "鱼骨图没有输出（outputs）")
            : sorted.IsEmpty ? Figure.Absent("no cause has ratings", "没有原因标明评分（ratings）")
            : sorted[0].Score;
        return (sorted, highest);
    }

    private static Figure Score(Cause cause, ImmutableArray<Output> outputs)
    {
        var sum = 0.0;
        var rated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rating in cause.Ratings)
        {
            var output = outputs.FirstOrDefault(output => output.Name == rating.Output) ?? throw new ArgumentException($"the cause '{cause.Id}' is rated for '{rating.Output}', which is no output of the fishbone");
            sum += output.Weight * rating.Value;
            rated.Add(rating.Output);
        }

        return Figure.Partial(sum, [.. outputs.Where(output => !rated.Contains(output.Name)).Select(output => output.Name)], Rating, Outputs);
    }
}
