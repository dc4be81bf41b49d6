using Blueprints.Text;

namespace Blueprints.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain \u6587\u5b57 \u05d0", "plain \u6587\u5b57 \u05d0")]
    [InlineData("a\tb\nc\u2028d", "a b c d")]
    [InlineData("a\u001b[31mb\u0007", "a\ufffd[31mb\ufffd")]
    [InlineData("pay\u202etxt.exe", "pay\ufffdtxt.exe")]
    [InlineData("\u2066a\u2069 \u202ab\u202c", "\ufffda\ufffd \ufffdb\ufffd")]
    [InlineData("\u05d0\u200f, \u200eb", "\u05d0\u200f, \u200eb")]
    public void What_would_turn_or_hide_a_line_is_seen(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));
}
