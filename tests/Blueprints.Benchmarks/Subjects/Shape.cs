namespace Blueprints.Benchmarks;

/// <summary>A kind of document to measure with, at any size.</summary>
/// <param name="Name">As it is called on the command line.</param>
/// <param name="Title">What is generated.</param>
/// <param name="Unit">What its size counts.</param>
/// <param name="Yaml">The document of a size.</param>
internal sealed record Shape(string Name, string Title, string Unit, Func<int, string> Yaml)
{
    public static Shape[] All { get; } =
    [
        new("straight", "A straight service: five lanes, each step leads to the next", "steps", size => new SyntheticBlueprint(size, BlueprintShape.Straight).ToYaml()),
        new("branching", "Many branches: five lanes, about 1.4 arrows a step", "steps", size => new SyntheticBlueprint(size).ToYaml()),
        new("looping", "Loops: the same, and about every tenth step leads back", "steps", size => new SyntheticBlueprint(size, BlueprintShape.Looping).ToYaml()),
        new("fishbone", "A fishbone: two to eight categories, whys three deep", "causes", size => new SyntheticFishbone(size).ToYaml()),
    ];

    /// <summary>Flows whose steps have times from one to another.</summary>
    public static Shape[] Flows { get; } =
    [
        new("nested", "A nested flow: choices, parallel ways and loops within each other, with times; computed", "steps", size => SyntheticFlow.Nested(size)),
        new("unnested", "Parallel ways that don't meet as they parted, with times; cases are run", "steps", SyntheticFlow.Unnested),
        new("shared", "The nested flow with one person a lane, so that parallel ways wait for each other; cases are run", "steps", size => SyntheticFlow.Nested(size, 1)),
    ];
}
