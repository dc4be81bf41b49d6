using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// The time for the customer as a small histogram, with the promise marked; of the whole case where the customer takes no part in it.
/// </summary>
internal static class SpreadTable
{
    /// <summary>The table; without rows where nothing varies, or no time is known.</summary>
    public static MeasureTable Of(ServiceBlueprint blueprint, BlueprintMeasures measures)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MeasureCell>>();
        if (measures.CustomerSpread is { IsFixed: false } spread)
        {
            foreach (var bin in SpreadBins.Of(spread, blueprint.Promise))
            {
                var mark = bin.HasPromise ? new Bilingual($"the promise of {blueprint.Promise!.Value.AsBound}", $"承诺 {blueprint.Promise!.Value.AsBound.ToText(DiagramLanguage.Chinese)}") : (Bilingual?)null;
                rows.Add([MeasureCell.Of(bin.From), MeasureCell.Of(bin.To), MeasureCell.Of(bin.Share), MeasureCell.Of(bin.UpTo), MeasureCell.Of(mark)]);
            }
        }

        return new MeasureTable(
            "customer-time",
            new("How the time for the customer is spread", "顾客的时间如何分布"),
            [
                new("from", new("over", "超过"), Unit.Seconds), new("to", new("up to", "不超过"), Unit.Seconds), new("share", new("cases", "业务"), Unit.Share) { HasBar = true },
                new("cumulative", new("in all", "累计"), Unit.Share), new("promise", new("", "")),
            ],
            rows.DrainToImmutable());
    }
}
