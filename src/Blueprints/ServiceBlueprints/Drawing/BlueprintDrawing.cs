using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Sheets;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>Draws a blueprint: measures, lays out, and turns every placed thing into a group of the scene, from the ground up.</summary>
internal static class BlueprintDrawing
{
    public static Scene Draw(ServiceBlueprint blueprint, Theme theme, DiagramLanguage language, ITextMeasurer measurer, AnalysisResult? analysis = null)
    {
        var words = BlueprintWords.Of(language);
        var graph = LayoutGraph.Build(blueprint, new CardMeasurer(measurer, words, language));
        var annotations = analysis is null ? null : new Annotations(blueprint, analysis, language);
        var furniture = new BlueprintFurniture(graph, measurer, language, annotations);
        var placed = BlueprintLayout.Lay(blueprint, graph, furniture);
        var pen = new Pen(theme, measurer);
        var rows = new RowDrawing(pen, furniture, words);
        var tooltips = new StepTooltip(blueprint, words, language);

        var nodes = ImmutableArray.CreateBuilder<SceneNode>(placed.Cards.Length + (placed.Flows.Length * 2) + 40);
        nodes.Add(placed.Frame.Header.Draw(theme));
        nodes.AddRange(PhaseDrawing.Draw(pen, placed.Frame));
        nodes.AddRange(rows.EvidenceRow(placed));
        nodes.AddRange(rows.Lanes(placed));
        nodes.AddRange(rows.Rules(placed));
        nodes.AddRange(rows.EvidenceCards(placed));
        foreach (var flow in placed.Flows) nodes.Add(FlowDrawing.Draw(pen, placed, flow, annotations?.IsOnPath(flow.Edge) == true));
        nodes.AddRange(ContactDrawing.Draw(pen, placed));
        var places = new MarkPlaces(placed);
        foreach (var card in placed.Cards) nodes.Add(CardDrawing.Draw(pen, card, tooltips, places, annotations));
        nodes.AddRange(EmotionDrawing.Draw(pen, placed, words));
        nodes.AddRange(LegendDrawing.Draw(pen, placed.Frame, Duration.FromMinutes(2).ToText(language)));
        if (placed.Frame.Findings is { } findings) nodes.Add(findings.Draw(theme));
        var appendix = annotations is null || annotations.Numbers.Ordered.IsEmpty ? null : new FindingBlock(annotations.Analysis, annotations.Numbers, language, measurer, theme);
        return new Scene
        {
            Width = placed.Frame.Width,
            Height = placed.Frame.Height,
            Title = blueprint.Title,
            Description = SceneSummary.Of(blueprint, graph, words, language),
            Language = language,
            Background = theme.Background,
            Nodes = nodes.ToImmutable(),
            Cuts = CutDrawing.Of(pen, placed, furniture.GutterWidth, measurer, Duration.FromMinutes(2).ToText(language), appendix),
        };
    }
}
