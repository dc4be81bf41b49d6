using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints.Flows;
using Blueprints.ServiceBlueprints.Measuring;

namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>
/// Draws the ways between the faces of a row as curves, level at both ends; branches soon part from each other, and then run level. Puts
/// the share of a branch onto its curve, where no face, no other share and, if that can be had, no other curve is. Promises: shares lie on
/// nothing but curves.
/// </summary>
internal sealed class EmotionCurves
{
    /// <summary>Others that a share is kept away from, on either side in the order of their starts; more of them can't be told apart.</summary>
    private const int MostOthers = 32;

    /// <summary>From the middle of figures to their baseline.</summary>
    private const double BaselineBelow = 3.75;

    /// <summary>Faces and shares stand in strips of this width, so that only those nearby are looked at.</summary>
    private const double Strip = 64;

    private static readonly ImmutableArray<double> Places = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18, 0.88, 0.12];

    /// <summary>The most pixels in which a branch comes to the height of the face that it leads to.</summary>
    private const double Parting = 150;

    private readonly ITextMeasurer _measurer;
    private readonly Dictionary<int, List<Rectangle>> _taken = [];
    private readonly List<(PlacedCurve Curve, double? Share)> _curves = [];

    private EmotionCurves(ITextMeasurer measurer) => _measurer = measurer;

    /// <param name="ways">The ways of the whole blueprint.</param>
    /// <param name="faces">Where the faces of the row are, by step.</param>
    /// <param name="edge">Where between two steps a way crosses the edge of the row.</param>
    /// <param name="left">Where the row begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="measurer">Measures text.</param>
    public static ImmutableArray<PlacedCurve> Place(EmotionWays ways, Dictionary<int, Point> faces, Func<int, int, double> edge, double left, double right, ITextMeasurer measurer)
    {
        var plan = new EmotionCurves(measurer);
        foreach (var face in faces.Values) plan.Take(Around(face));
        foreach (var way in ways.Touching(faces))
        {
            var (hasStart, hasEnd) = (faces.TryGetValue(way.From, out var start), faces.TryGetValue(way.To, out var end));
            if (!hasStart) start = new Point(left, edge(way.From, way.To));
            if (!hasEnd) end = new Point(right, edge(way.From, way.To));
            if (end.X <= start.X) continue;
            var isBranch = way.Share is null or < 0.999;
            var turn = isBranch && hasStart ? Math.Min(end.X, start.X + Parting) : end.X;
            plan._curves.Add((new PlacedCurve(start, turn, end, ways.IsMain(way), null), isBranch && hasStart ? way.Share : null));
        }

        plan._curves.Sort((a, b) => Order(a.Curve).CompareTo(Order(b.Curve)));
        var placed = ImmutableArray.CreateBuilder<PlacedCurve>(plan._curves.Count);
        for (var i = 0; i < plan._curves.Count; i++) placed.Add(plan.Labelled(i));
        return placed.MoveToImmutable();
    }

    private static (double, double, double, double) Order(PlacedCurve curve) => (curve.From.X, curve.From.Y, curve.To.X, curve.To.Y);

    private PlacedCurve Labelled(int index) => _curves[index] is var (curve, share) && share is { } known ? curve with { Share = Label(index, known) } : _curves[index].Curve;

    private WordsAt? Label(int index, double share)
    {
        var curve = _curves[index].Curve;
        var text = (share * 100).ToString(share >= 0.01 ? "0" : "0.#", CultureInfo.InvariantCulture) + "%";
        var width = _measurer.Width(text, Metrics.QuoteSize, FontWeight.Regular);
        var (best, fewest) = ((Point?)null, int.MaxValue);
        foreach (var t in Places)
        {
            var x = curve.From.X + ((curve.To.X - curve.From.X) * t);
            var at = new Point(x, At(curve, x));
            var ground = Ground(at, width);
            if (ground.X < curve.From.X || ground.Right > curve.To.X || Hits(ground)) continue;
            var crossed = Crossed(index, ground);
            if (crossed < fewest) (best, fewest) = (at, crossed);
            if (crossed == 0) break;
        }

        if (best is not { } place) return null;
        Take(Ground(place, width));
        return new WordsAt(new TextLine(text, width), new Point(place.X, place.Y + BaselineBelow));
    }

    /// <summary>What a share hides of the curve that it stands on.</summary>
    public static Rectangle Ground(WordsAt share) => Ground(new Point(share.Place.X, share.Place.Y - BaselineBelow), share.Line.Width);

    private static Rectangle Ground(Point middle, double width) =>
        new(middle.X - (width * LineBreaker.FontSlack / 2) - 2, middle.Y - 6.5, (width * LineBreaker.FontSlack) + 4, 13);

    private void Take(Rectangle place)
    {
        for (var strip = StripAt(place.X); strip <= StripAt(place.Right); strip++)
        {
            if (!_taken.TryGetValue(strip, out var taken)) _taken[strip] = taken = [];
            taken.Add(place);
        }
    }

    private bool Hits(Rectangle place)
    {
        for (var strip = StripAt(place.X); strip <= StripAt(place.Right); strip++)
        {
            if (_taken.TryGetValue(strip, out var taken) && taken.Exists(other => other.Overlaps(place))) return true;
        }

        return false;
    }

    private static int StripAt(double x) => (int)(x / Strip);

    private int Crossed(int index, Rectangle ground)
    {
        var crossed = 0;
        for (var i = Math.Max(0, index - MostOthers); i < Math.Min(_curves.Count, index + MostOthers + 1); i++)
        {
            if (i == index) continue;
            var curve = _curves[i].Curve;
            var (start, end) = (Math.Max(curve.From.X, ground.X), Math.Min(curve.To.X, ground.Right));
            if (start >= end) continue;
            var (a, b) = (At(curve, start), At(curve, end));
            if (Math.Min(a, b) < ground.Bottom && Math.Max(a, b) > ground.Y) crossed++;
        }

        return crossed;
    }

    /// <summary>The height of a curve at a place across.</summary>
    private static double At(PlacedCurve curve, double x)
    {
        if (x >= curve.Turn) return curve.To.Y;
        var end = new Point(curve.Turn, curve.To.Y);
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 24; i++)
        {
            var middle = (low + high) / 2;
            if (On(curve.From, end, middle).X < x) low = middle;
            else high = middle;
        }

        return On(curve.From, end, low).Y;
    }

    /// <summary>The place on a curve that is level at both ends.</summary>
    private static Point On(Point start, Point end, double t)
    {
        var u = 1 - t;
        var half = (start.X + end.X) / 2;
        var x = (u * u * u * start.X) + (3 * u * t * half) + (t * t * t * end.X);
        return new Point(x, (((u * u * u) + (3 * u * u * t)) * start.Y) + (((3 * u * t * t) + (t * t * t)) * end.Y));
    }

    private static Rectangle Around(Point face) => new(face.X - Metrics.FaceRadius - 2, face.Y - Metrics.FaceRadius - 2, 2 * (Metrics.FaceRadius + 2), 2 * (Metrics.FaceRadius + 2));
}
