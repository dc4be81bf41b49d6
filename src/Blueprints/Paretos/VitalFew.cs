using System.Collections.Immutable;

namespace Blueprints.Paretos;

/// <summary>The causes that make up most of the count, by <see cref="Pareto"/>.</summary>
/// <param name="Ids">The ids of the vital few; empty where too little is counted to tell few from many.</param>
/// <param name="Total">What was counted in all; 0 for none, and for votes.</param>
internal sealed record VitalFew(ImmutableHashSet<string> Ids, double Total)
{
    /// <summary>With fewer rows than this, most of them would be vital.</summary>
    private const int LeastRows = 3;

    public static VitalFew Of(Pareto pareto)
    {
        var total = pareto.IsVotes ? 0 : pareto.Total;
        if (pareto.Rows.Length < LeastRows) return new VitalFew([], total);
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var row in pareto.Rows)
        {
            if (row is { IsVital: true, Id: { } id }) ids.Add(id);
        }

        return new VitalFew(ids.ToImmutable(), total);
    }
}
