using System.Collections.Immutable;
using Blueprints.Comparisons;
using Blueprints.Diagrams.Reading;
using Blueprints.Folders;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.ServiceBlueprints.Registers;
using Blueprints.ServiceBlueprints.Rules;

namespace Blueprints.Kinds;

/// <summary>Service blueprints.</summary>
internal static class BlueprintKind
{
    public static DiagramKind Instance { get; } = new DiagramKind<ServiceBlueprint, BlueprintFacts>
    {
        Reading = new DocumentKind
        {
            Key = BlueprintKeys.Kind,
            Chinese = BlueprintKeys.KindInChinese,
            Name = new("a service blueprint", "服务蓝图"),
            Title = new("the title", "标题"),
            Read = BlueprintReader.Read,
            Table = static () => BlueprintKeys.Table,
            Words = BlueprintKeys.Words,
            ListsOfIds = BlueprintKeys.ListsOfIds,
            FurtherKeys = BlueprintPlaces.FurtherKeys,
            ShortForm = BlueprintPlaces.ShortForm,
            Elements = BlueprintPlaces.Elements,
        },
        Validate = BlueprintValidator.Validate,
        Facts = static blueprint => new BlueprintFacts(blueprint),
        OwnRules = static () => BlueprintRules.All,
        Sheet = BlueprintSheet.Of,
        Registers = static facts => BlueprintRegisters.Of(facts, DrawnOrder.Of(facts)),
        Drawing = BlueprintDrawing.Draw,
        Placing = BlueprintDrawing.Place,
        Comparison = BlueprintComparison.Of,
        Contents = Contents,
    };

    private static FolderContents Contents(ServiceBlueprint blueprint)
    {
        var (names, ids) = (ImmutableArray.CreateBuilder<string>(blueprint.Steps.Length), ImmutableArray.CreateBuilder<string>(blueprint.Steps.Length));
        var links = ImmutableArray.CreateBuilder<WrittenLink>();
        foreach (var step in blueprint.Steps)
        {
            names.Add(step.Id);
            ids.Add(step.Id);
            foreach (var fail in step.FailPoints)
            {
                if (fail.Id is { } id) ids.Add(id);
                if (fail.Cause is { } link) links.Add(new WrittenLink(link, fail.CauseSpan.Length > 0 ? fail.CauseSpan : fail.Span, step.Id, ToFishbone: true));
            }
        }

        return new FolderContents(names.DrainToImmutable(), ids.DrainToImmutable(), links.DrainToImmutable());
    }
}
