using System.Globalization;
using Blueprints.Fishbones;
using Blueprints.Geometry;
using Blueprints.Tests.Fishbones.Layout.Drawn;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>Laws of spine and bones.</summary>
public static class BoneLaws
{
    private const double Tolerance = 0.51;
    private const double LeastAngle = 45;
    private const double MostAngle = 75;

    /// <summary>The spine is one level line that ends at the head.</summary>
    public static IEnumerable<string> SpineStraight(FishPicture picture, Fishbone fishbone)
    {
        if (picture.Spine.Count == 0) yield break;
        var points = picture.Spine.SelectMany(run => run).ToList();
        if (points.Any(point => Math.Abs(point.Y - points[0].Y) > 0.01)) yield return "spine is not level";
        if (picture.Head is not { } head) yield break;
        var (box, line) = (Shapes.Bounds(head), Shapes.Bounds(points));
        var atHead = fishbone.Head == HeadSide.Right ? Math.Abs(line.Right - box.X) : Math.Abs(line.X - box.Right);
        if (atHead > 3) yield return "spine does not end at the head";
        if (Math.Abs(box.Center.Y - points[0].Y) > 1) yield return "the head is not in the middle of the spine";
    }

    /// <summary>Main bones lean away from the head, all at one angle; causes lie level and slanted by turns, at that angle.</summary>
    public static IEnumerable<string> OneAngle(FishPicture picture, Fishbone fishbone)
    {
        double? angle = null;
        foreach (var bone in picture.Bones)
        {
            if (bone.Line.Count < 2) continue;
            var (from, to) = (bone.Line[0], bone.Line[^1]);
            if (bone.Line.Skip(1).SkipLast(1).Any(point => Shapes.Distance(point, from, to) > 0.1)) yield return $"{bone} is not straight";
            var degrees = Math.Atan2(Math.Abs(to.Y - from.Y), Math.Abs(to.X - from.X)) * 180 / Math.PI;
            if (bone.Depth % 2 == 1)
            {
                if (degrees > 0.1) yield return $"{bone} is not level";
                continue;
            }

            angle ??= degrees;
            if (degrees is < LeastAngle or > MostAngle) yield return string.Create(CultureInfo.InvariantCulture, $"{bone} stands at {degrees:0.#} degrees");
            else if (Math.Abs(degrees - angle.Value) > 0.1) yield return string.Create(CultureInfo.InvariantCulture, $"{bone} stands at {degrees:0.#} degrees, the first at {angle:0.#}");
            if (bone.IsCategory && to.X > from.X == (fishbone.Head == HeadSide.Right)) yield return $"{bone} leans towards the head";
        }
    }

    /// <summary>Each bone begins on what it hangs on, a main bone on the spine, and a main bone ends at its box.</summary>
    public static IEnumerable<string> BonesAttached(FishPicture picture, Fishbone fishbone)
    {
        var lines = new Dictionary<object, IReadOnlyList<Point>>(ReferenceEqualityComparer.Instance);
        foreach (var bone in picture.Bones) lines[bone.Group] = bone.Line;
        foreach (var bone in picture.Bones)
        {
            if (bone.Line.Count < 2) continue;
            IReadOnlyList<IReadOnlyList<Point>> stems = bone.Parent is null ? picture.Spine : [lines[bone.Parent]];
            if (stems.Count > 0 && stems.Min(stem => Shapes.Distance(bone.Line[0], stem)) > 1) yield return $"{bone} hangs in the air";
            if (bone.Box is { } box && !box.Grow(1).Contains(new Rectangle(bone.Line[^1].X, bone.Line[^1].Y, 0, 0))) yield return $"{bone} does not reach its box";
        }
    }

    /// <summary>No two bones cross or lie on each other; one that hangs on another touches it.</summary>
    public static IEnumerable<string> BonesApart(FishPicture picture, Fishbone fishbone)
    {
        var lines = picture.Bones.Where(bone => bone.Line.Count > 1).Select(bone => (Name: bone.ToString(), A: bone.Line[0], B: bone.Line[^1])).ToList();
        foreach (var run in picture.Spine.Where(run => run.Count > 1)) lines.Add(("spine", run[0], run[^1]));
        var boxes = lines.ConvertAll(line => Shapes.Bounds([line.A, line.B]).Grow(Tolerance));
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = i + 1; j < lines.Count; j++)
            {
                if (boxes[i].Overlaps(boxes[j]) && Cross(lines[i].A, lines[i].B, lines[j].A, lines[j].B)) yield return $"{lines[i].Name} crosses {lines[j].Name}";
            }
        }
    }

    /// <summary>
    /// Along the spine from the head, no category stands before one of an earlier pair, and on each side the document's order holds.
    /// </summary>
    public static IEnumerable<string> CategoryOrder(FishPicture picture, Fishbone fishbone)
    {
        var at = Places(picture);
        for (var i = 0; i < fishbone.Categories.Length; i++)
        {
            for (var j = 0; j < i - (i % 2); j++)
            {
                if (!at.TryGetValue(fishbone.Categories[i].Id, out var place) || !at.TryGetValue(fishbone.Categories[j].Id, out var earlier)) continue;
                var further = fishbone.Head == HeadSide.Right ? earlier.X - place.X : place.X - earlier.X;
                var least = earlier.IsAbove == place.IsAbove ? Tolerance : -Tolerance;
                if (further < least) yield return string.Create(CultureInfo.InvariantCulture, $"category {fishbone.Categories[i].Id} stands {-further:0.#} px before category {fishbone.Categories[j].Id}");
            }
        }
    }

    /// <summary>The categories of a pair stand on both sides of the spine.</summary>
    public static IEnumerable<string> SidesAlternate(FishPicture picture, Fishbone fishbone)
    {
        var at = Places(picture);
        for (var i = 1; i < fishbone.Categories.Length; i += 2)
        {
            if (!at.TryGetValue(fishbone.Categories[i - 1].Id, out var first) || !at.TryGetValue(fishbone.Categories[i].Id, out var second)) continue;
            if (first.IsAbove == second.IsAbove) yield return $"category {fishbone.Categories[i - 1].Id} and category {fishbone.Categories[i].Id} stand on one side";
        }
    }

    private static Dictionary<string, (double X, bool IsAbove)> Places(FishPicture picture)
    {
        var places = new Dictionary<string, (double X, bool IsAbove)>(StringComparer.Ordinal);
        foreach (var bone in picture.Categories)
        {
            if (bone.Line.Count > 1) places[bone.Id] = (bone.Line[0].X, bone.Line[^1].Y < bone.Line[0].Y);
        }

        return places;
    }

    /// <summary>Whether two straight pieces cross inside both, ends aside, or run along each other.</summary>
    private static bool Cross(Point a, Point b, Point c, Point d)
    {
        double abX = b.X - a.X, abY = b.Y - a.Y, cdX = d.X - c.X, cdY = d.Y - c.Y;
        var (ab, cd) = (double.Hypot(abX, abY), double.Hypot(cdX, cdY));
        if (ab < Tolerance || cd < Tolerance) return false;
        var turn = (abX * cdY) - (abY * cdX);
        if (Math.Abs(turn) / (ab * cd) < 1e-3)
        {
            if (Shapes.Distance(c, a, b) > Tolerance && Shapes.Distance(d, a, b) > Tolerance && Shapes.Distance(a, c, d) > Tolerance) return false;
            var (from, to) = (Along(c), Along(d));
            return Math.Min(Math.Max(from, to), ab) - Math.Max(Math.Min(from, to), 0) > 1;
        }

        var t = (((c.X - a.X) * cdY) - ((c.Y - a.Y) * cdX)) / turn * ab;
        var u = (((c.X - a.X) * abY) - ((c.Y - a.Y) * abX)) / turn * cd;
        return t > 1 && t < ab - 1 && u > 1 && u < cd - 1;

        double Along(Point p) => (((p.X - a.X) * abX) + ((p.Y - a.Y) * abY)) / ab;
    }
}
