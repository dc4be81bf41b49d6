using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fishbones.Measures;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Fishbones.Registers;

/// <summary>What the document itself leaves open: confirmed causes against which nothing is done, countermeasures that nobody sees to.</summary>
internal static class CauseActionRegister
{
    private static readonly Bilingual Answer = new("find a countermeasure", "制定对策");
    private static readonly Bilingual Assign = new("name who sees to it", "指定负责人");

    public static MeasureTable Of(FishboneFacts facts) => new(
        "actions",
        new("Still to be done", "待办"),
        [RegisterCells.Number, RegisterCells.Action, new("for", new("for", "对应")), CauseRegister.Id, CauseRegister.Cause, CauseRegister.Countermeasure],
        Rows(facts));

    private static ImmutableArray<ImmutableArray<MeasureCell>> Rows(FishboneFacts facts)
    {
        var unanswered = facts.UnansweredRoots.Select(placed => placed.Index).ToHashSet();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        foreach (var placed in facts.Causes)
        {
            if (unanswered.Contains(placed.Index)) Add(Answer, placed);
            if (facts.IsUnowned(placed)) Add(Assign, placed);
        }

        return rows.DrainToImmutable();

        void Add(Bilingual action, PlacedCause placed)
        {
            var number = new Bilingual(string.Create(CultureInfo.InvariantCulture, $"cause {placed.Index + 1}"), string.Create(CultureInfo.InvariantCulture, $"原因 {placed.Index + 1}"));
            rows.Add([MeasureCell.Of(rows.Count + 1), MeasureCell.Of(action), MeasureCell.Of(number), MeasureCell.Of(placed.Cause.Id), MeasureCell.Of(placed.Cause.Label), MeasureCell.Of(placed.Cause.Countermeasure)]);
        }
    }
}
