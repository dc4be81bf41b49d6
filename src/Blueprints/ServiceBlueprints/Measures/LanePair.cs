using System.Collections.Immutable;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>What passes between two lanes of the provider, and how often the customer goes from one to the other instead.</summary>
/// <param name="Lane">The id of the lane that stands first in the document.</param>
/// <param name="Other">The id of the other.</param>
public sealed record LanePair(string Lane, string Other)
{
    /// <summary>
    /// How often a case makes the customer go from <see cref="Lane"/>, by steps of the customer's own, to <see cref="Other"/>; where it
    /// cannot be told how often a case comes to each step, each arrow counts once, and the figure says so.
    /// </summary>
    public required Figure Trips { get; init; }

    /// <summary>The same the other way.</summary>
    public required Figure TripsBack { get; init; }

    /// <summary>How often a case is handed over directly from <see cref="Lane"/> to <see cref="Other"/>; likewise.</summary>
    public required Figure HandOffs { get; init; }

    /// <summary>The same the other way.</summary>
    public required Figure HandOffsBack { get; init; }

    /// <summary>How many arrows of information and dialogues join them, and how many steps they do together.</summary>
    public required int Messages { get; init; }

    /// <summary>The documents that both have to do with, as the first step that has each writes it.</summary>
    public ImmutableArray<string> Documents { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The systems that both use.</summary>
    public ImmutableArray<string> Systems { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The id of the first lane out of sight with which both speak, such as a system; null where there is none.</summary>
    public string? Through { get; init; }

    /// <summary>
    /// Whether there is a wall between them: the customer goes there and back, or with a document that both have to do with, and nothing
    /// else passes, directly or through a lane out of sight.
    /// </summary>
    public bool IsWall => HandOffs.Value is 0 && HandOffsBack.Value is 0 && Messages == 0 && Systems.IsEmpty && Through is null
        && (Trips.Value > 0 || TripsBack.Value > 0) && ((Trips.Value > 0 && TripsBack.Value > 0) || !Documents.IsEmpty);
}
