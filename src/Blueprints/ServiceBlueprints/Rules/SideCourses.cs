using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>
/// Ways through the service beside the main course: from where cases begin past a step that the main course leaves out, and on as most
/// cases go.
/// </summary>
internal static class SideCourses
{
    private const int Most = 20;

    /// <summary>The ways past the steps that take most of something, those that take most first; of steps on one way, one way.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="amount">What a step takes, over 0; 0 for a step that does not matter.</param>
    public static IEnumerable<List<int>> Past(BlueprintFacts facts, Func<int, double> amount)
    {
        StepGraph graph = facts.Graph;
        var isPassed = new bool[graph.End + 1];
        foreach (var n in facts.Course) isPassed[n] = true;
        var steps = new List<(double Amount, int Step)>();
        for (var n = 0; n < graph.End; n++)
        {
            if (!isPassed[n] && graph.IsReached[n] && !graph.IsBeside(n) && amount(n) is > 0 and var taken && !(Visits(facts, n) <= 0)) steps.Add((taken, n));
        }

        steps.Sort(static (a, b) => a.Amount != b.Amount ? b.Amount.CompareTo(a.Amount) : a.Step.CompareTo(b.Step));
        var left = Most;
        foreach (var (_, step) in steps)
        {
            if (isPassed[step]) continue;
            if (left-- == 0) yield break;
            var course = Through(facts, step);
            foreach (var n in course) isPassed[n] = true;
            yield return course;
        }
    }

    private static List<int> Through(BlueprintFacts facts, int step)
    {
        StepGraph graph = facts.Graph;
        var isOn = new bool[graph.End + 1];
        var course = new List<int>();
        for (var n = step; n >= 0; n = Before(facts, n, isOn))
        {
            isOn[n] = true;
            course.Add(n);
        }

        course.Reverse();
        for (var n = facts.Next[step]; n >= 0 && n != graph.End && !isOn[n]; n = facts.Next[n])
        {
            isOn[n] = true;
            course.Add(n);
        }

        return course;
    }

    /// <summary>From where most cases come to a step; -1 where it begins there.</summary>
    private static int Before(BlueprintFacts facts, int step, bool[] isOn)
    {
        StepGraph graph = facts.Graph;
        var (best, most) = (-1, double.NegativeInfinity);
        foreach (var e in graph.Incoming.Of(step))
        {
            var exit = graph.Exits[e];
            if (exit.IsLoop || isOn[exit.From] || !graph.IsReached[exit.From]) continue;
            var weight = Visits(facts, exit.From) * (exit.Share ?? 0);
            if (double.IsNaN(weight)) weight = 0;
            if (weight > most) (best, most) = (exit.From, weight);
        }

        return best;
    }

    private static double Visits(BlueprintFacts facts, int step) => facts.Measures.Visits.IsEmpty ? double.NaN : facts.Measures.Visits[step];
}
