using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>A stage of the service in time: a heading over the columns of its steps.</summary>
/// <param name="Id">Unique among the phases.</param>
/// <param name="Label">The heading.</param>
/// <param name="Span">Where it is written; empty when built in C#.</param>
public sealed record Phase(string Id, string Label, TextSpan Span = default)
{
    /// <summary>Where it stands in the customer's cycle. Default: not said.</summary>
    public CustomerCycle? Cycle { get; init; }
}
