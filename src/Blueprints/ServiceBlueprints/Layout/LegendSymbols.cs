namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>How wide each symbol of the legend is drawn.</summary>
internal static class LegendSymbols
{
    public const double Mark = 16;
    public const double Card = 22;

    public static double Width(LegendSymbol symbol) => symbol switch
    {
        LegendSymbol.Contact or LegendSymbol.MomentOfTruth => 12,
        LegendSymbol.Fail or LegendSymbol.Wait or LegendSymbol.Split or LegendSymbol.Continuation => Mark,
        LegendSymbol.Documents or LegendSymbol.Assumed or LegendSymbol.Proposed => 10,
        LegendSymbol.Storage or LegendSymbol.Inspection => 14,
        LegendSymbol.Wall or LegendSymbol.RarerEmotion or LegendSymbol.Information or LegendSymbol.CriticalPath or LegendSymbol.LikelyCourse => 26,
        LegendSymbol.Standard or LegendSymbol.Finding or LegendSymbol.Removed or LegendSymbol.Added or LegendSymbol.Moved or LegendSymbol.Changed => 17,
        LegendSymbol.Together => Card,
        LegendSymbol.OverLimit => 36,
        LegendSymbol.Decision => 20 + Card,
        _ => Card,
    };
}
