using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fishbones;

namespace Blueprints.Tests.Fishbones.Layout;

/// <summary>Fishbones of far more categories than anyone reads: drawn all the same, and no larger than what stands in them.</summary>
public sealed class LongSpineTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(250)]
    [InlineData(251)]
    [InlineData(2_000)]
    public void Many_categories_make_a_long_picture_and_not_a_high_one(int categories)
    {
        var fishbone = Of(categories);
        var scene = Compiler.Layout(fishbone);

        Assert.InRange(scene.Height, 200, categories <= 60 ? 3_000 : 700);
        Assert.InRange(scene.Width, categories * 30, categories * 200);
        if (categories <= 250) Assert.Empty(FishboneTrial.Faults(fishbone));
    }

    private static Fishbone Of(int categories) => new()
    {
        Title = "Late",
        Categories = [.. Enumerable.Range(0, categories).Select(i => new Category
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"k{i}"),
            Label = string.Create(CultureInfo.InvariantCulture, $"Category {i}"),
            Causes = ImmutableArray.Create(new Cause { Id = string.Create(CultureInfo.InvariantCulture, $"c{i}"), Label = "Some cause of it" }),
        })],
    };
}
