using Blueprints.Drawing;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Draws a blueprint: lays it out, and turns every placed thing into a group of the scene.</summary>
internal static class BlueprintDrawing
{
    public static Scene Draw(BlueprintFacts facts, DrawingContext context)
    {
        var (blueprint, laid) = (facts.Blueprint, Lay(facts, context));
        return new Scene
        {
            Width = laid.Placed.Frame.Width,
            Height = laid.Placed.Frame.Height,
            Title = blueprint.Title,
            Description = laid.Summary,
            Language = context.Language,
            Background = context.Theme.Background,
            Nodes = laid.Draw(),
            Cuts = laid.Cuts(),
            Rows = laid.Rows(),
            Tables = laid.Tables,
        };
    }

    /// <summary>The same as shapes and connectors.</summary>
    public static PlacedDiagram Place(BlueprintFacts facts, DrawingContext context) => BlueprintPlacing.Of(facts.Blueprint, Lay(facts, context), context);

    private static LaidBlueprint Lay(BlueprintFacts facts, DrawingContext context)
    {
        var numbers = StepNumbers.Of(context.Registers);
        var registers = RegisterBlock.Of(context, RegisterLooks.Of);
        Notes? notes = context.Analysis is { } analysis ? new Annotations(facts, analysis, context) { Numbers = numbers, Registers = registers, ShowsGaps = context.Gaps }
            : numbers is null && registers.IsEmpty && !context.Gaps ? null : new NumberNotes { Numbers = numbers, Registers = registers, ShowsGaps = context.Gaps };
        return LaidBlueprint.Lay(facts, context.Theme, context.Language, context.Measurer, notes, LayoutConstraints.None with { Folding = context.Folding, Paper = context.Paper, Memory = context.Memory });
    }
}
