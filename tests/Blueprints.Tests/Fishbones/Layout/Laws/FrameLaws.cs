using Blueprints.Fishbones;
using Blueprints.Geometry;
using Blueprints.Scenes;
using Blueprints.Tests.Fishbones.Layout.Drawn;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.Fishbones.Layout.Laws;

/// <summary>Laws of the picture as a whole.</summary>
public static class FrameLaws
{
    private const double Tolerance = 0.51;

    public static IEnumerable<string> InsidePicture(FishPicture picture, Fishbone fishbone)
    {
        var frame = new Rectangle(0, 0, picture.Scene.Width, picture.Scene.Height).Grow(Tolerance);
        foreach (var node in picture.Leaves())
        {
            if (node is not TextNode && Shapes.Outline(node) is { } outline && !frame.Contains(Shapes.Bounds(outline))) yield return node.ToString();
        }

        foreach (var text in picture.Texts)
        {
            if (!frame.Contains(text.Wide)) yield return text.ToString();
        }
    }

    /// <summary>
    /// Head, spine and title are drawn once, each category and cause once, with a bone, inside the group of what it hangs on.
    /// </summary>
    public static IEnumerable<string> EverythingDrawn(FishPicture picture, Fishbone fishbone)
    {
        foreach (var role in new[] { "title", "effect", "spine" })
        {
            if (picture.Groups.Count(group => group.Role == role) != 1) yield return $"{role} is not drawn once";
        }

        if (picture.Head is null) yield return "effect has no outline";
        if (picture.Spine.Count == 0) yield return "spine has no line";
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var category in fishbone.Categories)
        {
            Count($"category {category.Id}", 1);
            Expect($"category {category.Id}", category.Causes);
        }

        foreach (var bone in picture.Bones)
        {
            Count(bone.Parent is null ? bone.ToString() : $"{bone} on {bone.Parent.Role} {bone.Parent.Id}", -1);
            if (bone.Line.Count < 2) yield return $"{bone} has no bone";
            if (bone is { IsCategory: true, Box: null }) yield return $"{bone} has no box";
            if (bone.Texts.Count == 0) yield return $"{bone} has no label";
        }

        foreach (var (what, count) in expected)
        {
            if (count != 0) yield return $"{what} is drawn {(count > 0 ? "too seldom" : "too often")}";
        }

        void Count(string what, int add) => expected[what] = expected.GetValueOrDefault(what) + add;
        void Expect(string parent, IEnumerable<Cause> causes)
        {
            foreach (var cause in causes)
            {
                Count($"cause {cause.Id} on {parent}", 1);
                Expect($"cause {cause.Id}", cause.Causes);
            }
        }
    }

    /// <summary>Nothing lies on the head, on a category's box or on the tail but what belongs there.</summary>
    public static IEnumerable<string> BoxesClear(FishPicture picture, Fishbone fishbone)
    {
        var boxes = picture.Categories.Where(bone => bone.Box is not null).Select(bone => (Owner: (GroupNode?)bone.Group, Name: bone.ToString(), Box: bone.Box!.Value.Grow(-Tolerance))).ToList();
        if (picture.Head is { } head) boxes.Add((picture.Groups.Find(group => group.Role == "effect"), "effect", Shapes.Bounds(head).Grow(-Tolerance)));
        foreach (var tail in picture.Tails) boxes.Add((picture.Groups.Find(group => group.Role == "spine"), "spine", tail.Grow(-Tolerance)));
        for (var i = 0; i < boxes.Count; i++)
        {
            var (owner, name, box) = boxes[i];
            for (var j = i + 1; j < boxes.Count; j++)
            {
                if (box.Overlaps(boxes[j].Box)) yield return $"{name} overlaps {boxes[j].Name}";
            }

            foreach (var text in picture.Texts.Where(text => !ReferenceEquals(text.Owner, owner) && text.Wide.Overlaps(box))) yield return $"{text} lies on {name}";
            foreach (var bone in picture.Bones)
            {
                if (ReferenceEquals(bone.Group, owner)) continue;
                if (LabelLaws.Runs(bone.Line, box)) yield return $"{bone} runs through {name}";
                if (bone.Marks.Any(mark => mark.Overlaps(box))) yield return $"a mark of {bone} lies on {name}";
            }
        }
    }
}
