using System.Collections.Frozen;
using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Comparisons;

/// <summary>
/// What two versions say of the same steps: a figure is no better for what its inputs are left out, and no worse for more of them being
/// known.
/// A step is the same where its words are; one that was reworded is another piece of work, of which other things are true.
/// </summary>
internal sealed class StatedInputs
{
    private static readonly Bilingual Dropped = new("no longer stated", "不再写明");
    private static readonly Bilingual Added = new("newly stated", "新近写明");
    private static readonly Bilingual SpreadDropped = new("spread no longer stated", "不再写明时间范围");
    private static readonly Bilingual SpreadAdded = new("spread newly stated", "新近写明时间范围");
    private static readonly Bilingual Unlike = new("unlike inputs", "输入不同");
    private static readonly Bilingual Lost = new("no longer known", "不再可知");
    private static readonly Bilingual Found = new("newly known", "新近可知");

    private static readonly FrozenSet<string> Times = FrozenSet.ToFrozenSet(
    [
        "lead-time", "customer-time", "time-to-solution", "touch-time", "efficiency", "value-share", "lead-time-queued", "efficiency-queued", "path-time", "busiest-lane", "in-progress", "labour-cost", "total-cost",
        "lead-deviation", "lead-p50", "lead-p80", "lead-p90", "lead-p95", "promise-kept", "lead-p90-queued", "promise-kept-queued", "path-deviation", "path-promise",
    ]);

    /// <summary>Those that rest on how times are spread, directly or by the queues.</summary>
    private static readonly FrozenSet<string> Spreads = FrozenSet.ToFrozenSet(
        ["lead-deviation", "lead-p50", "lead-p80", "lead-p90", "lead-p95", "promise-kept", "lead-time-queued", "lead-p90-queued", "efficiency-queued", "promise-kept-queued", "path-deviation", "path-promise", "in-progress"]);

    /// <summary>Sums and counts over what authors list: where nothing is left, the list was left out.</summary>
    private static readonly FrozenDictionary<string, Func<Step, bool>> Lists = new Dictionary<string, Func<Step, bool>>
    {
        ["documents"] = step => !step.Documents.IsDefaultOrEmpty,
        ["fail-points"] = HasFail,
        ["standards"] = step => !step.Standards.IsDefaultOrEmpty,
        ["rpn-sum"] = HasFail,
        ["rpn-most"] = HasFail,
        ["high-priority"] = HasFail,
        ["failure-index"] = HasFail,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Func<Step, bool>> Means = new Dictionary<string, Func<Step, bool>>
    {
        ["first-time-right"] = step => step.Yield is not null,
        ["cost"] = step => step.Cost is not null,
        ["total-cost"] = step => step.Cost is not null,
        ["knowledge-gap"] = step => step.Contact?.Believed is not null,
        ["service-gap"] = IsPerceived,
        ["dimension-gap"] = IsPerceived,
        ["quality-ratio"] = IsPerceived,
        ["outside-tolerance"] = IsPerceived,
        ["personal-aspects"] = NamesAspect,
        ["personal-coverage"] = NamesAspect,
        ["satisfaction"] = step => step.Contact?.Satisfaction is not null,
    }.ToFrozenDictionary();

    /// <summary>What findings of a rule rest on.</summary>
    private static readonly FrozenDictionary<string, Func<Step, bool>> Grounds = new Dictionary<string, Func<Step, bool>>
    {
        ["SB0201"] = HasFail,
        ["SB0202"] = HasFail,
        ["SB0203"] = HasFail,
        ["SB0204"] = HasFail,
        ["SB0205"] = HasFail,
        ["SB0211"] = HasFail,
        ["SB0303"] = step => !step.Standards.IsDefaultOrEmpty && (step.Time ?? step.Wait?.Time) is not null,
        ["SB0304"] = step => !step.Standards.IsDefaultOrEmpty,
        ["SB0504"] = IsPerceived,
        ["SB0505"] = IsPerceived,
        ["SB0506"] = step => step.Emotion is not null,
        ["SB0507"] = step => step.Emotion is not null,
    }.ToFrozenDictionary();

    private readonly List<(Step Before, Step After)> _same = [];
    private readonly Dictionary<string, (Step Before, Step After)> _byId = new(StringComparer.Ordinal);

    public StatedInputs(ImmutableArray<ElementChange<Step>> steps)
    {
        foreach (var change in steps)
        {
            if (change is not { Before: { } was, After: { } now } || was.Label != now.Label) continue;
            _same.Add((was, now));
            _byId[was.Id] = (was, now);
        }
    }

    /// <summary>Whether what a finding before rests on is just not said any more.</summary>
    public bool IsNoLongerStated(string code, string? element) =>
        element is not null && Grounds.TryGetValue(code, out var isStated) && _byId.TryGetValue(element, out var step) && isStated(step.Before) && !isStated(step.After);

    /// <summary>Why two figures cannot be held against each other; null where they can.</summary>
    public Bilingual? WhyUnlike(string key, Figure before, Figure after)
    {
        if (!before.IsKnown && !after.IsKnown) return null;
        if (Lists.TryGetValue(key, out var isListed))
        {
            if (before.Value is > 0 && after.Value is null or 0 && Any(isListed, isDropped: true)) return Dropped;
            if (after.Value is > 0 && before.Value is null or 0 && Any(isListed, isDropped: false)) return Added;
        }

        var (dropped, added) = (false, false);
        if (Means.TryGetValue(key, out var isStated)) Look(step => isStated(step.Before) && !isStated(step.After), step => !isStated(step.Before) && isStated(step.After));
        if (Times.Contains(key)) Look(step => IsTimed(step.Before) && !IsTimed(step.After), step => !IsTimed(step.Before) && IsTimed(step.After));
        var (hasTimes, isSpread) = (!dropped && !added, Spreads.Contains(key));
        if (isSpread) Look(step => IsSpreadLost(step.Before, step.After), step => IsSpreadLost(step.After, step.Before));
        return (dropped, added) switch
        {
            (true, false) => isSpread && hasTimes ? SpreadDropped : Dropped,
            (false, true) => isSpread && hasTimes ? SpreadAdded : Added,
            (true, true) => Unlike,
            _ when !after.IsKnown => Lost,
            _ when !before.IsKnown => Found,
            _ => before.IsPartial != after.IsPartial ? Unlike : null,
        };

        void Look(Func<(Step Before, Step After), bool> isDropped, Func<(Step Before, Step After), bool> isAdded)
        {
            foreach (var step in _same) (dropped, added) = (dropped | isDropped(step), added | isAdded(step));
        }
    }

    private bool Any(Func<Step, bool> isStated, bool isDropped)
    {
        foreach (var (before, after) in _same)
        {
            if (isStated(isDropped ? before : after) && !isStated(isDropped ? after : before)) return true;
        }

        return false;
    }

    private static bool NamesAspect(Step step) => !step.Standards.IsDefaultOrEmpty && step.Standards.Any(standard => standard.Aspect is not null);

    private static bool HasFail(Step step) => !step.FailPoints.IsDefaultOrEmpty;

    private static bool IsPerceived(Step step) => step.Contact?.Perceived is not null;

    private static bool IsTimed(Step step) => step.Time is not null || step.File is not null;

    /// <summary>Whether a range became one figure within it: what is under all of it is quicker, whatever its own spread.</summary>
    private static bool IsSpreadLost(Step spread, Step single) => IsLost(spread.Time, single.Time) || IsLost(spread.Wait?.Time, single.Wait?.Time);

    private static bool IsLost(DurationEstimate? spread, DurationEstimate? single) =>
        spread is { } wide && single is { } one && IsSpread(wide) && !IsSpread(one) && one.Typical >= wide.Min;

    private static bool IsSpread(DurationEstimate time) => time.IsRange || time.Variance > 0;
}
