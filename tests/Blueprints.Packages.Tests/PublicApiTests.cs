using System.Reflection;
using PublicApiGenerator;

namespace Blueprints.Packages.Tests;

/// <summary>All that the libraries offer to programs is what somebody has read and accepted.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("Blueprints")]
    [InlineData("Blueprints.Skia")]
    [InlineData("Blueprints.Interchange")]
    [InlineData("Blueprints.Office")]
    [InlineData("Blueprints.Markdown")]
    [InlineData("Blueprints.MSBuild")]
    [InlineData("Blueprints.Testing")]
    public void The_surface_is_the_accepted_one(string library) =>
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests", "cases", "api"), library, "txt", Assembly.Load(library).GeneratePublicApi(Options) + "\n");

    /// <summary>The command is a program: nobody links against it.</summary>
    [Fact]
    public void The_command_offers_nothing() => Assert.Empty(Assembly.Load("Blueprints.Cli").GetExportedTypes());
}
