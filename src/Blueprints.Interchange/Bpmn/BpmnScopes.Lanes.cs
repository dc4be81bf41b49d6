using System.Xml.Linq;
using Blueprints.Geometry;
using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Bpmn;

/// <content>Lanes, those within lanes too, and which of them a shape is drawn in.</content>
internal sealed partial class BpmnScopes
{
    private void ReadLanes(XElement set, string pool, XElement? participant)
    {
        foreach (var lane in set.Elements().Where(static child => child.Name.LocalName == "lane"))
        {
            var id = lane.Get("id") ?? FormattableString.Invariant($"lane {lane.Place().Line}");
            var name = Words.OneLine(lane.Get("name")) is { Length: > 0 } words ? words : pool.Length > 0 ? pool : id;
            var inner = lane.Elements().Where(static child => child.Name.LocalName == "childLaneSet" && child.HasElements).ToList();
            foreach (var reference in lane.Elements().Where(static child => child.Name.LocalName == "flowNodeRef")) _laneOf.TryAdd(BpmnPlaces.Local(reference.Value), id);
            if (inner.Count == 0) AddLane(id, name, lane, participant?.Get("id") == "pool_customer" && isOurs ? Band.Customer : null);
            foreach (var child in inner)
            {
                var known = _laneOf.Where(entry => entry.Value == id).Select(static entry => entry.Key).ToList();
                foreach (var node in known) _laneOf.Remove(node);
                ReadLanes(child, name, participant);
            }
        }
    }

    private void AddLane(string key, string label, XElement element, Band? band = null)
    {
        if (_lanes.Exists(lane => lane.Lane.Key == key)) return;
        var lane = new DrawnLane(key, label) { Place = element.Place(), Band = band, Id = isOurs ? OwnIds.Of("lane", key, label) : null };
        _lanes.Add((lane, places.Of(key)));
        process.Lanes.Add(lane);
    }

    /// <summary>The smallest lane in which the middle of a shape is drawn.</summary>
    private string? LaneAt(string id)
    {
        if (places.Of(id) is not { } box) return null;
        var middle = box.Center;
        (string? Key, double Area) best = (null, double.MaxValue);
        foreach (var (lane, bounds) in _lanes)
        {
            if (bounds is { } row && middle.X >= row.X && middle.X <= row.Right && middle.Y >= row.Y && middle.Y <= row.Bottom && row.Width * row.Height < best.Area) best = (lane.Key, row.Width * row.Height);
        }

        return best.Key;
    }
}
