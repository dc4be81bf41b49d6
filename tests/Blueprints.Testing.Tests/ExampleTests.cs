namespace Blueprints.Testing.Tests;

/// <summary>Examples of this repository, held as programs of others hold their documents.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void An_example_is_as_accepted() => DocumentSnapshot.Verify("../../examples/minimal.blueprint.yaml");

    [Fact]
    public void A_fishbone_is_as_accepted() => DocumentSnapshot.Verify("../../examples/surface-flaws.fishbone.yaml");
}
