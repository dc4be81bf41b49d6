using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Drawing;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// What stands around the lanes: title, figures, phases, evidence, names, the emotion curve and the legend. First measures what does not
/// depend on
/// the columns, then, with the columns known, places all of it. Promises: nothing overlaps, everything lies inside the picture.
/// </summary>
internal sealed class FramePlan
{
    private const double RoomBelow = 24;

    private readonly ITextMeasurer _measurer;
    private readonly BlueprintWords _words;
    private readonly DiagramLanguage _language;
    private readonly Dictionary<Lane, LaneName> _laneNames = new(ReferenceEqualityComparer.Instance);
    private readonly double _lineNameWidth;
    private readonly NoteNeeds? _notes;
    private EmotionWays? _ways;
    private readonly LayoutConstraints _constraints;

    public FramePlan(LayoutGraph graph, ITextMeasurer measurer, DiagramLanguage language, NoteNeeds? notes, LayoutConstraints constraints)
    {
        Cards = new CardMeasurer(measurer, BlueprintWords.Of(language), language, constraints.Memory?.Of<RecentCards>());
        _notes = notes;
        _constraints = constraints;
        _measurer = measurer;
        _language = language;
        _words = BlueprintWords.Of(language);
        var text = Metrics.GutterTextMin;
        foreach (var lane in graph.Lanes)
        {
            var name = new LaneName(Break(lane.Label, Metrics.LaneLabelSize, FontWeight.SemiBold, Metrics.GutterTextMax), Caption(lane), lane.Icon) { Alert = Alert(lane) };
            _laneNames.Add(lane, name);
            foreach (var line in name.Lines) text = Math.Max(text, line.Width * LineBreaker.FontSlack);
            foreach (var line in name.Caption) text = Math.Max(text, line.Width * LineBreaker.FontSlack);
            foreach (var line in name.Alert) text = Math.Max(text, line.Width * LineBreaker.FontSlack);
        }

        foreach (var rowName in (string[])[_words.Evidence, _words.Emotion, .. ShowsGaps ? (string[])[_words.ServiceGap, _words.DeliveryGap] : []])
            text = Math.Max(text, measurer.Width(rowName, Metrics.PhaseSize, FontWeight.Regular) * LineBreaker.FontSlack);
        if (ShowsGaps) text = Math.Max(text, measurer.Width(_words.ServiceGapMeans, Metrics.ScaleSize, FontWeight.Regular) * LineBreaker.FontSlack);
        for (var line = BandLine.Interaction; line <= BandLine.InternalInteraction; line++)
            _lineNameWidth = Math.Max(_lineNameWidth, measurer.Width(NameOf(line), Metrics.LineNameSize, FontWeight.SemiBold) * LineBreaker.FontSlack);
        _lineNameWidth = Math.Ceiling(_lineNameWidth + 24);
        GutterWidth = Math.Max(constraints.LeastGutter, Math.Ceiling(Math.Max(Metrics.GutterTextIndent + text, _lineNameWidth)));
    }

    /// <summary>Whether the band of gaps stands below the lanes.</summary>
    public bool ShowsGaps => _notes?.ShowsGaps == true;

    /// <summary>Measures what stands between the cards.</summary>
    public CardMeasurer Cards { get; }

    /// <summary>From the left margin to the end of the lanes' names.</summary>
    public double GutterWidth { get; }

    /// <summary>The least height of a lane that holds its name.</summary>
    public double LaneHeight(Lane lane) => _laneNames[lane].Height + 14;

    public string NameOf(BandLine line) => line switch
    {
        BandLine.Interaction => _words.LineOfInteraction,
        BandLine.Visibility => _words.LineOfVisibility,
        _ => _words.LineOfInternalInteraction,
    };

    /// <summary>Places everything around the rows of a sheet, and the rows one under the other.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="graph">The whole of it.</param>
    /// <param name="tiers">Its rows.</param>
    public (SheetFrame Sheet, TierFrame[] Tiers) Place(ServiceBlueprint blueprint, LayoutGraph graph, TierLayout[] tiers)
    {
        var plan = new HeaderPlan(_measurer, _words, _language);
        var header = _constraints.HasHead ? plan.Header(blueprint, graph) : new DrawingHeader("", null, [], _measurer);
        var end = 0.0;
        foreach (var tier in tiers) end = Math.Max(end, tier.Columns.End);
        var width = Math.Max(_constraints.LeastWidth, Math.Ceiling(Math.Max(Math.Max(Metrics.MinPictureWidth, header.LeastWidth), Math.Max(end + Metrics.Margin, RegisterWidth()))));
        var right = width - Metrics.Margin;
        var placedHeader = header.Place(width);
        var y = _constraints.HasHead ? placedHeader.Bottom + 20 : 8;
        var frames = new TierFrame[tiers.Length];
        for (var i = 0; i < tiers.Length; i++)
        {
            if (i > 0) y += Metrics.TierGap;
            frames[i] = Frame(plan, blueprint, tiers[i], right, ref y);
        }

        var legend = _constraints.Explained is { } others ? LegendPlan.Place(new LegendPlan(_measurer, _words).Items([.. tiers.Select(tier => tier.Graph), .. others], _notes, _ways?.HasRarer == true), right, ref y) : [];
        var findings = _notes?.Findings is not { } found ? null : FindingList.Place(found, _measurer, Metrics.Margin, right, ref y);
        var footTop = y + RoomBelow;
        var registers = TableList.Draw(_notes?.Registers ?? [], _measurer, Metrics.Margin, right, ref y);
        var sheet = new SheetFrame
        {
            Width = width,
            Height = Math.Ceiling(y + RoomBelow),
            BandWidth = right - Metrics.Margin,
            Header = placedHeader,
            FreeHeader = header,
            Legend = legend,
            Findings = findings,
            Registers = registers,
            FootTop = footTop,
        };
        return (sheet, frames);
    }

    private double RegisterWidth() => _notes is { Registers: { IsEmpty: false } registers } ? TableList.LeastWidth(registers, _measurer) + (2 * Metrics.Margin) : 0;

    private TierFrame Frame(HeaderPlan plan, ServiceBlueprint blueprint, TierLayout tier, double right, ref double y)
    {
        var (graph, top) = (tier.Graph, y);
        var phases = plan.Phases(blueprint, graph, tier.Grid, tier.Columns, ref y);
        var (evidenceRow, evidence) = EvidencePlan.Place(graph, tier.Grid, tier.Columns, _measurer, _words.ListSeparator, right, ref y);
        var lanesTop = y;
        y += tier.Rows.LaneBottom[^1];

        var emotions = EmotionPlan.Place(tier, _measurer, _ways ??= new EmotionWays(NextEmotions.Find(graph.Facts.Graph)), right, ref y);
        var gaps = ShowsGaps ? GapPlan.Place(tier, right, ref y) : null;
        return new TierFrame
        {
            Top = top,
            Bottom = y,
            BandWidth = right - Metrics.Margin,
            LanesTop = lanesTop,
            Phases = phases,
            EvidenceRow = evidenceRow,
            Evidence = evidence,
            Rules = Rules(graph, tier.Rows, lanesTop),
            LaneNames = [.. graph.Lanes.Select(lane => _laneNames[lane])],
            Emotions = emotions,
            Gaps = gaps,
        };
    }

    private ImmutableArray<TextLine> Break(string text, double size, FontWeight weight, double width) => LineBreaker.Break(_measurer, text, size, weight, width);

    private ImmutableArray<TextLine> Caption(Lane lane)
    {
        var band = _words.BandNames[(int)lane.Band];
        var text = string.Equals(band, lane.Label, StringComparison.OrdinalIgnoreCase) ? "" : band;
        if (lane.Staff is { } staff)
        {
            var count = $"{_words.Staff} {staff.ToString("0.##", CultureInfo.InvariantCulture)}";
            text = text.Length == 0 ? count : $"{text} · {count}";
        }

        return text.Length == 0 ? [] : Break(text, Metrics.LaneCaptionSize, FontWeight.Regular, Metrics.GutterTextMax);
    }

    private ImmutableArray<TextLine> Alert(Lane lane) =>
        _notes?.AlertOf(lane) is { } alert ? Break(alert, Metrics.LaneCaptionSize, FontWeight.SemiBold, Metrics.GutterTextMax) : [];

    private ImmutableArray<PlacedRule> Rules(LayoutGraph graph, Rows rows, double lanesTop)
    {
        var rules = ImmutableArray.CreateBuilder<PlacedRule>(3);
        for (var lane = 1; lane < graph.Lanes.Length; lane++)
        {
            var (above, below) = (graph.Lanes[lane - 1].Band, graph.Lanes[lane].Band);
            if (above == below) continue;
            var line = above == Band.Customer ? BandLine.Interaction : above == Band.Frontstage ? BandLine.Visibility : BandLine.InternalInteraction;
            var y = lanesTop + ((rows.LaneBottom[lane - 1] + rows.LaneTop[lane]) / 2);
            rules.Add(new PlacedRule(line, y, new Rectangle(Metrics.Margin, y - (Metrics.LineNameHeight / 2), _lineNameWidth, Metrics.LineNameHeight)));
        }

        return rules.ToImmutable();
    }
}
