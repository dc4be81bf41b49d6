using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>
/// Which of the seven personal aspects of service the standards cover at each contact with people. Nothing where no standard names an aspect.
/// </summary>
internal static class PersonalStandardRegister
{
    private static readonly Bilingual Yes = new("yes", "有");
    private static readonly Bilingual No = new("no", "无");

    public static MeasureTable Of(RegisterSteps steps) => new(
        "personal-standards",
        new("Personal standards by contact", "各接触点的个人特性标准"),
        [
            RegisterCells.Number, RegisterSteps.StepColumn, RegisterSteps.LabelColumn, RegisterSteps.LaneColumn,
            .. Enumerable.Range(0, PersonalContacts.Aspects).Select(aspect => new MeasureColumn(AspectWords.English[AspectWords.Procedural + aspect], AspectWords.Of(AspectWords.Procedural + aspect))),
            new("covered", new("covered", "涵盖")),
        ],
        Rows(steps));

    private static ImmutableArray<ImmutableArray<MeasureCell>> Rows(RegisterSteps steps)
    {
        if (!PersonalContacts.NamesAspects(steps.Graph.Steps)) return [];
        var met = PersonalContacts.Of(steps.Graph, steps.Facts.Meetings).ToHashSet();
        return [.. steps.Order.Where(met.Contains).Select((step, i) => Row(steps, i + 1, step))];
    }

    private static ImmutableArray<MeasureCell> Row(RegisterSteps steps, int number, int step)
    {
        var covered = PersonalContacts.Covered(steps.Graph.Steps[step]);
        var (some, all) = (covered.ToString(CultureInfo.InvariantCulture), PersonalContacts.Aspects.ToString(CultureInfo.InvariantCulture));
        return
        [
            MeasureCell.Of(number), steps.Id(step), steps.Label(step), steps.Lane(step),
            .. Enumerable.Range(0, PersonalContacts.Aspects).Select(aspect => MeasureCell.Of(PersonalContacts.Covers(steps.Graph.Steps[step], aspect) ? Yes : No)),
            MeasureCell.Of(new Bilingual($"{some} of {all}", $"{some}/{all}")) with { IsAlert = covered == 0 },
        ];
    }
}
