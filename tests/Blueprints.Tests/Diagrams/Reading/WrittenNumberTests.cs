using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Tests.Diagrams.Reading;

/// <summary>Numbers and shares as people write them.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("九十五", 95)]
    [InlineData("一百零五", 105)]
    [InlineData("三百二十", 320)]
    [InlineData("一千零一十", 1010)]
    [InlineData("一万二千", 12000)]
    [InlineData("一万零二", 10002)]
    [InlineData("三点一四", 3.14)]
    [InlineData("九十五点五", 95.5)]
    public void Chinese_numerals_are_read(string text, double number)
    {
        Assert.True(ChineseNumber.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("一百二")]
    [InlineData("一万二")]
    [InlineData("三五")]
    [InlineData("十百")]
    [InlineData("零零")]
    [InlineData("百")]
    [InlineData("三点")]
    [InlineData("点五")]
    [InlineData("几")]
    public void What_is_no_one_number_is_refused(string text) => Assert.False(ChineseNumber.TryParse(text, out _));

    [Fact]
    public void Every_number_under_ten_thousand_has_one_writing_that_reads_as_it()
    {
        for (var number = 1; number < 10000; number++)
        {
            Assert.True(ChineseNumber.TryParse(Write(number), out var read), Write(number));
            Assert.Equal(number, read);
        }
    }

    public static TheoryData<string, string, double> Units => new()
    {
        { "53次", "Count", 53 },
        { "53 times", "Count", 53 },
        { "十二起", "Count", 12 },
        { "1.2万单", "Count", 12000 },
        { "三千件", "Count", 3000 },
        { "5票", "Votes", 5 },
        { "6分", "Points", 6 },
        { "4.5 points", "Points", 4.5 },
        { "-1分", "Points", -1 },
        { "2人", "People", 2 },
        { "两名", "People", 2 },
        { "2 people", "People", 2 },
        { "2.5 FTE", "People", 2.5 },
        { "3.5元", "Money", 3.5 },
        { "¥3.5", "Money", 3.5 },
        { "￥３．５", "Money", 3.5 },
        { "€ 3.50", "Money", 3.5 },
        { "$3", "Money", 3 },
        { "三块", "Money", 3 },
        { "¥3.5元", "Money", 3.5 },
        { "５３", "None", 53 },
        { "－１", "None", -1 },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void A_number_with_its_unit_is_read(string text, string unit, double number)
    {
        Assert.True(WrittenNumber.TryParse(text, Enum.Parse<NumberUnit>(unit), out var read, out _));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("5 min", "Count")]
    [InlineData("5分", "Count")]
    [InlineData("5分钟", "Points")]
    [InlineData("5%", "Count")]
    [InlineData("3元", "Count")]
    [InlineData("3次", "Money")]
    [InlineData("$3元", "Money")]
    [InlineData("三", "Count")]
    [InlineData("几次", "Count")]
    [InlineData("53次", "None")]
    [InlineData("1,000", "Count")]
    [InlineData("$", "Money")]
    [InlineData("$-3", "Money")]
    public void A_unit_that_the_key_does_not_have_is_refused(string text, string unit) => Assert.False(WrittenNumber.TryParse(text, Enum.Parse<NumberUnit>(unit), out _, out _));

    public static TheoryData<string, double> Shares => new()
    {
        { "九成", 0.9 },
        { "九成五", 0.95 },
        { "9成", 0.9 },
        { "九成半", 0.95 },
        { "十成", 1 },
        { "百分之九十", 0.9 },
        { "百分之九十五点五", 0.955 },
        { "百分之 95", 0.95 },
        { "千分之三", 0.003 },
        { "三分之一", 1 / 3.0 },
        { "half", 0.5 },
        { "一半", 0.5 },
        { "95 percent", 0.95 },
        { "95 per cent", 0.95 },
        { "95 pct", 0.95 },
        { "1 in 10", 0.1 },
        { "one in ten", 0.1 },
        { "one in ten customers", 0.1 },
        { "two in a hundred", 0.02 },
        { "3 out of 4", 0.75 },
        { "2 of 10", 0.2 },
        { "two thirds", 2 / 3.0 },
        { "two-thirds", 2 / 3.0 },
        { "a third", 1 / 3.0 },
        { "three quarters", 0.75 },
        { "every third", 1 / 3.0 },
        { "every tenth case", 0.1 },
        { "every other", 0.5 },
        { "10% of cases", 0.1 },
        { "half of them", 0.5 },
        { "about 10%", 0.1 },
        { "~10%", 0.1 },
        { "about 0.3", 0.3 },
        { "大约三成", 0.3 },
        { "三成左右", 0.3 },
        { "约10%", 0.1 },
        { "十分之一", 0.1 },
    };

    [Theory]
    [MemberData(nameof(Shares))]
    public void A_share_in_words_is_read(string text, double share)
    {
        Assert.True(WrittenShare.TryParse(text, out var read));
        Assert.Equal(share, read);
    }

    [Theory]
    [InlineData("八折")]
    [InlineData("几成")]
    [InlineData("成")]
    [InlineData("九成五五")]
    [InlineData("分之三")]
    [InlineData("most")]
    [InlineData("up to 5%")]
    [InlineData("不到10%")]
    [InlineData("10-20%")]
    [InlineData("about 30")]
    [InlineData("one of")]
    [InlineData("two in")]
    [InlineData("every")]
    [InlineData("1 in 0")]
    [InlineData("in ten")]
    [InlineData("百分之")]
    public void What_is_no_share_is_refused(string text) => Assert.False(WrittenShare.TryParse(text, out _));

    [Fact]
    public void Only_the_signs_of_numbers_become_half_width()
    {
        Assert.Equal("97.5% 、，", Slips.HalfWidthNumber("９７．５％　、，"));
        const string Plain = "45 s";
        Assert.Same(Plain, Slips.HalfWidthNumber(Plain));
    }

    private static string Write(int number)
    {
        var (text, zero) = ("", false);
        foreach (var (size, place) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / size % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            text += (zero ? "零" : "") + "一二三四五六七八九"[digit - 1] + place;
            zero = false;
        }

        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }
}
