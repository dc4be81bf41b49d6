using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Drawing;
using Blueprints.Folders;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.ServiceBlueprints.Registers;
using Blueprints.ServiceBlueprints.Rules;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Kinds;

/// <summary>Service blueprints.</summary>
internal sealed class BlueprintKind : DiagramKind<ServiceBlueprint, BlueprintFacts>
{
    public static BlueprintKind Instance { get; } = new();

    public override DocumentKind Document { get; } = new Documents();

    public override ImmutableArray<Diagnostic> Validate(ServiceBlueprint diagram) => BlueprintValidator.Validate(diagram);

    public override BlueprintFacts Facts(ServiceBlueprint diagram) => new(diagram);

    public override ImmutableArray<AnalysisRule<BlueprintFacts>> OwnRules() => BlueprintRules.All;

    public override MeasureSheet Sheet(BlueprintFacts facts, string name) => BlueprintSheet.Of(facts, name);

    public override ImmutableArray<MeasureTable> Registers(BlueprintFacts facts) => BlueprintRegisters.Of(facts, DrawnOrder.Of(facts));

    public override Scene Draw(BlueprintFacts facts, DrawingContext context) => BlueprintDrawing.Draw(facts, context);

    public override PlacedDiagram Place(BlueprintFacts facts, DrawingContext context) => BlueprintDrawing.Place(facts, context);

    public override DiagramComparison Compare(ServiceBlueprint before, ServiceBlueprint after, AnalysisResult findingsBefore, AnalysisResult findingsAfter) =>
        BlueprintComparison.Of(before, after, findingsBefore, findingsAfter);

    public override FolderContents Contents(ServiceBlueprint diagram)
    {
        var (names, ids) = (ImmutableArray.CreateBuilder<string>(diagram.Steps.Length), ImmutableArray.CreateBuilder<string>(diagram.Steps.Length));
        var links = ImmutableArray.CreateBuilder<WrittenLink>();
        foreach (var step in diagram.Steps)
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

    private sealed class Documents : DocumentKind
    {
        public override string Key => BlueprintKeys.Kind;

        public override ImmutableArray<string> Chinese { get; } = BlueprintKeys.KindInChinese;

        public override Bilingual Name => new("a service blueprint", "服务蓝图");

        public override Bilingual Title => new("the title", "标题");

        public override Diagram Read(ValueReader reader, YamlMapping root) => BlueprintReader.Read(reader, root);

        public override IKeyTable Table() => BlueprintKeys.Table;

        public override IEnumerable<string> Words() => BlueprintKeys.Words();

        public override IEnumerable<string> ListsOfIds() => BlueprintKeys.ListsOfIds();

        public override IEnumerable<SyntaxKey> FurtherKeys(SyntaxTree tree, Diagram? diagram, IKeyTable table, CompilerOptions options) => BlueprintPlaces.FurtherKeys(tree, diagram, table, options);

        public override SyntaxKey? ShortForm(SyntaxEntry entry, Diagram diagram) => BlueprintPlaces.ShortForm(entry, diagram);

        public override IEnumerable<ElementPlace> Elements(Diagram diagram) => BlueprintPlaces.Elements(diagram);
    }
}
