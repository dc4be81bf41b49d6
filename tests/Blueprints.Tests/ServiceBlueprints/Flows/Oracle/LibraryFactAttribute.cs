namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>A test that needs <see cref="LibraryFigures"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibraryFactAttribute : FactAttribute
{
    public LibraryFactAttribute() => Skip = LibraryFigures.IsConnected ? null : "the library is not connected to the oracle yet";
}
