using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Drawing;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Comparisons.Drawing;

/// <summary>
/// Draws two blueprints over each other on one scale, their common steps at the same place across, under the figures that moved; or both as
/// one.
/// </summary>
internal sealed class ComparisonDrawing(Theme theme, DiagramLanguage language, ITextMeasurer measurer)
{
    private static readonly Bilingual Before = new("Before", "改进前");
    private static readonly Bilingual After = new("After", "改进后");
    private static readonly Bilingual Subtitle = new("Before and after", "改进前后对比");

    private const double SheetGap = 10;

    public Scene OverEachOther(ServiceBlueprint before, ServiceBlueprint after, ChangeMap map, IReadOnlyList<StripFigure> figures, string summary)
    {
        var common = CommonTitle.Of(before.Title, after.Title);
        var notesBefore = new ChangeNotes(map.StepsBefore, map.FlowsBefore);
        var notesAfter = new ChangeNotes(map.StepsAfter, map.FlowsAfter) { AlsoInLegend = notesBefore };
        var above = LaidBlueprint.Lay(new BlueprintFacts(Named(before, Before, common)), theme, language, measurer, notesBefore, LayoutConstraints.None);
        var below = LaidBlueprint.Lay(new BlueprintFacts(Named(after, After, common)), theme, language, measurer, notesAfter, LayoutConstraints.None);
        (above, below) = BlueprintAlignment.Align(above, below, map.Pairs);
        var width = Math.Max(above.Placed.Frame.Width, below.Placed.Frame.Width);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var y = Head(nodes, Title(before, after, common), summary, figures, width);
        nodes.Add(Moved("before", above, y));
        y += above.Placed.Frame.Height + SheetGap;
        nodes.Add(Moved("after", below, y));
        return Scene(Title(before, after, common), summary, width, y + below.Placed.Frame.Height, nodes);
    }

    public Scene Overlay(ServiceBlueprint before, ServiceBlueprint after, ChangeMap map, IReadOnlyList<StripFigure> figures, string summary)
    {
        var steps = new Dictionary<string, (ChangeLook, string?)>(StringComparer.Ordinal);
        var flows = new Dictionary<Flow, ChangeLook>(ReferenceEqualityComparer.Instance);
        var union = UnionBlueprint.Of(before, after, map, steps, flows);
        var title = Title(before, after, CommonTitle.Of(before.Title, after.Title));
        var sheet = LaidBlueprint.Lay(new BlueprintFacts(union), theme, language, measurer, new ChangeNotes(steps, flows), LayoutConstraints.None with { HasHead = false });
        var nodes = ImmutableArray.CreateBuilder<SceneNode>();
        var y = Head(nodes, title, summary, figures, sheet.Placed.Frame.Width);
        nodes.Add(Moved("both", sheet, y));
        return Scene(title, summary, sheet.Placed.Frame.Width, y + sheet.Placed.Frame.Height, nodes);
    }

    private double Head(ImmutableArray<SceneNode>.Builder nodes, string title, string summary, IReadOnlyList<StripFigure> figures, double width)
    {
        var header = new DrawingHeader(title, summary, [], measurer).Place(width);
        nodes.Add(header.Draw(theme));
        var y = header.Bottom + 20;
        if (FigureStrip.Draw(figures, theme, measurer, DrawingMetrics.Margin, width - DrawingMetrics.Margin, ref y) is { } strip) nodes.Add(strip);
        nodes.Add(new PathNode([PathSegment.Move(DrawingMetrics.Margin, y), PathSegment.Line(width - DrawingMetrics.Margin, y)], null, new Stroke(theme.Hairline, 1)));
        return y + SheetGap;
    }

    private static GroupNode Moved(string role, LaidBlueprint sheet, double y) => new() { Role = role, Children = SceneShift.Move(sheet.Draw(), 0, y) };

    private Scene Scene(string title, string summary, double width, double height, ImmutableArray<SceneNode>.Builder nodes) => new()
    {
        Width = width,
        Height = Math.Ceiling(height),
        Title = title,
        Description = summary,
        Language = language,
        Background = theme.Background,
        Nodes = nodes.ToImmutable(),
    };

    private string Title(ServiceBlueprint before, ServiceBlueprint after, string? common) => common is null
        ? $"{before.Title} → {after.Title}"
        : language == DiagramLanguage.Chinese ? $"{common}：{Subtitle.Chinese}" : $"{common}: {Subtitle.English.ToLowerInvariant()}";

    private ServiceBlueprint Named(ServiceBlueprint blueprint, Bilingual when, string? common) =>
        blueprint with { Title = common is null ? $"{when.In(language)} · {blueprint.Title}" : when.In(language) };
}
