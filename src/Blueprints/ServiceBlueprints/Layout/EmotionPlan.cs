using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Plans the emotion band of a row: a face under each step with an emotion, several in a column side by side; a curve for each way from
/// one to the next, branches with their share; what customers say under the faces. Promises: everything within the band, no text on another
/// or on a face.
/// </summary>
internal sealed class EmotionPlan
{
    private const double MostPitch = 84;

    private readonly LayoutGraph _graph;
    private readonly ITextMeasurer _measurer;
    private readonly Dictionary<string, Point> _places = new(StringComparer.Ordinal);
    private readonly List<Rectangle> _taken = [];

    private EmotionPlan(LayoutGraph graph, ITextMeasurer measurer) => (_graph, _measurer) = (graph, measurer);

    /// <param name="tier">The row.</param>
    /// <param name="measurer">Measures text.</param>
    /// <param name="ways">The ways between the steps with an emotion of the whole blueprint.</param>
    /// <param name="right">Where bands end.</param>
    /// <param name="y">Where the lanes end; moved to the end of the band.</param>
    /// <returns>The band; null where no step of the row has an emotion.</returns>
    public static PlacedEmotions? Place(TierLayout tier, ITextMeasurer measurer, List<NextEmotions.Way> ways, double right, ref double y)
    {
        if (!tier.Graph.Nodes.Any(node => node.Step?.Emotion is not null)) return null;
        var plan = new EmotionPlan(tier.Graph, measurer);
        var top = y + Metrics.EmotionGap;
        var middle = top + (Metrics.EmotionHeight / 2);
        var faces = plan.Faces(tier, middle);
        foreach (var face in faces) plan._taken.Add(Around(face.Place));
        var quotes = plan.Quotes(faces, top + Metrics.EmotionHeight);
        var bottom = quotes.IsEmpty ? top + Metrics.EmotionHeight : quotes.Max(quote => quote.Top + (quote.Lines.Length * Metrics.QuoteLine)) + Metrics.QuotePadding;
        var curves = plan.Curves(ways, middle, tier.Columns.Left[0] - Metrics.GutterGap, right);
        y = bottom;
        return new PlacedEmotions(new Rectangle(Metrics.Margin, top, right - Metrics.Margin, bottom - top), middle, faces, curves, quotes);
    }

    private ImmutableArray<PlacedEmotion> Faces(TierLayout tier, double middle)
    {
        var byColumn = new List<LayoutNode>?[tier.Grid.Columns];
        foreach (var node in _graph.Nodes)
        {
            if (node.Step?.Emotion is not null) (byColumn[tier.Grid.Column[node.Index]] ??= []).Add(node);
        }

        var faces = ImmutableArray.CreateBuilder<PlacedEmotion>();
        for (var column = 0; column < byColumn.Length; column++)
        {
            if (byColumn[column] is not { } nodes) continue;
            var pitch = Math.Min(MostPitch, (tier.Columns.Right[column] - tier.Columns.Left[column] + Metrics.ColumnGap) / nodes.Count);
            for (var i = 0; i < nodes.Count; i++)
            {
                var value = ValueOf(nodes[i].Step!);
                var place = new Point(tier.Columns.Center(column) + ((i - ((nodes.Count - 1) / 2.0)) * pitch), middle - (value * Metrics.EmotionStep));
                faces.Add(new PlacedEmotion(nodes[i].Index, value, place));
                _places[nodes[i].Id] = place;
            }
        }

        return faces.ToImmutable();
    }

    /// <summary>What customers say, under their faces; in two levels where one would be too narrow.</summary>
    private ImmutableArray<PlacedQuote> Quotes(ImmutableArray<PlacedEmotion> faces, double top)
    {
        var spoken = faces.Where(face => !_graph.Nodes[face.Node].Step!.Quotes.IsEmpty).OrderBy(face => face.Place.X).ToArray();
        if (spoken.Length == 0) return [];
        var levels = Array.Exists(Rooms(spoken, 1), room => room < Metrics.QuoteLeastWidth) ? 2 : 1;
        var rooms = Rooms(spoken, levels);
        var lines = new ImmutableArray<TextLine>[spoken.Length];
        var tops = new double[levels + 1];
        for (var i = 0; i < spoken.Length; i++)
        {
            lines[i] = [.. Quoted(_graph.Nodes[spoken[i].Node].Step!).SelectMany(quote => LineBreaker.Break(_measurer, quote, Metrics.QuoteSize, FontWeight.Regular, rooms[i]))];
            tops[(i % levels) + 1] = Math.Max(tops[(i % levels) + 1], (lines[i].Length * Metrics.QuoteLine) + 4);
        }

        return [.. spoken.Select((face, i) => new PlacedQuote(face.Node, face.Place.X, top + (i % levels == 0 ? 0 : tops[1]), lines[i]))];
    }

    private static double[] Rooms(PlacedEmotion[] spoken, int levels)
    {
        var rooms = new double[spoken.Length];
        for (var i = 0; i < rooms.Length; i++)
        {
            var left = i >= levels ? spoken[i].Place.X - spoken[i - levels].Place.X : double.PositiveInfinity;
            var right = i + levels < spoken.Length ? spoken[i + levels].Place.X - spoken[i].Place.X : double.PositiveInfinity;
            rooms[i] = Math.Min(Metrics.QuoteMostWidth, Math.Min(left, right) - 8);
        }

        return rooms;
    }

    /// <summary>What customers say at a step, each in quotation marks.</summary>
    public static IEnumerable<string> Quoted(Step step) => step.Quotes.Select(quote => quote is ['“' or '"' or '「' or '‘', ..] ? quote : $"“{quote}”");

    private ImmutableArray<PlacedCurve> Curves(List<NextEmotions.Way> ways, double middle, double left, double right)
    {
        var curves = ImmutableArray.CreateBuilder<PlacedCurve>();
        var steps = _graph.Facts.Graph.Steps;
        foreach (var group in ways.GroupBy(way => way.From))
        {
            var most = group.Max(way => way.Share ?? 0);
            foreach (var way in group)
            {
                var (from, to) = (steps[way.From], steps[way.To]);
                var edge = middle - ((ValueOf(from) + ValueOf(to)) / 2 * Metrics.EmotionStep);
                var (hasStart, hasEnd) = (_places.TryGetValue(from.Id, out var start), _places.TryGetValue(to.Id, out var end));
                if (!hasStart && !hasEnd) continue;
                if (!hasStart) start = new Point(left, edge);
                if (!hasEnd) end = new Point(right, edge);
                if (end.X <= start.X) continue;
                var isBranch = way.Share is null or < 0.999;
                var label = isBranch && hasStart && way.Share is { } share ? Label(start, end, share) : null;
                curves.Add(new PlacedCurve(start, end, !isBranch || way.Share == most, label));
            }
        }

        return curves.ToImmutable();
    }

    /// <summary>The share of a branch, beside it where there is room.</summary>
    private WordsAt? Label(Point start, Point end, double share)
    {
        var text = (share * 100).ToString(share >= 0.01 ? "0" : "0.#", CultureInfo.InvariantCulture) + "%";
        var width = _measurer.Width(text, Metrics.QuoteSize, FontWeight.Regular);
        foreach (var t in (ReadOnlySpan<double>)[0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8])
        {
            var at = On(start, end, t);
            foreach (var below in (ReadOnlySpan<bool>)[false, true])
            {
                var baseline = at.Y + (below ? 14 : -6);
                var box = new Rectangle(at.X - (width * LineBreaker.FontSlack / 2), baseline - 9, width * LineBreaker.FontSlack, 12);
                if (_taken.Exists(taken => taken.Overlaps(box))) continue;
                _taken.Add(box);
                return new WordsAt(new TextLine(text, width), new Point(at.X, baseline));
            }
        }

        return null;
    }

    /// <summary>The place on a curve that is level at both ends.</summary>
    private static Point On(Point start, Point end, double t)
    {
        var u = 1 - t;
        var half = (start.X + end.X) / 2;
        var x = (u * u * u * start.X) + (3 * u * t * half) + (t * t * t * end.X);
        return new Point(x, (((u * u * u) + (3 * u * u * t)) * start.Y) + (((3 * u * t * t) + (t * t * t)) * end.Y));
    }

    private static double ValueOf(Step step) => Math.Clamp(step.Emotion!.Value, -2, 2);

    private static Rectangle Around(Point face) => new(face.X - Metrics.FaceRadius - 2, face.Y - Metrics.FaceRadius - 2, 2 * (Metrics.FaceRadius + 2), 2 * (Metrics.FaceRadius + 2));
}
