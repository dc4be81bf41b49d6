namespace Blueprints.Office.Slides.Reading;

/// <summary>How places within a group become places on the slide (ISO/IEC 29500-1, 20.1.7.5): scaled, mirrored, turned about the middle, moved.</summary>
internal readonly record struct GroupFrame(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Places on the slide itself.</summary>
    public static GroupFrame Slide { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>The place on the slide.</summary>
    public (double X, double Y) Of(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The frame of a group within this one.</summary>
    public GroupFrame Within(XfrmBox box)
    {
        if (box.ChildWidth == 0 || box.ChildHeight == 0) return this;
        var (across, down) = (box.Width / box.ChildWidth * (box.FlipsAcross ? -1 : 1), box.Height / box.ChildHeight * (box.FlipsDown ? -1 : 1));
        var (sin, cos) = Math.SinCos(box.Turn);
        // About the middles: child's middle to zero, scale, mirror, turn, to the group's middle.
        var (childX, childY) = (box.ChildX + (box.ChildWidth / 2), box.ChildY + (box.ChildHeight / 2));
        var (middleX, middleY) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var (a, b, c, d) = (cos * across, sin * across, -sin * down, cos * down);
        var (e, f) = (middleX - (a * childX) - (c * childY), middleY - (b * childX) - (d * childY));
        return new GroupFrame((A * a) + (C * b), (B * a) + (D * b), (A * c) + (C * d), (B * c) + (D * d), (A * e) + (C * f) + E, (B * e) + (D * f) + F);
    }
}
