using Blueprints.Office.Slides.Reading;

namespace Blueprints.Office.Tests.Slides;

/// <summary>Which lines of an edited shape are its words.</summary>
public sealed class LabelLinesTests
{
    [Theory]
    [InlineData("Takes the order|5 min", "Takes the order", false)]
    [InlineData("Asks what it is to be|5 min", "Asks what it is to be", false)]
    [InlineData("Asks the guest|what it is to be|and when", "Asks the guest|what it is to be|and when", false)]
    [InlineData("Asks|7 min", null, true)]
    [InlineData("Takes the order|7 min", null, true)]
    [InlineData("Takes the order|with a smile", null, true)]
    public void Words_are_told_from_figures(string lines, string? words, bool areFiguresChanged)
    {
        var (own, changed) = LabelLines.Of([.. lines.Split('|')], ["Takes the order"], ["5 min"]);

        Assert.Equal(words, own is null ? null : string.Join('|', own));
        Assert.Equal(areFiguresChanged, changed);
    }
}
