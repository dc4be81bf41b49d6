using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Registers;

namespace Blueprints.ServiceBlueprints.Registers;

/// <summary>What is asked of, or handed to, the customer: at which steps, by whom, and how often.</summary>
internal static class DocumentRegister
{
    public static MeasureTable Of(RegisterSteps steps) => new(
        "documents",
        new("Documents", "单据"),
        [RegisterCells.Number, new("document", new("document", "单据")), RegisterSteps.StepsColumn, new("lanes", new("lanes", "泳道")), RegisterSteps.TimesColumn],
        [.. steps.Named(step => step.Documents).Select((row, i) => (ImmutableArray<MeasureCell>)
        [
            MeasureCell.Of(i + 1), MeasureCell.Of(row.Text), steps.Labels(row.Steps),
            RegisterCells.Joined([.. row.Steps.SelectMany(steps.LanesOf).Distinct(StringComparer.Ordinal)]), MeasureCell.Of(row.Steps.Count),
        ])]);
}
