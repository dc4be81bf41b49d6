using System.Collections.Immutable;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>A blueprint laid out, ready to be drawn.</summary>
internal sealed class LaidBlueprint
{
    private readonly ServiceBlueprint _blueprint;
    private readonly FramePlan _frame;
    private readonly BlueprintWords _words;
    private readonly DiagramLanguage _language;
    private readonly Notes? _notes;
    private readonly Pen _pen;
    private readonly LayoutGraph _graph;

    private LaidBlueprint(ServiceBlueprint blueprint, Theme theme, DiagramLanguage language, ITextMeasurer measurer, Notes? notes, LayoutGraph graph, LayoutConstraints constraints)
    {
        _blueprint = blueprint;
        _language = language;
        _words = BlueprintWords.Of(language);
        _notes = notes;
        _pen = new Pen(theme, measurer);
        _graph = graph;
        _frame = new FramePlan(graph, measurer, language, notes, constraints);
        Placed = BlueprintLayout.Lay(blueprint, graph, _frame, constraints);
    }

    public PlacedBlueprint Placed { get; }

    public double GutterWidth => _frame.GutterWidth;

    /// <exception cref="ArgumentException">The blueprint contradicts itself.</exception>
    public static LaidBlueprint Lay(BlueprintFacts facts, Theme theme, DiagramLanguage language, ITextMeasurer measurer, Notes? notes, LayoutConstraints constraints) =>
        new(facts.Blueprint, theme, language, measurer, notes, LayoutGraph.Build(facts, new CardMeasurer(measurer, BlueprintWords.Of(language), language, constraints.Memory?.Of<RecentCards>(), notes is null ? null : notes.ListedOn, facts.Bases)), constraints);

    /// <summary>The same once more within other constraints.</summary>
    public LaidBlueprint Again(LayoutConstraints constraints) => new(_blueprint, _pen.Theme, _language, _pen.Measurer, _notes, _graph, constraints);

    /// <summary>Every placed thing as a group of the scene, from the ground up.</summary>
    public ImmutableArray<SceneNode> Draw() => Placed.IsFolded
        ? [.. Head(), .. Placed.Tiers.Select(tier => new GroupNode { Role = "tier", Children = Draw(tier) }), .. Foot()]
        : [.. Head(), .. Draw(Placed.Tiers[0]), .. Foot()];

    /// <summary>What stands over the rows.</summary>
    public IEnumerable<SceneNode> Head() => [Placed.Frame.Header.Draw(_pen.Theme)];

    /// <summary>A row.</summary>
    public ImmutableArray<SceneNode> Draw(PlacedTier tier)
    {
        var rows = new RowDrawing(_pen, _frame, _words, _language, _notes);
        var tooltips = new StepTooltip(_blueprint, _words, _language);
        var nodes = ImmutableArray.CreateBuilder<SceneNode>(tier.Cards.Length + (tier.Flows.Length * 2) + 40);
        nodes.AddRange(PhaseDrawing.Draw(_pen, tier.Frame));
        nodes.AddRange(rows.EvidenceRow(tier));
        nodes.AddRange(rows.Lanes(tier));
        nodes.AddRange(rows.Rules(tier));
        nodes.AddRange(rows.EvidenceCards(tier));
        foreach (var flow in tier.Flows) nodes.Add(flow.Edge.IsJoin ? JoinDrawing.Draw(_pen, tier, flow, _notes) : FlowDrawing.Draw(_pen, tier, flow, _notes?.LookOf(flow.Edge, _pen)));
        nodes.AddRange(ContactDrawing.Draw(_pen, tier));
        var places = new MarkPlaces(tier, hasNumbers: _notes?.Numbers is not null);
        foreach (var card in tier.Cards) nodes.Add(CardDrawing.Draw(_pen, card, tooltips, places, _notes));
        nodes.AddRange(EmotionDrawing.Draw(_pen, tier, _words, rows));
        nodes.AddRange(GapDrawing.Draw(_pen, tier, _words, rows));
        return nodes.ToImmutable();
    }

    /// <summary>What stands under the rows.</summary>
    public IEnumerable<SceneNode> Foot()
    {
        foreach (var node in LegendDrawing.Draw(_pen, Placed.Frame, Time)) yield return node;
        if (Placed.Frame.Findings is { } findings) yield return findings.Draw();
        foreach (var node in Placed.Frame.Registers) yield return node;
    }

    /// <summary>What a screen reader says of it.</summary>
    public string Summary => SceneSummary.Of(_blueprint, Placed.Graph, _words, _language);

    /// <summary>The registers at its foot; null for none.</summary>
    public SceneTables? Tables => _notes is { Registers: { IsEmpty: false } registers } ? new SceneTables(Placed.Frame.FootTop, registers) : null;

    /// <summary>Where it may be cut into pages.</summary>
    public SceneCuts? Cuts() => CutDrawing.Of(_pen, Placed, _frame.GutterWidth, Time, Appendix);

    /// <summary>Its rows, where it is folded.</summary>
    public SceneRows? Rows() => CutDrawing.RowsOf(_pen, Placed, Time, Appendix);

    private ListBlock? Appendix => _notes?.Findings is { Entries.IsEmpty: false } found ? found : null;

    private string Time => Duration.FromMinutes(2).ToText(_language);
}
