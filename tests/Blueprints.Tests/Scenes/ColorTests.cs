using Blueprints.Geometry;

namespace Blueprints.Tests.Scenes;

public class ColorTests
{
    [Theory]
    [InlineData("#000000", 0, 0, 0)]
    [InlineData("#2c6fdC", 0x2C, 0x6F, 0xDC)]
    public void Reads_hexadecimal(string text, byte red, byte green, byte blue)
    {
        var color = Color.Parse(text);
        Assert.Equal(new Color(red, green, blue), color);
        Assert.Equal(text.ToUpperInvariant(), color.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("#FFF")]
    [InlineData("2C6FDCC")]
    [InlineData("#2C6FDG")]
    [InlineData("#+12345")]
    [InlineData("# 12345")]
    public void Refuses_anything_else(string text) => Assert.Throws<FormatException>(() => Color.Parse(text));

    [Theory]
    [InlineData("#FFFFFF", "#000000", 21)]
    [InlineData("#777777", "#FFFFFF", 4.48)]
    [InlineData("#FF0000", "#FFFFFF", 4.00)]
    [InlineData("#123456", "#123456", 1)]
    public void Contrast_is_that_of_the_guidelines(string a, string b, double expected)
    {
        Assert.Equal(expected, Color.Contrast(Color.Parse(a), Color.Parse(b)), 2);
        Assert.Equal(expected, Color.Contrast(Color.Parse(b), Color.Parse(a)), 2);
    }
}
