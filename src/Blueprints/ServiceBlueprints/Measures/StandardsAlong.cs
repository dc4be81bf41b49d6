using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What the standards allow on the way that allows most: of each choice the likeliest answer, of parallel ways the longest.
/// </summary>
/// <param name="Limits">What each step is allowed, in seconds; 0 where no standard sets a time.</param>
/// <param name="Steps">The steps along the way that have a limit.</param>
/// <param name="Seconds">Their limits in sum.</param>
/// <param name="Course">All steps along the way.</param>
internal sealed record StandardsAlong(double[] Limits, List<int> Steps, double Seconds, List<int> Course)
{
    /// <summary>The whole way.</summary>
    public static StandardsAlong Of(StepGraph graph)
    {
        var limits = new double[graph.End];
        for (var i = 0; i < limits.Length; i++) limits[i] = StepLimits.TimeLimit(graph.Steps[i])?.Seconds ?? 0;
        return Over(limits, [.. MainCourse.Find(graph, limits)]);
    }

    /// <summary>
    /// The part of it from the work of one step to that of another; null where the way does not come to both in this order.
    /// </summary>
    /// <param name="graph">The steps.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isToCounted">Whether the last step counts.</param>
    public StandardsAlong? Between(StepGraph graph, int from, int to, bool isToCounted)
    {
        var (first, last) = (Course.IndexOf(from), Course.IndexOf(to));
        if (first < 0 || last < first) return null;
        double[] limits = [.. Limits];
        // The time runs from when the work there begins: a wait before it is none of it.
        limits[from] = StepLimits.Strictest(graph.Steps[from], isTurnaround: false)?.Time?.Seconds ?? 0;
        return Over(limits, Course.GetRange(first, last - first + (isToCounted ? 1 : 0)));
    }

    private static StandardsAlong Over(double[] limits, List<int> course)
    {
        var sum = 0.0;
        var steps = new List<int>();
        foreach (var step in course)
        {
            sum += limits[step];
            if (limits[step] > 0) steps.Add(step);
        }

        return new StandardsAlong(limits, steps, sum, course);
    }
}
