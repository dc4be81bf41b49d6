using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>What the customer sees, and where.</summary>
internal static class EvidenceRegister
{
    public static MeasureTable Of(RegisterSteps steps) => new(
        "evidence",
        new("Physical evidence", "有形展示"),
        [RegisterCells.Number, new("item", new("item", "展示物")), RegisterSteps.StepsColumn, RegisterSteps.TimesColumn],
        [.. steps.Named(step => step.Evidence).Select((row, i) => (ImmutableArray<MeasureCell>)[MeasureCell.Of(i + 1), MeasureCell.Of(row.Text), steps.Labels(row.Steps), MeasureCell.Of(row.Steps.Count)])]);
}
