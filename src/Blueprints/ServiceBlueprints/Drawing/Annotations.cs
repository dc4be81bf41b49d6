using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Analysis;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>
/// What the analysis adds to a drawing: numbered findings, the bottleneck, walls between lanes, and, where cases go different ways or several at once, the
/// critical path or the likeliest course.
/// </summary>
internal sealed class Annotations : Notes
{
    /// <summary>A lane less busy than this is no bottleneck worth showing.</summary>
    private const double BottleneckFrom = 0.5;

    /// <summary>The most characters of a mark at the corner of a card.</summary>
    private const int LongestMark = 5;

    private readonly FindingNumbers _numbers;
    private readonly bool _isLikely;
    private readonly string? _bottleneck;
    private readonly string? _bottleneckCaption;
    private readonly HashSet<(string One, string Other)> _walls = [];
    private readonly Dictionary<string, string> _lanes = new(StringComparer.Ordinal);
    private readonly BlueprintWords _words;
    private readonly HashSet<string> _path = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> _pathFlows = [];

    public Annotations(BlueprintFacts facts, AnalysisResult analysis, DrawingContext context)
    {
        _numbers = new FindingNumbers(analysis);
        Findings = FindingList.Of(analysis, _numbers, context.Language, context.Theme);
        _words = BlueprintWords.Of(context.Language);
        var measures = facts.Measures;
        foreach (var named in facts.Blueprint.Lanes) _lanes.TryAdd(named.Id, named.Label);
        foreach (var pair in measures.LanePairs)
        {
            if (pair.IsWall && _lanes.ContainsKey(pair.Lane) && _lanes.ContainsKey(pair.Other)) _walls.Add((pair.Lane, pair.Other));
        }

        if (measures.CriticalPath is { Steps.Length: > 1 } path && (path.HasChoices || path.HasSplits))
        {
            _isLikely = path.HasChoices;
            for (var i = 0; i < path.Steps.Length; i++)
            {
                _path.Add(path.Steps[i]);
                if (i > 0) _pathFlows.Add((path.Steps[i - 1], path.Steps[i]));
            }
        }

        if (measures.Bottleneck is { } lane && measures.BusiestLane.Value is { } utilisation and >= BottleneckFrom)
        {
            _bottleneck = lane;
            var share = Math.Round(utilisation * 100).ToString(CultureInfo.InvariantCulture);
            _bottleneckCaption = context.Language == DiagramLanguage.Chinese ? $"瓶颈 · 利用率 {share}%" : $"Bottleneck · {share}% busy";
        }
    }

    public override ImmutableArray<LegendSymbol> Symbols
    {
        get
        {
            var symbols = StandardSymbol.ToBuilder();
            if (_pathFlows.Count > 0) symbols.Add(_isLikely ? LegendSymbol.LikelyCourse : LegendSymbol.CriticalPath);
            if (_walls.Count > 0) symbols.Add(LegendSymbol.Wall);
            if (!_numbers.Groups.IsEmpty) symbols.Add(LegendSymbol.Finding);
            return symbols.DrainToImmutable();
        }
    }

    public override ListBlock Findings { get; }

    public override CardLook LookOf(Step step, Pen pen)
    {
        var mark = _numbers.MarkOf(step.Id) is { } found ? new CardMark("finding", found.Text, SeverityStyle.Of(pen.Theme, found.Severity), found.Tooltip) { IsOnCard = IsLong(found.Text) } : null;
        return new CardLook(_path.Contains(step.Id) ? pen.PathCard : null, null, mark);
    }

    /// <summary>Numbers that would be wider than a mark at a corner stand on the card.</summary>
    public override string? ListedOn(Step step) => _numbers.MarkOf(step.Id) is { } found && IsLong(found.Text) ? found.Text.Replace('·', ' ') : null;

    private static bool IsLong(string text) => text.Length > LongestMark;

    public override FlowLook? LookOf(LayoutEdge edge, Pen pen) =>
        edge.Flow.Kind == FlowKind.Sequence && !edge.Flow.Both && _pathFlows.Contains((edge.Flow.From, edge.Flow.To)) ? pen.PathLook : null;

    public override string? AlertOf(Lane lane)
    {
        var alerts = new List<string>();
        if (lane.Id == _bottleneck) alerts.Add(_bottleneckCaption!);
        foreach (var (one, other) in _walls)
        {
            if (one == lane.Id || other == lane.Id) alerts.Add(_words.WallTo(_lanes[one == lane.Id ? other : one]));
        }

        return alerts.Count == 0 ? null : string.Join('\n', alerts);
    }

    public override bool IsWallBetween(Lane one, Lane other) => _walls.Contains((one.Id, other.Id)) || _walls.Contains((other.Id, one.Id));
}
