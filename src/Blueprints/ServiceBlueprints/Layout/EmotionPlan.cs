using System.Collections.Immutable;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
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
    private readonly double _middle;

    private EmotionPlan(LayoutGraph graph, ITextMeasurer measurer, double middle) => (_graph, _measurer, _middle) = (graph, measurer, middle);

    /// <param name="tier">The row.</param>
    /// <param name="measurer">Measures text.</param>
    /// <param name="ways">The ways between the steps with an emotion of the whole blueprint.</param>
    /// <param name="right">Where bands end.</param>
    /// <param name="y">Where the lanes end; moved to the end of the band.</param>
    /// <returns>The band; null where no step of the row has an emotion.</returns>
    public static PlacedEmotions? Place(TierLayout tier, ITextMeasurer measurer, EmotionWays ways, double right, ref double y)
    {
        if (!tier.Graph.Nodes.Any(node => node.Step?.Emotion is not null)) return null;
        var top = y + Metrics.EmotionGap;
        var middle = top + (Metrics.EmotionHeight / 2);
        var plan = new EmotionPlan(tier.Graph, measurer, middle);
        var faces = plan.Faces(tier);
        var quotes = plan.Quotes(faces, top + Metrics.EmotionHeight);
        var bottom = top + Metrics.EmotionHeight;
        foreach (var quote in quotes) bottom = Math.Max(bottom, quote.Top + (quote.Lines.Length * Metrics.QuoteLine) + Metrics.QuotePadding);
        var places = new Dictionary<int, Point>(faces.Length);
        foreach (var face in faces) places.Add(tier.Graph.Facts.Graph.IndexOf(tier.Graph.Nodes[face.Node].Id), face.Place);
        var curves = EmotionCurves.Place(ways, places, plan.Edge, tier.Columns.Left[0] - Metrics.GutterGap, right, measurer);
        y = bottom;
        return new PlacedEmotions(new Rectangle(Metrics.Margin, top, right - Metrics.Margin, bottom - top), middle, faces, curves, quotes);
    }

    private ImmutableArray<PlacedEmotion> Faces(TierLayout tier)
    {
        var faces = ImmutableArray.CreateBuilder<PlacedEmotion>();
        foreach (var (node, x) in ColumnSpread.Of(tier, step => step.Emotion is not null, MostPitch))
        {
            var value = ValueOf(node.Step!);
            faces.Add(new PlacedEmotion(node.Index, value, new Point(x, _middle - (value * Metrics.EmotionStep))));
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

    private double Edge(int from, int to)
    {
        var steps = _graph.Facts.Graph.Steps;
        return _middle - ((ValueOf(steps[from]) + ValueOf(steps[to])) / 2 * Metrics.EmotionStep);
    }

    private static double ValueOf(Step step) => Math.Clamp(step.Emotion!.Value, -2, 2);
}
