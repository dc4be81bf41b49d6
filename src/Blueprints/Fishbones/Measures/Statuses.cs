using Blueprints.Measures;

namespace Blueprints.Fishbones.Measures;

/// <summary>How far causes have been verified; absent where no cause says anything of it.</summary>
internal sealed record Statuses(Figure RootsVerified, Figure Verified, Figure Confirmed, Figure RuledOut)
{
    public static Statuses Of(FishboneFacts facts)
    {
        var (said, confirmed, ruledOut, roots, verifiedRoots) = (0, 0, 0, 0, 0);
        foreach (var placed in facts.Causes)
        {
            var status = placed.Cause.Status;
            if (status is not null) said++;
            if (status == CauseStatus.Confirmed) confirmed++;
            if (status == CauseStatus.RuledOut) ruledOut++;
            if (!placed.IsRoot) continue;
            roots++;
            if (status == CauseStatus.Confirmed || facts.IsRuledOut(placed)) verifiedRoots++;
        }

        if (said == 0)
        {
            var none = Figure.Absent("no cause has a status", "没有原因标明状态（status）");
            return new Statuses(none, none, none, none);
        }

        double causes = facts.Causes.Length;
        return new Statuses(Figure.Of((double)verifiedRoots / roots), Figure.Of((confirmed + ruledOut) / causes), Figure.Of(confirmed / causes), Figure.Of(ruledOut / causes));
    }
}
