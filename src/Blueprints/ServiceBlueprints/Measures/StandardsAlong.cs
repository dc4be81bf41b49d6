using Blueprints.ServiceBlueprints.Flows;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What the standards allow on the way that allows most: of each choice the likeliest answer, of parallel ways the longest.</summary>
/// <param name="Limits">What each step is allowed, in seconds; 0 where no standard sets a time.</param>
/// <param name="Steps">The steps along the way that have a limit.</param>
/// <param name="Seconds">Their limits in sum.</param>
internal sealed record StandardsAlong(double[] Limits, List<int> Steps, double Seconds)
{
    public static StandardsAlong Of(StepGraph graph)
    {
        var limits = new double[graph.End];
        for (var i = 0; i < limits.Length; i++) limits[i] = StepLimits.TimeLimit(graph.Steps[i])?.Seconds ?? 0;
        var sum = 0.0;
        var steps = new List<int>();
        foreach (var step in MainCourse.Find(graph, limits))
        {
            sum += limits[step];
            if (limits[step] > 0) steps.Add(step);
        }

        return new StandardsAlong(limits, steps, sum);
    }
}
