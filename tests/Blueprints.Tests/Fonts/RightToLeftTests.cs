using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Tests.Fonts;

/// <summary>A line keeps the direction of the text that it is of.</summary>
public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("الاتصال بالرقم الطويل 0800-123 (24/7)", 110, true)]
    [InlineData("שיחה אל המספר הארוך *2700 (24/7)", 90, true)]
    [InlineData("Call the long number 0800-123 (24/7)", 110, false)]
    [InlineData("拨打客服电话 0800-123 (24/7)", 110, false)]
    public void A_line_without_letters_is_marked_where_its_text_is_from_right_to_left(string text, double width, bool isMarked)
    {
        var lines = LineBreaker.Break(InterMeasurer.Instance, text, 13, FontWeight.Regular, width);

        var last = lines[^1].Text;
        Assert.DoesNotContain(last, char.IsLetter);
        Assert.Equal(isMarked, last[0] == '\u200F' && last[^1] == '\u200F');
        Assert.All(lines[..^1], line => Assert.DoesNotContain('\u200F', line.Text));
        Assert.Equal(InterMeasurer.Instance.Width(last.Trim('\u200F'), 13, FontWeight.Regular), lines[^1].Width);
    }
}
