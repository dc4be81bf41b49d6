using Blueprints.Fishbones;
using Blueprints.Tests.Fishbones.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>Something that every drawing of a fishbone keeps, and how a breach is found.</summary>
/// <param name="Name">The law in kebab case.</param>
/// <param name="Faults">One line for each breach.</param>
public sealed record FishLaw(string Name, Func<FishPicture, Fishbone, IEnumerable<string>> Faults);
