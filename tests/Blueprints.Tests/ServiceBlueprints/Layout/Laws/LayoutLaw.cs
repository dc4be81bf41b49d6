using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Something that every drawing keeps, and how a breach is found.</summary>
/// <param name="Name">The law in kebab case.</param>
/// <param name="Faults">One line for each breach.</param>
public sealed record LayoutLaw(string Name, Func<Picture, ServiceBlueprint, IEnumerable<string>> Faults);
