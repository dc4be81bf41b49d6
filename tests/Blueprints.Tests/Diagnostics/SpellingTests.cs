using Blueprints.Diagnostics;

namespace Blueprints.Tests.Diagnostics;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("tellr", "teller")]
    [InlineData("telelr", "teller")]
    [InlineData("Teller", "teller")]
    [InlineData("custmer", "customer")]
    [InlineData("csutomer", "customer")]
    [InlineData("超管", "主管")]
    [InlineData("bank", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested(string word, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, ["customer", "teller", "supervisor", "主管", "y"]));

    [Theory]
    [InlineData("不增值", "增值")]
    [InlineData("增值", "非增值")]
    [InlineData("unsolved", "solved")]
    [InlineData("no-show", "show")]
    public void A_word_is_never_a_slip_of_its_opposite(string word, string opposite) => Assert.Null(Spelling.Nearest(word, [opposite]));

    [Theory]
    [InlineData("没解决", "未解决")]
    [InlineData("unsolvd", "unsolved")]
    public void The_word_that_means_the_same_is_nearer(string word, string expected) => Assert.Equal(expected, Spelling.Nearest(word, ["解决", "未解决", "solved", "unsolved"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("ab", "abc", 1)]
    [InlineData("abc", "axc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distance_counts_slips(string a, string b, int distance) => Assert.Equal(distance, Spelling.Distance(a, b, 5));
}
