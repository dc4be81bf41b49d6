using System.Collections.Immutable;
using Blueprints.Fishbones.Measures;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.Text;

namespace Blueprints.Fishbones.Registers;

/// <summary>The causes, how far they are verified, and what is done against them.</summary>
internal static class CauseRegister
{
    public static readonly MeasureColumn Id = new("id", new("id", "id"));
    public static readonly MeasureColumn Cause = new("cause", new("cause", "原因"));
    public static readonly MeasureColumn Countermeasure = new("countermeasure", new("countermeasure", "对策"));

    private static readonly Bilingual[] Statuses = [new("suspected", "待查证"), new("confirmed", "已确认"), new("ruled out", "已排除")];

    public static MeasureTable Of(FishboneFacts facts) => new(
        "causes",
        new("Causes", "原因"),
        [
            RegisterCells.Number, new("category", new("category", "类别")), Id, Cause, new("because-of", new("cause of", "导致")),
            new("count", new("count", "次数"), Unit.Count), new("votes", new("votes", "票数"), Unit.Count), new("status", new("status", "状态")),
            new("evidence", new("evidence", "证据")), Countermeasure, new("owner", new("owner", "负责人")),
        ],
        [.. facts.Causes.Select(placed => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of(placed.Index + 1), MeasureCell.Of(placed.Category.Label), MeasureCell.Of(placed.Cause.Id), MeasureCell.Of(placed.Cause.Label), MeasureCell.Of(placed.Parent?.Cause.Label),
            MeasureCell.Of(placed.Cause.Count), MeasureCell.Of(placed.Cause.Votes), MeasureCell.Of(placed.Cause.Status is { } status ? Statuses[(int)status] : null),
            MeasureCell.Of(placed.Cause.Evidence), MeasureCell.Of(placed.Cause.Countermeasure), MeasureCell.Of(placed.Cause.Owner),
        ])]);
}
