using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints.Wording;

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
    /// Whether the customer goes both ways, and one of the lanes names the other where the customer hears it, or the customer tells the one of
    /// the other.
    /// </summary>
    public bool IsSent { get; init; }

    /// <summary>
    /// Whether there is a wall between them: nothing passes directly, and the customer is sent there and back, or goes with a document that
    /// both have to do with, other than a ticket, and nothing passes through a lane out of sight either.
    /// </summary>
    public bool IsWall => HandOffs.Value is 0 && HandOffsBack.Value is 0 && Messages == 0 && Systems.IsEmpty && (IsSent || IsCarried);

    private bool IsCarried => Through is null && (Trips.Value > 0 || TripsBack.Value > 0) && Documents.Any(document => !TokenWords.IsToken(document));
}
