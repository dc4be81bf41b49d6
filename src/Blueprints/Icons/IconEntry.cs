namespace Blueprints.Icons;

/// <summary>A built-in icon.</summary>
/// <param name="Name">The name that authors write, and that the list shows.</param>
/// <param name="OtherNames">Further names, Chinese ones first, between spaces; the first stands in the reference.</param>
/// <param name="Data">Its lines as path data on a square of 24.</param>
internal sealed record IconEntry(string Name, string OtherNames, string Data)
{
    private Icon? _icon;

    /// <summary>The icon, made when it is first asked for, and the same ever after.</summary>
    public Icon Icon => _icon ?? Interlocked.CompareExchange(ref _icon, Make(), null) ?? _icon;

    /// <summary>The name in Chinese.</summary>
    public string Chinese => OtherNames[..OtherNames.IndexOf(' ', StringComparison.Ordinal)];

    public bool IsCalled(ReadOnlySpan<char> name)
    {
        if (name.Equals(Name, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var other in OtherNames.AsSpan().Split(' '))
        {
            if (name.Equals(OtherNames.AsSpan(other), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private Icon Make()
    {
        var pen = new PathPen();
        PathData.Read(Data, pen, int.MaxValue);
        var lines = new IconShape(pen.ToImmutable()) { Stroke = IconInk.OfPlace, StrokeWidth = IconList.StrokeWidth, RoundCap = true, RoundJoin = true };
        return new Icon(Name, new Geometry.Rectangle(0, 0, IconList.Grid, IconList.Grid), [lines]);
    }
}
