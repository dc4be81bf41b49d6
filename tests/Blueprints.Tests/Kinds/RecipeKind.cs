using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Drawing;
using Blueprints.Folders;
using Blueprints.Geometry;
using Blueprints.Kinds;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Tests.Kinds;

/// <summary>All that the kind is, in the one class that the library asks for.</summary>
internal sealed class RecipeKind : DiagramKind<Recipe, RecipeFacts>
{
    private static readonly KeyTable<RecipeDraft> Keys = new(
        new("a recipe", "菜谱"),
        new("recipe", ValueShape.Text, new("the dish", "菜名"), static (r, d, n, k) => d.Title = r.Text(n, k)) { Required = true, Chinese = ["菜谱"], Misnomers = ["dish"] },
        new("serves", ValueShape.Number(1), new("how many it feeds", "几人份"), static (r, d, n, k) => d.Serves = r.Number(n, k) ?? 1) { Default = KeyDefault.Word("1") },
        new("ingredients", ValueShape.Text.OrListOf(), new("what goes in", "配料"), static (r, d, n, k) => d.Ingredients = r.Texts(n, k)),
        new("accept", RuleReader.AcceptShape, new("findings accepted", "已接受的检查结果"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)),
        new("analysis", RuleReader.AnalysisShape, new("settings", "设置"), static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)));

    public static RecipeKind Instance { get; } = new();

    public override DocumentKind Document { get; } = new Documents();

    public override ImmutableArray<Diagnostic> Validate(Recipe diagram) => diagram.Serves > 0 ? [] : [new Diagnostic(ModelDiagnostics.WrongNumber, SourceText.None, default, "the recipe serves nobody")];

    public override RecipeFacts Facts(Recipe diagram) => new(diagram);

    public override ImmutableArray<AnalysisRule<RecipeFacts>> OwnRules() => [new ThinSoup()];

    public override MeasureSheet Sheet(RecipeFacts facts, string name) => new(
        name, facts.Recipe.Title, facts.Recipe.Language, [new MeasureRow("ingredients", new("Ingredients", "配料数"), Unit.Count, Figure.Of(facts.Recipe.Ingredients.Length))], []);

    public override ImmutableArray<MeasureTable> Registers(RecipeFacts facts) => [];

    public override PlacedDiagram Place(RecipeFacts facts, DrawingContext context) => new()
    {
        Kind = "recipe",
        Title = facts.Recipe.Title,
        Language = context.Language,
        Width = 200,
        Height = 100,
        Shapes = [.. PlacedReader.Groups(Draw(facts, context).Nodes).Select(PlacedReader.Shape)],
        Connectors = [],
    };

    public override DiagramComparison Compare(Recipe before, Recipe after, AnalysisResult findingsBefore, AnalysisResult findingsAfter) => new RecipeComparison
    {
        Before = before,
        After = after,
        Head = [],
        Measures = [],
        Findings = FindingChanges.Of(findingsBefore, findingsAfter, id => id),
        IsReordered = false,
    };

    public override FolderContents Contents(Recipe diagram) => new(diagram.Ingredients, diagram.Ingredients, []);

    public override Scene Draw(RecipeFacts facts, DrawingContext context) => new()
    {
        Width = 200,
        Height = 100,
        Title = facts.Recipe.Title,
        Description = "",
        Language = context.Language,
        Background = context.Theme.Background,
        Nodes =
        [
            new GroupNode
            {
                Role = "dish",
                Id = "dish",
                Children =
                [
                    new CircleNode(new Point(100, 50), 40, null, new Stroke(context.Theme.Text, 1)),
                    new TextNode(facts.Recipe.Title, new Point(100, 54), 12, FontWeight.Regular, context.Theme.Text, TextAnchor.Middle, context.Measurer.Width(facts.Recipe.Title, 12, FontWeight.Regular)),
                ],
            },
        ],
    };

    /// <summary>The kind's one rule.</summary>
    private sealed class ThinSoup : AnalysisRule<RecipeFacts>
    {
        public override RuleInfo Info { get; } = new("TK0001", "thin-soup", DiagnosticSeverity.Warning)
        {
            Title = new("A recipe has few ingredients", "配料太少"),
            Why = new("nobody will be full", "吃不饱"),
            Source = "this test",
            Fix = new("add something", "再加一些"),
            Parameters = [new("least", 2, new("the fewest ingredients", "最少配料数"))],
            Bad = "recipe: Soup\n",
            Good = "recipe: Soup\ningredients: [water, salt]\n",
        };

        public override void Check(RecipeFacts facts, RuleRun run)
        {
            var count = facts.Recipe.Ingredients.Length;
            if (count < run.Setting("least")) run.Report(facts.Recipe.Span, null, new($"there are {count} ingredients", $"只有 {count} 种配料"));
        }
    }

    private sealed class Documents : DocumentKind
    {
        public override string Key => "recipe";

        public override ImmutableArray<string> Chinese => ["菜谱"];

        public override Bilingual Name => new("a recipe", "菜谱");

        public override Bilingual Title => new("the dish", "菜名");

        public override IKeyTable Table() => Keys;

        public override IEnumerable<string> Words() => Keys.Keys.Select(key => key.Name);

        public override IEnumerable<ElementPlace> Elements(Diagram diagram) => [];

        public override Diagram Read(ValueReader reader, YamlMapping root)
        {
            var draft = new RecipeDraft();
            reader.Read(root, Keys, draft);
            return new Recipe { Title = draft.Title ?? "", Serves = draft.Serves, Ingredients = draft.Ingredients, Accept = draft.Accept, Analysis = draft.Analysis, Span = HeadReader.TitleSpan(root, Keys.Keys[0]) };
        }
    }
}
