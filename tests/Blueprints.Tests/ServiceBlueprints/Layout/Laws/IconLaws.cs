using Blueprints.Geometry;
using Blueprints.ServiceBlueprints;
using Blueprints.Tests.ServiceBlueprints.Layout.Drawn;

namespace Blueprints.Tests.ServiceBlueprints.Layout.Laws;

/// <summary>Laws of the authors' icons.</summary>
public static class IconLaws
{
    /// <summary>Every icon of the model is drawn once, where it belongs.</summary>
    public static IEnumerable<string> IconsDrawn(Picture picture, ServiceBlueprint blueprint)
    {
        var expected = blueprint.Steps.Where(step => step.Icon is not null).Select(step => $"icon {step.Icon} of step {step.Id}")
            .Concat(blueprint.Lanes.Where(lane => lane.Icon is not null).Select(lane => $"icon {lane.Icon} of lane {lane.Id}"))
            .ToList();
        foreach (var icon in picture.Icons.DistinctBy(icon => icon.Owner?.Role == "lane" ? icon.ToString() : (object)icon))
        {
            if (!expected.Remove(icon.ToString())) yield return $"{icon} is drawn and should not be";
        }

        foreach (var icon in expected) yield return $"{icon} is not drawn";
    }

    /// <summary>An icon lies inside its card or lane, on no text, under no mark and on no other card.</summary>
    public static IEnumerable<string> IconsClear(Picture picture, ServiceBlueprint blueprint)
    {
        foreach (var icon in picture.Icons)
        {
            var box = icon.Bounds;
            var card = picture.Cards.Find(card => ReferenceEquals(card.Group, icon.Owner));
            if (card is not null && Corners(box).Any(corner => !Shapes.Inside(corner, card.Outline))) yield return $"{icon} leaves the outline of its card: {box}";
            if (icon.Owner?.Role == "lane" && !picture.Bands.Any(band => ReferenceEquals(band.Group, icon.Owner) && band.Bounds.Contains(box))) yield return $"{icon} leaves its lane: {box}";
            foreach (var text in picture.Texts)
            {
                if (text.Node.Text.Length > 0 && text.Wide.Overlaps(box)) yield return $"{icon} stands on {text}";
            }

            foreach (var other in picture.Cards)
            {
                if (!ReferenceEquals(other, card) && other.Bounds.Overlaps(box)) yield return $"{icon} stands on {other}";
                if (other.Marks.Any(mark => mark.Grow(-1).Overlaps(box))) yield return $"{icon} stands under a mark of {other}";
            }
        }
    }

    private static Point[] Corners(Rectangle box) => [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)];
}
