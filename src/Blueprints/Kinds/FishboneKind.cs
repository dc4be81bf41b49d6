using System.Collections.Immutable;
using Blueprints.Comparisons;
using Blueprints.Diagrams.Reading;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Drawing;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Reading;
using Blueprints.Fishbones.Registers;
using Blueprints.Fishbones.Rules;
using Blueprints.Folders;

namespace Blueprints.Kinds;

/// <summary>Fishbones.</summary>
internal static class FishboneKind
{
    public static DiagramKind Instance { get; } = new DiagramKind<Fishbone, FishboneFacts>
    {
        Reading = new DocumentKind
        {
            Key = FishboneKeys.Kind,
            Chinese = FishboneKeys.KindInChinese,
            Name = new("a fishbone diagram", "鱼骨图"),
            Title = new("the effect", "问题"),
            Read = FishboneReader.Read,
            Table = static () => FishboneKeys.Table,
            Words = FishboneKeys.Words,
            CauseTable = static () => CauseKeys.Table,
            Elements = FishbonePlaces.Elements,
        },
        Validate = FishboneValidator.Validate,
        Facts = static fishbone => new FishboneFacts(fishbone),
        OwnRules = static () => FishboneRules.All,
        Sheet = FishboneSheet.Of,
        Registers = FishboneRegisters.Of,
        Drawing = FishboneDrawing.Draw,
        Placing = FishboneDrawing.Place,
        Comparison = FishboneComparison.Of,
        Contents = Contents,
    };

    private static FolderContents Contents(Fishbone fishbone)
    {
        var (names, ids) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var links = ImmutableArray.CreateBuilder<WrittenLink>();
        foreach (var category in fishbone.Categories) ids.Add(category.Id);
        foreach (var placed in new FishboneFacts(fishbone).Causes)
        {
            var cause = placed.Cause;
            names.Add(cause.Id);
            ids.Add(cause.Id);
            if (cause.Step is { } link) links.Add(new WrittenLink(link, cause.StepSpan.Length > 0 ? cause.StepSpan : cause.Span, cause.Id, ToFishbone: false));
        }

        return new FolderContents(names.DrainToImmutable(), ids.DrainToImmutable(), links.DrainToImmutable());
    }
}
