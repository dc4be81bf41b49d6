namespace Blueprints.Skia.Pdf.Tags;

/// <summary>
/// The order in which the parts of a drawing are told: as they are drawn, save that what belongs to a step follows it, and a heading over columns
/// stands before the first step in them.
/// </summary>
internal sealed class ReadingOrder
{
    private readonly Dictionary<string, List<Kid>?> _steps = new(StringComparer.Ordinal);
    private readonly List<Kid> _headings = [];
    private readonly HashSet<object> _told = new(ReferenceEqualityComparer.Instance);
    private readonly List<Kid> _order;

    private ReadingOrder(List<Kid> kids)
    {
        _order = new List<Kid>(kids.Count);
        foreach (var kid in kids)
        {
            if (IsOfStep(kid)) _steps[kid.Inner!.Of!.Node.Id!] = null;
            else if (IsOverColumns(kid)) _headings.Add(kid);
        }

        _headings.Sort((a, b) => LeftOf(a).CompareTo(LeftOf(b)));
    }

    public static List<Kid> Of(List<Kid> kids)
    {
        var order = new ReadingOrder(kids);
        return order._steps.Count == 0 ? kids : order.Sort(kids);
    }

    private List<Kid> Sort(List<Kid> kids)
    {
        foreach (var kid in kids)
        {
            if (StepOf(kid) is not { } step) continue;
            if (_steps[step] is { } others) others.Add(kid);
            else _steps[step] = [kid];
        }

        foreach (var kid in kids)
        {
            if (IsOverColumns(kid) || StepOf(kid) is not null) continue;
            if (IsOfStep(kid)) AddHeadingOver(kid);
            _order.Add(kid);
            if (IsOfStep(kid) && _steps[kid.Inner!.Of!.Node.Id!] is { } after)
            {
                _order.AddRange(after);
                after.Clear();
            }
        }

        foreach (var heading in _headings)
        {
            if (_told.Add(heading)) _order.Add(heading);
        }

        return _order;
    }

    private void AddHeadingOver(Kid step)
    {
        var at = step.Inner!.Of!.Bounds!.Value.Center.X;
        var (low, high) = (0, _headings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (LeftOf(_headings[middle]) <= at) low = middle + 1;
            else high = middle;
        }

        // A heading of two lines that aren't one text is told in two parts.
        for (var i = low - 1; i >= 0 && _headings[i].Inner!.Of!.Bounds!.Value.Right >= at && _told.Add(_headings[i]); i--) _order.Add(_headings[i]);
    }

    /// <summary>The step that a part follows; null for none.</summary>
    private string? StepOf(Kid kid) => kid.Inner?.Of is { } of && Roles.StepOf(of.Node) is { } step && _steps.ContainsKey(step) ? step : null;

    private static bool IsOfStep(Kid kid) => kid.Inner?.Of is { Node.Id: not null, Bounds: not null } of && Roles.IsStep(of.Node);

    private static bool IsOverColumns(Kid kid) => kid.Inner?.Of is { Bounds: not null } of && Roles.IsOverColumns(of.Node);

    private static double LeftOf(Kid heading) => heading.Inner!.Of!.Bounds!.Value.X;
}
