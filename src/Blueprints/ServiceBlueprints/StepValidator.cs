using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.ServiceBlueprints;

/// <summary>What contradicts itself within one step built in C#.</summary>
internal static class StepValidator
{
    public static void Check(ModelCheck check, Step step, ModelPlace place)
    {
        check.Needs(step.Label, place, nameof(Step.Label));
        check.Defined(step.Kind, place, nameof(Step.Kind));
        check.Defined(step.Value, place, nameof(Step.Value));
        check.Defined(step.Outcome, place, nameof(Step.Outcome));
        check.Number(step.Emotion, -2, 2, place, nameof(Step.Emotion));
        check.Number(step.Share, 0, 1, place, nameof(Step.Share));
        check.Number(step.Yield, 0, 1, place, nameof(Step.Yield));
        check.Number(step.Cost, 0, double.MaxValue, place, nameof(Step.Cost));
        check.Number(step.Rework, 0, 1, place, nameof(Step.Rework));
        if (step.Rework is 1) check.Wrong(place, nameof(Step.Rework), new("1, so that the step never ends", "1，步骤永远不会结束"));
        check.Number(step.Staff, 0, double.MaxValue, place, nameof(Step.Staff));
        OfBasis(check, step.Basis, place, nameof(Step.Basis));
        OfBasis(check, step.ShareBasis, place, nameof(Step.ShareBasis));
        OfBasis(check, step.YieldBasis, place, nameof(Step.YieldBasis));
        OfBasis(check, step.CostBasis, place, nameof(Step.CostBasis));
        OfBasis(check, step.ReworkBasis, place, nameof(Step.ReworkBasis));
        OfBasis(check, step.StaffBasis, place, nameof(Step.StaffBasis));
        check.Number(step.Priority, 0, 9, place, nameof(Step.Priority));
        Estimate(check, step.Time, place.Part(nameof(Step.Time)));
        if (step.Wait is { } wait)
        {
            Estimate(check, wait.Time, place.Part(nameof(Step.Wait)));
            check.Time(wait.Tolerated, place.Part(nameof(Step.Wait)), nameof(Wait.Tolerated));
            Estimate(check, wait.Patience, place.Part(nameof(Step.Wait)).Part(nameof(Wait.Patience)));
        }

        Standards(check, step.Standards, place);
        FailPoints(check, step.FailPoints, place);
        if (step.Contact is { } contact) Contact(check, contact, place.Part(nameof(Step.Contact)));
        check.Texts(step.Evidence, place, nameof(Step.Evidence));
        check.Texts(step.Documents, place, nameof(Step.Documents));
        check.Texts(step.Quotes, place, nameof(Step.Quotes));
        check.Texts(step.Systems, place, nameof(Step.Systems));
        check.Texts(step.Tags, place, nameof(Step.Tags));
        check.Accept(step.Accept, place);
    }

    /// <summary>A time, where there is one: finite, not under zero, and as close as a word says.</summary>
    public static void Time(this ModelCheck check, Duration? time, ModelPlace place, string property)
    {
        if (time is not { } known) return;
        check.Number(known.Seconds, 0, double.MaxValue, place, property);
        check.Defined(known.Closeness, place, property);
    }

    /// <summary>What a value rests on, where it says so.</summary>
    public static void OfBasis(ModelCheck check, Basis? basis, ModelPlace owner, string property)
    {
        if (basis is null) return;
        check.Defined(basis.Kind, owner.Part(property), nameof(Basis.Kind));
        check.Number(basis.Sample, 1, int.MaxValue, owner.Part(property), nameof(Basis.Sample));
    }

    private static void Estimate(ModelCheck check, DurationEstimate? estimate, ModelPlace place)
    {
        if (estimate is not { } time) return;
        OfBasis(check, time.Basis, place, nameof(DurationEstimate.Basis));
        check.Defined(time.Shape, place, nameof(DurationEstimate.Shape));
        check.Time(time.Min, place, nameof(DurationEstimate.Min));
        check.Time(time.Typical, place, nameof(DurationEstimate.Typical));
        check.Time(time.Max, place, nameof(DurationEstimate.Max));
        check.Time(time.Deviation, place, nameof(DurationEstimate.Deviation));
        if (time.Shape is not (DurationShape.Pert or DurationShape.Triangular or DurationShape.Uniform)) return;
        if (time.Min > time.Typical || time.Typical > time.Max)
        {
            check.Wrong(place, nameof(DurationEstimate.Typical), new("not between the least and the greatest", "不在最短和最长时长之间的值"));
        }
    }

    private static void Standards(ModelCheck check, ImmutableArray<Standard> standards, ModelPlace owner)
    {
        for (var i = 0; i < standards.Length; i++)
        {
            var place = owner.Part(nameof(Step.Standards), i);
            if (!check.Needs(standards[i], place)) continue;
            check.Time(standards[i].Time, place, nameof(Standard.Time));
            check.Number(standards[i].Rate, 0, 1, place, nameof(Standard.Rate));
            check.Number(standards[i].Actual, 0, 1, place, nameof(Standard.Actual));
            check.Defined(standards[i].Aspect, place, nameof(Standard.Aspect));
        }
    }

    private static void FailPoints(ModelCheck check, ImmutableArray<FailPoint> fails, ModelPlace owner)
    {
        for (var i = 0; i < fails.Length; i++)
        {
            var place = owner.Part(nameof(Step.FailPoints), i);
            if (!check.Needs(fails[i], place)) continue;
            var fail = fails[i];
            check.Needs(fail.Text, place, nameof(FailPoint.Text));
            check.Number(fail.Severity, 1, 10, place, nameof(FailPoint.Severity));
            check.Number(fail.Occurrence, 1, 10, place, nameof(FailPoint.Occurrence));
            check.Number(fail.Detection, 1, 10, place, nameof(FailPoint.Detection));
            check.Number(fail.Rate, 0, 1, place, nameof(FailPoint.Rate));
            check.Number(fail.Weight, 0, double.MaxValue, place, nameof(FailPoint.Weight));
            check.Number(fail.Count, 0, double.MaxValue, place, nameof(FailPoint.Count));
        }
    }

    private static void Contact(ModelCheck check, Contact contact, ModelPlace place)
    {
        check.Number(contact.Expected, double.MinValue, double.MaxValue, place, nameof(contact.Expected));
        check.Number(contact.Believed, double.MinValue, double.MaxValue, place, nameof(contact.Believed));
        check.Number(contact.Perceived, double.MinValue, double.MaxValue, place, nameof(contact.Perceived));
        check.Number(contact.Adequate, double.MinValue, double.MaxValue, place, nameof(contact.Adequate));
        check.Number(contact.Desired, double.MinValue, double.MaxValue, place, nameof(contact.Desired));
        check.Number(contact.Weight, 0, double.MaxValue, place, nameof(contact.Weight));
        check.Number(contact.Satisfaction, -90, 90, place, nameof(contact.Satisfaction));
        check.Defined(contact.Dimension, place, nameof(contact.Dimension));
        check.Defined(contact.Level, place, nameof(contact.Level));
        check.Defined(contact.Initiator, place, nameof(contact.Initiator));
    }
}
