using System.Globalization;
using System.Text;
using Blueprints.Fishbones;
using Blueprints.Fonts;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.Fishbones.Layout.Drawn;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>Laws of texts and marks.</summary>
public static class LabelLaws
{
    /// <summary>The smallest type that a slide may have.</summary>
    private const double LeastSize = 9;

    /// <summary>The furthest that a label may stand from its bone.</summary>
    private const double Near = 14;

    /// <summary>No character of a label, of the effect or of the title is left out.</summary>
    public static IEnumerable<string> TextsComplete(FishPicture picture, Fishbone fishbone)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var category in fishbone.Categories)
        {
            labels["category " + category.Id] = category.Label;
            Add(category.Causes);
        }

        foreach (var bone in picture.Bones)
        {
            if (labels.TryGetValue(bone.ToString(), out var label) && Bare(bone.Texts) != Bare(label)) yield return $"{bone} says '{Bare(bone.Texts)}', not '{label}'";
        }

        foreach (var group in picture.Groups.Where(group => group.Role is "effect" or "title"))
        {
            var drawn = Bare(picture.Texts.Where(text => ReferenceEquals(text.Owner, group)));
            if (!drawn.Contains(Bare(fishbone.Title), StringComparison.Ordinal)) yield return $"{group.Role} does not say '{fishbone.Title}'";
        }

        void Add(IEnumerable<Cause> causes)
        {
            foreach (var cause in causes)
            {
                labels["cause " + cause.Id] = cause.Label;
                Add(cause.Causes);
            }
        }
    }

    public static IEnumerable<string> TextsApart(FishPicture picture, Fishbone fishbone)
    {
        var texts = picture.Texts.Where(text => text.Node.Text.Length > 0).OrderBy(text => text.Wide.Y).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count && texts[j].Wide.Y < texts[i].Wide.Bottom; j++)
            {
                if (texts[i].Wide.Grow(-0.5).Overlaps(texts[j].Wide.Grow(-0.5))) yield return $"{texts[i]} overlaps {texts[j]}";
            }
        }
    }

    public static IEnumerable<string> TextsLegible(FishPicture picture, Fishbone fishbone)
    {
        foreach (var text in picture.Texts)
        {
            if (text.Node.Size < LeastSize) yield return string.Create(CultureInfo.InvariantCulture, $"{text} is set in {text.Node.Size} px");
        }
    }

    /// <summary>The labels of categories lie in their boxes, the effect in the head.</summary>
    public static IEnumerable<string> TextsInBoxes(FishPicture picture, Fishbone fishbone)
    {
        foreach (var bone in picture.Categories)
        {
            foreach (var text in bone.Texts)
            {
                if (bone.Box is { } box && !box.Grow(0.5).Contains(text.Wide)) yield return $"{text} leaves its box";
            }
        }

        if (picture.Head is not { } head) yield break;
        foreach (var text in picture.Texts.Where(text => text.Owner?.Role == "effect"))
        {
            if (Corners(text.Wide).Any(corner => !Shapes.Inside(corner, head))) yield return $"{text} leaves the head";
        }
    }

    /// <summary>A cause's label, or the badge beside it, stands at its own bone.</summary>
    public static IEnumerable<string> LabelsNear(FishPicture picture, Fishbone fishbone)
    {
        foreach (var bone in picture.Bones)
        {
            if (bone.IsCategory || bone.Line.Count < 2 || bone.Texts.Count == 0) continue;
            var away = bone.Texts.Select(text => text.Ink).Concat(bone.Marks).Min(box => Away(box, bone.Line));
            if (away > Near) yield return string.Create(CultureInfo.InvariantCulture, $"the label of {bone} is {away:0.#} px away from its bone");
        }
    }

    /// <summary>No bone and no strike runs through a text; a ruled-out cause's strike through its own label aside.</summary>
    public static IEnumerable<string> BonesClearOfTexts(FishPicture picture, Fishbone fishbone)
    {
        var texts = picture.Texts.Select(text => (Text: text, Box: text.Wide.Grow(-0.5))).ToList();
        foreach (var bone in picture.Bones)
        {
            foreach (var text in Through(bone.Line, texts)) yield return $"{bone} runs through {text}";
            foreach (var strike in bone.Strikes)
            {
                foreach (var text in Through(strike, texts))
                {
                    if (!ReferenceEquals(text.Owner, bone.Group)) yield return $"a strike of {bone} runs through {text}";
                }
            }
        }

        foreach (var run in picture.Spine)
        {
            foreach (var text in Through(run, texts)) yield return $"spine runs through {text}";
        }
    }

    /// <summary>Badges, dots and ticks stand clear of foreign texts, of bones and of each other.</summary>
    public static IEnumerable<string> MarksClear(FishPicture picture, Fishbone fishbone)
    {
        var marks = picture.Bones.SelectMany(bone => bone.Marks.Select(mark => (Bone: bone, Box: mark.Grow(-0.5)))).OrderBy(mark => mark.Box.X).ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            var (owner, box) = marks[i];
            for (var j = i + 1; j < marks.Count && marks[j].Box.X < box.Right; j++)
            {
                if (box.Overlaps(marks[j].Box)) yield return $"a mark of {owner} overlaps one of {marks[j].Bone}";
            }

            foreach (var text in picture.Texts)
            {
                var isOwnBadge = text.Owner?.Role == "count" && ReferenceEquals(picture.BoneOf(text), owner.Group);
                if (!isOwnBadge && text.Wide.Grow(-0.5).Overlaps(box)) yield return $"a mark of {owner} lies on {text}";
            }

            foreach (var bone in picture.Bones)
            {
                if (Runs(bone.Line, box)) yield return $"{bone} runs through a mark of {owner}";
            }
        }
    }

    /// <summary>Whether a line has a point inside a box.</summary>
    internal static bool Runs(IReadOnlyList<Point> line, Rectangle box)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (Shapes.Crosses(line[i - 1], line[i], box)) return true;
        }

        return false;
    }

    private static IEnumerable<DrawnText> Through(IReadOnlyList<Point> line, List<(DrawnText Text, Rectangle Box)> texts)
    {
        if (line.Count < 2) yield break;
        var room = Shapes.Bounds(line).Grow(1);
        foreach (var (text, box) in texts)
        {
            if (room.Overlaps(box) && Runs(line, box)) yield return text;
        }
    }

    private static double Away(Rectangle box, IReadOnlyList<Point> line)
    {
        if (Runs(line, box)) return 0;
        var least = Corners(box).Min(corner => Shapes.Distance(corner, line));
        foreach (var p in line) least = Math.Min(least, double.Hypot(Math.Max(0, Math.Max(box.X - p.X, p.X - box.Right)), Math.Max(0, Math.Max(box.Y - p.Y, p.Y - box.Bottom))));
        return least;
    }

    private static Point[] Corners(Rectangle box) => [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)];

    private static string Bare(IEnumerable<DrawnText> texts) => Bare(string.Concat(texts.Select(text => text.Node.Text.TrimEnd(LineBreaker.Hyphen))));

    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) bare.Append(c);
        }

        return bare.ToString();
    }
}
