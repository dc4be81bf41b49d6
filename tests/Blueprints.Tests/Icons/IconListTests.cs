using Blueprints.Geometry;
using Blueprints.Icons;

namespace Blueprints.Tests.Icons;

/// <summary>The built-in icons are right, of one look, and called by names of their own.</summary>
public sealed class IconListTests
{
    public static TheoryData<string> Names { get; } = new(IconList.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_data_are_right_and_its_ink_fills_the_square_evenly(string name)
    {
        var entry = IconList.All.Single(entry => entry.Name == name);
        Assert.True(PathData.Read(entry.Data, new PathPen(), 1_000));

        var bounds = new PathBounds();
        bounds.Add(entry.Icon.Shapes[0].Segments, IconList.StrokeWidth / 2);
        var ink = bounds.Box!.Value;
        Assert.True(new Rectangle(1, 1, 22, 22).Contains(ink), $"{name} leaves the square: {ink}");
        Assert.InRange(Math.Max(ink.Width, ink.Height), 15, 21);
        Assert.InRange(ink.Center.X, 11.2, 12.8);
        Assert.InRange(ink.Center.Y, 11, 14);
    }

    [Fact]
    public void No_name_stands_for_two_icons()
    {
        var names = IconList.AllNames().ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.DoesNotContain(name, c => c is '.' or '/' or '\\' or ':'));
        Assert.All(IconList.All, entry => Assert.True(entry.Chinese[0] > '\u2E80', entry.Name));
    }

    [Fact]
    public void It_is_found_by_any_of_its_names()
    {
        Assert.All(IconList.AllNames(), name => Assert.NotNull(IconList.Find(name)));
        Assert.Same(IconList.Find("phone"), IconList.Find("电话"));
        Assert.Same(IconList.Find("phone"), IconList.Find("Telephone"));
        Assert.Null(IconList.Find("rocket"));
        Assert.Null(IconList.Find(""));
    }
}
