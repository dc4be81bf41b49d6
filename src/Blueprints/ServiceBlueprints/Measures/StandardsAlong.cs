using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What the standards allow on the way that allows most: of each choice the likeliest answer, of parallel ways the longest.
/// </summary>
/// <param name="Limits">What each step is allowed, in seconds; 0 where no standard sets a time.</param>
/// <param name="Steps">The steps along the way that have a limit.</param>
/// <param name="Seconds">Their limits in sum.</param>
internal sealed record StandardsAlong(double[] Limits, List<int> Steps, double Seconds)
{
    /// <summary>The whole way.</summary>
    public static StandardsAlong Of(StepGraph graph)
    {
        var (limits, course) = CourseOf(graph);
        return Over(limits, course);
    }

    /// <summary>
    /// The part of it from the work of one step to that of another; null where the way does not come to both in this order.
    /// </summary>
    /// <param name="graph">The steps.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isToCounted">Whether the last step counts.</param>
    public static StandardsAlong? Between(StepGraph graph, int from, int to, bool isToCounted)
    {
        var (limits, course) = CourseOf(graph);
        var (first, last) = (course.IndexOf(from), course.IndexOf(to));
        // The time runs from when the work there begins: a wait before it is none of it.
        limits[from] = StepLimits.Strictest(graph.Steps[from], isTurnaround: false)?.Time?.Seconds ?? 0;
        return first < 0 || last < first ? null : Over(limits, course.GetRange(first, last - first + (isToCounted ? 1 : 0)));
    }

    private static (double[] Limits, List<int> Course) CourseOf(StepGraph graph)
    {
        var limits = new double[graph.End];
        for (var i = 0; i < limits.Length; i++) limits[i] = StepLimits.TimeLimit(graph.Steps[i])?.Seconds ?? 0;
        return (limits, [.. MainCourse.Find(graph, limits)]);
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

        return new StandardsAlong(limits, steps, sum);
    }
}
