using Blueprints.ServiceBlueprints;

namespace Blueprints.Fits;

/// <summary>How many cases took a way.</summary>
/// <param name="From">The id of the step it leaves; empty for a way in.</param>
/// <param name="To">Where it leads: the id of a step, or <c>end</c>.</param>
/// <param name="When">The answer that takes it; null where there is none.</param>
/// <param name="Count">How many took it.</param>
/// <param name="Of">Of how many.</param>
public sealed record ShareFit(string From, string To, string? When, int Count, int Of)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>The lower end of its 95% interval (Wilson 1927).</summary>
    public double Low { get; init; }

    /// <summary>The upper end, likewise.</summary>
    public double High { get; init; }

    /// <summary>Whether it leads back.</summary>
    public bool IsLoop { get; init; }

    /// <summary>Whether some cases take it as well, while they go on.</summary>
    public bool IsAlso { get; init; }

    /// <summary>The arrow; null of a way in, or where nothing is written.</summary>
    internal Flow? Flow { get; init; }

    /// <summary>What is written: shares of one step add up to 1 exactly.</summary>
    public double Written { get; init; }
}
