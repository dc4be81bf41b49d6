using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of a common file: those of a blueprint that several services of one house share.</summary>
internal static class UsedKeys
{
    private static readonly ImmutableArray<string> Names = ["language", "theme", "paper", "fold", "hours", "weights", "lanes", "accept", "analysis"];

    public static readonly KeyTable<BlueprintDraft> Table = new(new("a common file", "共用文件"), [.. Names.Select(name => BlueprintKeys.Table.Find(name)!)]);
}
