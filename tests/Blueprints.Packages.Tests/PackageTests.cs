namespace Blueprints.Packages.Tests;

/// <summary>The tests of packages take the same ones, packed once.</summary>
[CollectionDefinition(nameof(PackageTests))]
public sealed class PackageTests : ICollectionFixture<PackedPackages>;
