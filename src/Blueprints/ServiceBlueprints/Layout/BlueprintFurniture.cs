using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// What stands around the lanes: title, figures, phases, evidence, names, the emotion curve and the legend. First measures what does not depend on
/// the columns, then, with the columns known, places all of it. Promises: nothing overlaps, everything lies inside the picture.
/// </summary>
internal sealed class BlueprintFurniture
{
    private readonly ITextMeasurer _measurer;
    private readonly BlueprintWords _words;
    private readonly DiagramLanguage _language;
    private readonly ImmutableArray<LaneName> _laneNames;
    private readonly double _lineNameWidth;

    public BlueprintFurniture(LayoutGraph graph, ITextMeasurer measurer, DiagramLanguage language)
    {
        _measurer = measurer;
        _language = language;
        _words = BlueprintWords.Of(language);
        var text = Metrics.GutterTextMin;
        var names = ImmutableArray.CreateBuilder<LaneName>(graph.Lanes.Length);
        foreach (var lane in graph.Lanes)
        {
            var name = new LaneName(Break(lane.Label, Metrics.LaneLabelSize, FontWeight.SemiBold, Metrics.GutterTextMax), Caption(lane));
            names.Add(name);
            foreach (var line in name.Lines) text = Math.Max(text, line.Width * LineBreaker.FontSlack);
            foreach (var line in name.Caption) text = Math.Max(text, line.Width * LineBreaker.FontSlack);
        }

        foreach (var rowName in (ReadOnlySpan<string>)[_words.Evidence, _words.Emotion])
            text = Math.Max(text, measurer.Width(rowName, Metrics.PhaseSize, FontWeight.Regular) * LineBreaker.FontSlack);
        foreach (var line in Enum.GetValues<BandLine>())
            _lineNameWidth = Math.Max(_lineNameWidth, measurer.Width(NameOf(line), Metrics.LineNameSize, FontWeight.SemiBold) * LineBreaker.FontSlack);
        _lineNameWidth = Math.Ceiling(_lineNameWidth + 24);
        _laneNames = names.MoveToImmutable();
        GutterWidth = Math.Ceiling(Math.Max(Metrics.GutterTextIndent + text, _lineNameWidth));
    }

    /// <summary>From the left margin to the end of the lanes' names.</summary>
    public double GutterWidth { get; }

    /// <summary>The least height of a lane that holds its name.</summary>
    public double LaneHeight(int lane) => _laneNames[lane].Height + 14;

    public string NameOf(BandLine line) => line switch
    {
        BandLine.Interaction => _words.LineOfInteraction,
        BandLine.Visibility => _words.LineOfVisibility,
        _ => _words.LineOfInternalInteraction,
    };

    public SheetFrame Frame(ServiceBlueprint blueprint, LayoutGraph graph, Grid grid, Columns columns, Rows rows)
    {
        var figures = Figures(blueprint, graph);
        var figuresWidth = 0.0;
        foreach (var figure in figures) figuresWidth += Math.Max(72, figure.Width) + 28;
        var width = Math.Max(Metrics.MinPictureWidth, columns.End + Metrics.Margin);
        width = Math.Ceiling(Math.Max(width, (2 * Metrics.Margin) + figuresWidth + 200));
        var right = width - Metrics.Margin;

        var room = right - Metrics.Margin - figuresWidth;
        var y = 14.0;
        var title = Lines(Break(blueprint.Title, Metrics.TitleSize, FontWeight.SemiBold, room), Metrics.Margin, Metrics.TitleLine, 0, ref y);
        var description = ImmutableArray<PlacedLine>.Empty;
        if (!string.IsNullOrWhiteSpace(blueprint.Description))
        {
            y += 5;
            description = Lines(Break(blueprint.Description, Metrics.DescriptionSize, FontWeight.Regular, Math.Min(room, 900)), Metrics.Margin, Metrics.DescriptionLine, 0, ref y);
        }

        y = Math.Max(y, figures.Length > 0 ? 56 : 0) + 20;
        var phases = PhaseHeadings(blueprint, graph, grid, columns, ref y);
        var (evidenceRow, evidence) = EvidenceCards(graph, grid, columns, right, ref y);
        var lanesTop = y;
        y += rows.LaneBottom[^1];

        Rectangle? emotionRow = null;
        var emotions = ImmutableArray<PlacedEmotion>.Empty;
        if (graph.Nodes.Any(node => node.Step?.Emotion is not null))
        {
            emotionRow = new Rectangle(Metrics.Margin, y + 10, right - Metrics.Margin, Metrics.EmotionHeight);
            emotions = Emotions(graph, grid, columns, emotionRow.Value);
            y += 10 + Metrics.EmotionHeight;
        }

        var legend = Legend(LegendItems(blueprint, graph, evidence.Length > 0), right, ref y);
        return new SheetFrame
        {
            Width = width,
            Height = Math.Ceiling(y + 24),
            BandWidth = right - Metrics.Margin,
            LanesTop = lanesTop,
            Title = title,
            Description = description,
            Figures = PlaceFigures(figures, right),
            Phases = phases,
            EvidenceRow = evidenceRow,
            Evidence = evidence,
            Rules = Rules(graph, rows, lanesTop),
            LaneNames = _laneNames,
            EmotionRow = emotionRow,
            Emotions = emotions,
            Legend = legend,
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

    private static ImmutableArray<PlacedLine> Lines(ImmutableArray<TextLine> lines, double x, double pitch, double before, ref double y)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedLine>(lines.Length);
        y += before;
        foreach (var line in lines)
        {
            y += pitch;
            placed.Add(new PlacedLine(line, new Point(x, y)));
        }

        return placed.MoveToImmutable();
    }

    private ImmutableArray<SheetFigure> Figures(ServiceBlueprint blueprint, LayoutGraph graph)
    {
        var figures = ImmutableArray.CreateBuilder<SheetFigure>(4);
        var (fails, waits, contacts) = (0, 0, 0);
        foreach (var node in graph.Nodes)
        {
            if (node.Step is null) continue;
            fails += node.Step.FailPoints.IsDefault ? 0 : node.Step.FailPoints.Length;
            if (StepFacts.IsWaitPoint(node.Step)) waits++;
        }

        foreach (var edge in graph.Edges)
        {
            if (ContactPoints.IsContact(graph, edge)) contacts++;
        }

        Add(fails, _words.FailPoints);
        Add(waits, _words.WaitPoints);
        Add(contacts, _words.ContactPoints);
        if (blueprint.Promise is { } promise) figures.Add(Figure(promise.ToText(_language), _words.Promise));
        return figures.ToImmutable();

        void Add(int count, string caption)
        {
            if (count > 0) figures.Add(Figure(count.ToString(CultureInfo.InvariantCulture), caption));
        }
    }

    private SheetFigure Figure(string value, string caption) => new(
        value, _measurer.Width(value, Metrics.FigureSize, FontWeight.SemiBold), caption, _measurer.Width(caption, Metrics.CaptionSize, FontWeight.Regular));

    private static ImmutableArray<PlacedFigure> PlaceFigures(ImmutableArray<SheetFigure> figures, double right)
    {
        var placed = new PlacedFigure[figures.Length];
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            placed[i] = new PlacedFigure(figures[i], right, 38, 56);
            right -= Math.Max(72, figures[i].Width) + 28;
        }

        return ImmutableArray.Create(placed);
    }

    private ImmutableArray<PlacedPhase> PhaseHeadings(ServiceBlueprint blueprint, LayoutGraph graph, Grid grid, Columns columns, ref double y)
    {
        var first = new int[blueprint.Phases.Length + 1];
        var last = new int[blueprint.Phases.Length + 1];
        Array.Fill(first, int.MaxValue);
        Array.Fill(last, -1);
        foreach (var node in graph.Nodes)
        {
            first[node.Phase] = Math.Min(first[node.Phase], grid.Column[node.Index]);
            last[node.Phase] = Math.Max(last[node.Phase], grid.Column[node.Index]);
        }

        var headings = new List<(Phase Phase, double Left, double Right, ImmutableArray<TextLine> Lines)>();
        var most = 0;
        for (var p = 1; p < first.Length; p++)
        {
            if (last[p] < 0) continue;
            var (left, right) = (columns.Left[first[p]] - Metrics.PhaseOverhang, columns.Right[last[p]] + Metrics.PhaseOverhang);
            var lines = Break(blueprint.Phases[p - 1].Label, Metrics.PhaseSize, FontWeight.SemiBold, right - left - (2 * Metrics.PhasePadding));
            headings.Add((blueprint.Phases[p - 1], left, right, lines));
            most = Math.Max(most, lines.Length);
        }

        if (most == 0) return [];
        var height = (most * Metrics.PhaseLine) + Metrics.PhasePadding;
        var top = y;
        y += height + 14;
        return [.. headings.Select(h => new PlacedPhase(h.Phase, new Rectangle(h.Left, top, h.Right - h.Left, height), h.Lines))];
    }

    private (Rectangle? Row, ImmutableArray<PlacedEvidence> Cards) EvidenceCards(LayoutGraph graph, Grid grid, Columns columns, double right, ref double y)
    {
        var stacks = new SortedDictionary<int, List<(int Node, ImmutableArray<TextLine> Lines, double Height)>>();
        var highest = 0.0;
        foreach (var node in graph.Nodes)
        {
            if (node.Step is null || node.Step.Evidence.IsDefaultOrEmpty) continue;
            var lines = Break(string.Join(_words.ListSeparator, node.Step.Evidence), Metrics.EvidenceSize, FontWeight.Regular, Metrics.CardWidth - (2 * Metrics.EvidencePadding) - 6);
            var column = grid.Column[node.Index];
            if (!stacks.TryGetValue(column, out var stack)) stacks.Add(column, stack = []);
            stack.Add((node.Index, lines, (lines.Length * Metrics.EvidenceLine) + (2 * Metrics.EvidencePadding)));
        }

        if (stacks.Count == 0) return (null, []);
        foreach (var stack in stacks.Values) highest = Math.Max(highest, HeightOf(stack));
        var row = new Rectangle(Metrics.Margin, y, right - Metrics.Margin, highest + (2 * Metrics.EvidenceRowPadding));
        var cards = ImmutableArray.CreateBuilder<PlacedEvidence>();
        foreach (var (column, stack) in stacks)
        {
            var top = row.Center.Y - (HeightOf(stack) / 2);
            foreach (var (node, lines, height) in stack)
            {
                cards.Add(new PlacedEvidence(node, new Rectangle(columns.Center(column) - (Metrics.CardWidth / 2), top, Metrics.CardWidth, height), lines));
                top += height + Metrics.EvidenceStackGap;
            }
        }

        y = row.Bottom + Metrics.EvidenceGap;
        return (row, cards.ToImmutable());

        static double HeightOf(List<(int, ImmutableArray<TextLine>, double Height)> stack) =>
            stack.Sum(card => card.Height) + ((stack.Count - 1) * Metrics.EvidenceStackGap);
    }

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

    private static ImmutableArray<PlacedEmotion> Emotions(LayoutGraph graph, Grid grid, Columns columns, Rectangle row)
    {
        var byColumn = graph.Nodes.Where(node => node.Step?.Emotion is not null).GroupBy(node => grid.Column[node.Index]).OrderBy(group => group.Key);
        var points = ImmutableArray.CreateBuilder<PlacedEmotion>();
        foreach (var group in byColumn)
        {
            var nodes = group.ToArray();
            var pitch = Math.Min(44, Metrics.CardWidth / nodes.Length);
            for (var i = 0; i < nodes.Length; i++)
            {
                var value = Math.Clamp(nodes[i].Step!.Emotion!.Value, -2, 2);
                var x = columns.Center(group.Key) + ((i - ((nodes.Length - 1) / 2.0)) * pitch);
                points.Add(new PlacedEmotion(nodes[i].Index, value, new Point(x, row.Center.Y - (value * Metrics.EmotionStep))));
            }
        }

        return points.ToImmutable();
    }

    private List<LegendItem> LegendItems(ServiceBlueprint blueprint, LayoutGraph graph, bool hasEvidence)
    {
        var found = new SortedSet<LegendSymbol>();
        if (hasEvidence) found.Add(LegendSymbol.Evidence);
        foreach (var edge in graph.Edges)
        {
            if (ContactPoints.IsContact(graph, edge))
            {
                found.Add(ContactPoints.IsMomentOfTruth(graph, edge) ? LegendSymbol.MomentOfTruth : LegendSymbol.Contact);
            }

            if (edge.Flow.Kind == FlowKind.Information) found.Add(LegendSymbol.Information);
        }

        foreach (var node in graph.Nodes)
        {
            if (node.Step is not { } step)
            {
                found.Add(LegendSymbol.Terminator);
                continue;
            }

            if (!step.FailPoints.IsDefaultOrEmpty) found.Add(LegendSymbol.Fail);
            if (StepFacts.IsWaitPoint(step)) found.Add(LegendSymbol.Wait);
            if (!step.Documents.IsDefaultOrEmpty) found.Add(LegendSymbol.Documents);
            if (StepFacts.IsOverStandard(step) || StepFacts.IsOverTolerance(step)) found.Add(LegendSymbol.OverLimit);
            if (SymbolOf(step.Kind) is { } symbol) found.Add(symbol);
        }

        var items = new List<LegendItem>();
        foreach (var symbol in found)
        {
            var text = TextOf(symbol);
            var width = _measurer.Width(text, Metrics.LegendSize, FontWeight.Regular);
            items.Add(new LegendItem(symbol, text, width, LegendSymbols.Width(symbol)));
        }

        return items;
    }

    private static LegendSymbol? SymbolOf(StepKind kind) => kind switch
    {
        StepKind.Decision => LegendSymbol.Decision,
        StepKind.Start or StepKind.End => LegendSymbol.Terminator,
        StepKind.Document => LegendSymbol.Document,
        StepKind.Data => LegendSymbol.Data,
        StepKind.Wait => LegendSymbol.Delay,
        StepKind.Storage => LegendSymbol.Storage,
        StepKind.Inspection => LegendSymbol.Inspection,
        StepKind.Subprocess => LegendSymbol.Subprocess,
        _ => null,
    };

    private string TextOf(LegendSymbol symbol) => symbol switch
    {
        LegendSymbol.Contact => _words.ContactPoint,
        LegendSymbol.MomentOfTruth => _words.MomentOfTruth,
        LegendSymbol.Fail => _words.FailPoint,
        LegendSymbol.Wait => _words.WaitPoint,
        LegendSymbol.Decision => _words.DecisionPoint,
        LegendSymbol.Evidence => _words.EvidenceLegend,
        LegendSymbol.Documents => _words.DocumentsAsked,
        LegendSymbol.Information => _words.InformationFlow,
        LegendSymbol.Terminator => _words.StartOrEnd,
        LegendSymbol.Document => _words.Document,
        LegendSymbol.Data => _words.Data,
        LegendSymbol.Delay => _words.Delay,
        LegendSymbol.Storage => _words.Storage,
        LegendSymbol.Inspection => _words.Inspection,
        LegendSymbol.Subprocess => _words.Subprocess,
        _ => _words.OverLimit,
    };

    private static ImmutableArray<PlacedLegend> Legend(List<LegendItem> items, double right, ref double y)
    {
        if (items.Count == 0) return [];
        var placed = ImmutableArray.CreateBuilder<PlacedLegend>(items.Count);
        var x = Metrics.Margin + 12;
        y += 34;
        foreach (var item in items)
        {
            var width = item.SymbolWidth + 8 + (item.Width * LineBreaker.FontSlack);
            if (x + width > right && x > Metrics.Margin + 12)
            {
                x = Metrics.Margin + 12;
                y += Metrics.LegendLine;
            }

            placed.Add(new PlacedLegend(item, x, y));
            x += width + 22;
        }

        return placed.MoveToImmutable();
    }
}
