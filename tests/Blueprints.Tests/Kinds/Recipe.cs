using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagrams;

namespace Blueprints.Tests.Kinds;

/// <summary>A kind of diagram that the library does not have: a recipe with its ingredients.</summary>
internal sealed record Recipe : Diagram
{
    public double Serves { get; init; } = 1;

    public required ImmutableArray<string> Ingredients { get; init; }
}

/// <summary>A recipe while it is read.</summary>
internal sealed class RecipeDraft
{
    public string? Title { get; set; }
    public double Serves { get; set; } = 1;
    public ImmutableArray<string> Ingredients { get; set; } = [];
    public ImmutableArray<Acceptance> Accept { get; set; } = [];
    public ImmutableArray<RuleSetting> Analysis { get; set; } = [];
}

/// <summary>What the rules of a recipe look at.</summary>
internal sealed class RecipeFacts(Recipe recipe) : DiagramFacts
{
    public Recipe Recipe => recipe;

    public override Diagram Diagram => recipe;

    public override void AddAccepted(Acceptances acceptances)
    {
    }
}

/// <summary>Two recipes held against each other.</summary>
internal sealed record RecipeComparison : DiagramComparison
{
    public required Recipe Before { get; init; }

    public required Recipe After { get; init; }

    public override Diagram DiagramBefore => Before;

    public override Diagram DiagramAfter => After;

    public override bool IsSame => Changes.All(change => change.Kind == ChangeKind.Same);

    internal override ImmutableArray<ComparedPart> Parts =>
        [ComparedPart.Of("ingredients", new("ingredients", "配料"), Changes, name => name, name => name) with { Unchanged = new("no ingredient changed", "配料没有变化") }];

    private ImmutableArray<ElementChange<string>> Changes =>
    [
        .. After.Ingredients.Select(name => new ElementChange<string>(Before.Ingredients.Contains(name) ? name : null, name, [])),
        .. Before.Ingredients.Except(After.Ingredients).Select(name => new ElementChange<string>(name, null, [])),
    ];
}
