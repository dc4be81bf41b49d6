using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Drawing;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Drawing;
using Blueprints.Fishbones.Measures;
using Blueprints.Fishbones.Reading;
using Blueprints.Fishbones.Registers;
using Blueprints.Fishbones.Rules;
using Blueprints.Folders;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Kinds;

/// <summary>Fishbones.</summary>
internal sealed class FishboneKind : DiagramKind<Fishbone, FishboneFacts>
{
    public static FishboneKind Instance { get; } = new();

    public override DocumentKind Document { get; } = new Documents();

    public override ImmutableArray<Diagnostic> Validate(Fishbone diagram) => FishboneValidator.Validate(diagram);

    public override FishboneFacts Facts(Fishbone diagram) => new(diagram);

    public override ImmutableArray<AnalysisRule<FishboneFacts>> OwnRules() => FishboneRules.All;

    public override MeasureSheet Sheet(FishboneFacts facts, string name) => FishboneSheet.Of(facts, name);

    public override ImmutableArray<MeasureTable> Registers(FishboneFacts facts) => FishboneRegisters.Of(facts);

    public override Scene Draw(FishboneFacts facts, DrawingContext context) => FishboneDrawing.Draw(facts, context);

    public override PlacedDiagram Place(FishboneFacts facts, DrawingContext context) => FishboneDrawing.Place(facts, context);

    public override DiagramComparison Compare(Fishbone before, Fishbone after, AnalysisResult findingsBefore, AnalysisResult findingsAfter) =>
        FishboneComparison.Of(before, after, findingsBefore, findingsAfter);

    public override FolderContents Contents(Fishbone diagram)
    {
        var (names, ids) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var links = ImmutableArray.CreateBuilder<WrittenLink>();
        foreach (var category in diagram.Categories) ids.Add(category.Id);
        foreach (var placed in new FishboneFacts(diagram).Causes)
        {
            var cause = placed.Cause;
            names.Add(cause.Id);
            ids.Add(cause.Id);
            if (cause.Step is { } link) links.Add(new WrittenLink(link, cause.StepSpan.Length > 0 ? cause.StepSpan : cause.Span, cause.Id, ToFishbone: false));
        }

        return new FolderContents(names.DrainToImmutable(), ids.DrainToImmutable(), links.DrainToImmutable());
    }

    private sealed class Documents : DocumentKind
    {
        public override string Key => FishboneKeys.Kind;

        public override ImmutableArray<string> Chinese { get; } = FishboneKeys.KindInChinese;

        public override Bilingual Name => new("a fishbone diagram", "鱼骨图");

        public override Bilingual Title => new("the effect", "问题");

        public override Diagram Read(ValueReader reader, YamlMapping root) => FishboneReader.Read(reader, root);

        public override IKeyTable Table() => FishboneKeys.Table;

        public override IEnumerable<string> Words() => FishboneKeys.Words();

        public override IKeyTable? CauseTable() => CauseKeys.Table;

        public override IEnumerable<ElementPlace> Elements(Diagram diagram) => FishbonePlaces.Elements(diagram);
    }
}
