using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Drawing;
using Blueprints.Folders;
using Blueprints.Geometry;
using Blueprints.Kinds;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Tests.Kinds;

/// <summary>All that the kind is, in the one record that the library asks for.</summary>
internal static class RecipeKind
{
    private static readonly KeyTable<RecipeDraft> Keys = new(
        new("a recipe", "菜谱"),
        new("recipe", ValueShape.Text, new("the dish", "菜名"), static (r, d, n, k) => d.Title = r.Text(n, k)) { Required = true, Chinese = ["菜谱"], Misnomers = ["dish"] },
        new("serves", ValueShape.Number(1), new("how many it feeds", "几人份"), static (r, d, n, k) => d.Serves = r.Number(n, k) ?? 1) { Default = KeyDefault.Word("1") },
        new("ingredients", ValueShape.Text.OrListOf(), new("what goes in", "配料"), static (r, d, n, k) => d.Ingredients = r.Texts(n, k)),
        new("accept", RuleReader.AcceptShape, new("findings accepted", "已接受的检查结果"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)),
        new("analysis", RuleReader.AnalysisShape, new("settings", "设置"), static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)));

    public static DiagramKind Instance { get; } = new DiagramKind<Recipe, RecipeFacts>
    {
        Reading = new DocumentKind
        {
            Key = "recipe",
            Chinese = ["菜谱"],
            Name = new("a recipe", "菜谱"),
            Title = new("the dish", "菜名"),
            Table = static () => Keys,
            Words = static () => Keys.Keys.Select(key => key.Name),
            Elements = static _ => [],
            Read = static (reader, root) =>
            {
                var draft = new RecipeDraft();
                reader.Read(root, Keys, draft);
                return new Recipe { Title = draft.Title ?? "", Serves = draft.Serves, Ingredients = draft.Ingredients, Accept = draft.Accept, Analysis = draft.Analysis, Span = HeadReader.TitleSpan(root, Keys.Keys[0]) };
            },
        },
        Validate = static recipe => recipe.Serves > 0 ? [] : [new Diagnostic(ModelDiagnostics.WrongNumber, SourceText.None, default, "the recipe serves nobody")],
        Facts = static recipe => new RecipeFacts(recipe),
        OwnRules = static () => [new ThinSoup()],
        Sheet = static (facts, name) => new MeasureSheet(
            name, facts.Recipe.Title, facts.Recipe.Language, [new MeasureRow("ingredients", new("Ingredients", "配料数"), Unit.Count, Figure.Of(facts.Recipe.Ingredients.Length))], []),
        Registers = static _ => [],
        Drawing = Draw,
        Placing = static (facts, context) => new PlacedDiagram
        {
            Kind = "recipe",
            Title = facts.Recipe.Title,
            Language = context.Language,
            Width = 200,
            Height = 100,
            Shapes = [.. PlacedReader.Groups(Draw(facts, context).Nodes).Select(PlacedReader.Shape)],
            Connectors = [],
        },
        Comparison = static (before, after, findingsBefore, findingsAfter) => new RecipeComparison
        {
            Before = before,
            After = after,
            Head = [],
            Measures = [],
            Findings = Blueprints.Comparisons.FindingChanges.Of(findingsBefore, findingsAfter, id => id),
            IsReordered = false,
        },
        Contents = static recipe => new FolderContents(recipe.Ingredients, recipe.Ingredients, []),
    };

    private static Scene Draw(RecipeFacts facts, DrawingContext context) => new()
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
}
