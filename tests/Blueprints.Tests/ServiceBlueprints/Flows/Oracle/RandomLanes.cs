using System.Collections.Immutable;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>Lanes of all bands.</summary>
internal static class RandomLanes
{
    public static ImmutableArray<string> Ids { get; } = ["customer", "desk", "phone", "back", "systems"];

    /// <summary>The lanes, with the people of the desk.</summary>
    public static ImmutableArray<Lane> Of(double? staff) =>
    [
        new Lane { Id = "customer", Label = "Customer", Band = Band.Customer },
        new Lane { Id = "desk", Label = "Desk", Band = Band.Frontstage, Staff = staff },
        new Lane { Id = "phone", Label = "Phone", Band = Band.Frontstage },
        new Lane { Id = "back", Label = "Back office", Band = Band.Backstage },
        new Lane { Id = "systems", Label = "Systems", Band = Band.Support },
    ];
}
