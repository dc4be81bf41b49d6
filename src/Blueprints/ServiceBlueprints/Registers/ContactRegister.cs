using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>The steps at which customer and provider meet, and how they are judged there.</summary>
internal static class ContactRegister
{
    private static readonly Bilingual[] Levels = [new("responsive", "相应式"), new("anticipating", "预见式"), new("caring", "关怀式")];
    private static readonly Bilingual[] Initiators = [new("customer", "顾客"), new("provider", "服务方")];

    public static MeasureTable Of(RegisterSteps steps) => new(
        "contacts",
        new("Contact points", "接触点"),
        [
            RegisterCells.Number, RegisterSteps.StepColumn, RegisterSteps.LabelColumn, RegisterSteps.LaneColumn,
            new("channel", new("channel", "渠道")), new("level", new("level", "服务层次")), new("initiator", new("begun by", "发起方")),
            new("expected", new("expected", "期望"), Unit.Number), new("perceived", new("perceived", "感知"), Unit.Number), new("believed", new("believed", "管理层认知"), Unit.Number),
            new("adequate", new("adequate", "可接受"), Unit.Number), new("desired", new("desired", "理想"), Unit.Number), new("tolerance", new("zone of tolerance", "容忍区")),
            new("weight", new("weight", "权重"), Unit.Number), new("moment-of-truth", new("moment of truth", "关键时刻")),
        ],
        [.. steps.Contacts.Select((step, i) => Row(steps, i + 1, step))]);

    private static ImmutableArray<MeasureCell> Row(RegisterSteps steps, int number, int step)
    {
        var contact = steps.Graph.Steps[step].Contact;
        return
        [
            MeasureCell.Of(number), steps.Id(step), steps.Label(step), steps.Lane(step), MeasureCell.Of(contact?.Channel),
            MeasureCell.Of(contact?.Level is { } level ? Levels[(int)level] : null), MeasureCell.Of(contact?.Initiator is { } initiator ? Initiators[(int)initiator] : null),
            MeasureCell.Of(contact?.Expected), MeasureCell.Of(contact?.Perceived), MeasureCell.Of(contact?.Believed), MeasureCell.Of(contact?.Adequate), MeasureCell.Of(contact?.Desired),
            contact is null ? default : ToleranceOf(ContactMeasurer.Judge(steps.Graph.Ids[step], contact)),
            MeasureCell.Of(contact?.Weight), MeasureCell.Of(contact is { IsMomentOfTruth: true } ? new Bilingual("yes", "是") : null),
        ];
    }

    /// <summary>Where the service perceived lies; nothing where it or what is adequate is not known.</summary>
    private static MeasureCell ToleranceOf(ContactQuality judged) =>
        judged.Adequacy < 0 ? MeasureCell.Of(new Bilingual("below", "低于容忍区")) with { IsAlert = true }
        : judged.Superiority > 0 ? MeasureCell.Of(new Bilingual("above", "高于容忍区"))
        : judged is { Adequacy: not null, Superiority: not null } ? MeasureCell.Of(new Bilingual("within", "在容忍区内"))
        : judged.Adequacy is not null ? MeasureCell.Of(new Bilingual("not below", "不低于容忍区"))
        : default;
}
