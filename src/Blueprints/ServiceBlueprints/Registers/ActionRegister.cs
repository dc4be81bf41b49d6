using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>What the document itself leaves open: fail points without prevention or recovery, contacts below the zone of tolerance.</summary>
internal static class ActionRegister
{
    private static readonly Bilingual Prevent = new("plan a prevention", "制定预防措施");
    private static readonly Bilingual Recover = new("plan a recovery", "制定补救措施");
    private static readonly Bilingual Raise = new("bring the contact into the zone of tolerance", "使接触点回到容忍区内");

    public static MeasureTable Of(RegisterSteps steps) => new(
        "actions",
        new("Still to be done", "待办"),
        [RegisterCells.Number, RegisterCells.Action, new("for", new("for", "对应")), RegisterSteps.StepColumn, RegisterSteps.LabelColumn, RegisterSteps.LaneColumn, new("reason", new("reason", "事由"))],
        Rows(steps));

    private static ImmutableArray<ImmutableArray<MeasureCell>> Rows(RegisterSteps steps)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        for (var i = 0; i < steps.FailPoints.Length; i++)
        {
            var (step, fail) = steps.FailPoints[i];
            var number = new Bilingual(string.Create(CultureInfo.InvariantCulture, $"fail point {i + 1}"), string.Create(CultureInfo.InvariantCulture, $"失误点 {i + 1}"));
            if (fail.Prevention is null) Add(Prevent, number, step, MeasureCell.Of(fail.Text));
            if (fail.Recovery is null) Add(Recover, number, step, MeasureCell.Of(fail.Text));
        }

        for (var i = 0; i < steps.Contacts.Length; i++)
        {
            var step = steps.Contacts[i];
            if (steps.Graph.Steps[step].Contact is not { } contact || ContactMeasurer.Judge(steps.Graph.Ids[step], contact).Adequacy is not < 0) continue;
            var number = new Bilingual(string.Create(CultureInfo.InvariantCulture, $"contact point {i + 1}"), string.Create(CultureInfo.InvariantCulture, $"接触点 {i + 1}"));
            var (perceived, adequate) = (MeasureValue.ToText(contact.Perceived!.Value, Unit.Number, DiagramLanguage.English), MeasureValue.ToText(contact.Adequate!.Value, Unit.Number, DiagramLanguage.English));
            Add(Raise, number, step, MeasureCell.Of(new Bilingual($"perceived {perceived}, adequate {adequate}", $"感知 {perceived}，可接受 {adequate}")));
        }

        return rows.DrainToImmutable();

        void Add(Bilingual action, Bilingual number, int step, MeasureCell reason) =>
            rows.Add([MeasureCell.Of(rows.Count + 1), MeasureCell.Of(action), MeasureCell.Of(number), steps.Id(step), steps.Label(step), steps.Lane(step), reason]);
    }
}
