using Blueprints.Fonts;

namespace Blueprints.Tests.Fonts;

public class ChineseWordsTests
{
    private static readonly string[] Pairs = ChineseWords.Pairs.Split(' ');

    [Fact]
    public void Every_pair_is_two_characters_and_stands_in_order_once()
    {
        Assert.All(Pairs, pair => Assert.True(pair.Length == 2 && pair.All(c => c is >= '\u4E00' and <= '\u9FFF'), pair));
        Assert.Equal(Pairs.Distinct().Order(StringComparer.Ordinal), Pairs);
    }

    [Fact]
    public void Every_pair_is_found() => Assert.All(Pairs, pair => Assert.True(ChineseWords.Join(pair[0], pair[1]), pair));

    [Theory]
    [InlineData("客在")]
    [InlineData("，登")]
    [InlineData("ab")]
    [InlineData("\0\0")]
    [InlineData("\uFFFF\uFFFF")]
    public void Others_are_not(string pair) => Assert.False(ChineseWords.Join(pair[0], pair[1]));
}
