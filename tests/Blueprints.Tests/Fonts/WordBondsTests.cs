using Blueprints.Fonts;

namespace Blueprints.Tests.Fonts;

public class WordBondsTests
{
    /// <summary>
    /// Sentences of textbooks: characters of one word make another with their neighbours, and to take the longest word first goes wrong.
    /// </summary>
    [Theory]
    [InlineData("研究生命的起源", "研究 生命 的 起源")]
    [InlineData("结婚的和尚未结婚的", "结婚 的 和 尚未 结婚 的")]
    [InlineData("南京市长江大桥", "南京市 长江 大桥")]
    [InlineData("乒乓球拍卖完了", "乒乓球 拍卖 完 了")]
    [InlineData("他从马上下来", "他 从 马上 下来")]
    [InlineData("使用户满意", "使 用户 满意")]
    [InlineData("化妆和服装", "化妆 和 服装")]
    [InlineData("已结婚的和未结婚的", "已 结婚 的 和 未 结婚 的")]
    public void Of_words_that_overlap_the_likelier_ones_are_taken(string text, string expected) => Assert.Equal(expected, Parted(text));

    [Theory]
    [InlineData("服务员", "服务员")]
    [InlineData("候诊区", "候~诊~区")]
    [InlineData("等候区", "等候区")]
    [InlineData("漏查配伍禁忌", "漏~查 配伍 禁忌")]
    [InlineData("送往取衣处", "送往 取~衣~处")]
    [InlineData("请打服务台", "请 打 服务台")]
    [InlineData("打开小程序", "打开 小~程序")]
    [InlineData("魑魅魍魉", "魑~魅 魍~魉")]
    [InlineData("营业厅办", "营业?厅~办")]
    [InlineData("在取款单上签名", "在 取款单 上 签名")]
    public void What_words_leave_over_is_held_together(string text, string expected) => Assert.Equal(expected, Parted(text));

    [Theory]
    [InlineData("Takes a number, waits 5 min", "Takes a number, waits 5 min")]
    [InlineData("カードを提示する", "カードを提示する")]
    [InlineData("服务。服务，abc服务 5", "服务。服务，abc服务 5")]
    [InlineData("𠮷野家", "𠮷野~家")]
    [InlineData("", "")]
    public void Only_chinese_characters_are_held(string text, string expected)
    {
        var bonds = Bonds(text);
        Assert.Equal(expected, string.Concat(text.Select((c, i) => bonds[i] == WordBond.Likely ? $"~{c}" : $"{c}")));
        for (var i = 0; i < text.Length; i++) Assert.True(bonds[i] == WordBond.None || (WordBonds.IsHan(text[i]) && WordBonds.IsHan(text[i - 1])));
    }

    /// <summary>Against all ways to part a text, tried one by one.</summary>
    [Fact]
    public void No_way_to_part_a_text_is_cheaper()
    {
        var costs = ChineseWords.Instance.All().ToDictionary(word => word.Word, word => word.Cost);
        var draws = new Random(11);
        var words = costs.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 5_000; i++)
        {
            // Characters of words that overlap, so that there is something to choose.
            var text = "";
            while (text.Length < 7) text += words[draws.Next(words.Length)][draws.Next(2)..];
            text = text[..7];
            var found = 0;
            foreach (var word in Parted(text, held: false).Split(' ')) found += Found(word);
            var least = int.MaxValue;
            for (var ends = 0; ends < 1 << 6; ends++) least = Math.Min(least, Total(text, ends));
            Assert.True(found == least, $"{text}: {found}, not {least}");
        }

        int Total(string text, int ends)
        {
            var sum = 0;
            var start = 0;
            for (var at = 1; at <= text.Length; at++)
            {
                if (at < text.Length && (ends & (1 << (at - 1))) == 0) continue;
                if (at - start == 1) sum += Single(text[start]);
                else if (costs.TryGetValue(text[start..at], out var cost)) sum += cost;
                else return int.MaxValue;
                start = at;
            }

            return sum;
        }

        // A word by itself, or with an ending that words left over.
        int Found(string word) => word.Length == 1 ? Single(word[0]) : costs.TryGetValue(word, out var cost) ? cost : costs[word[..^1]] + Single(word[^1]);

        static int Single(char c) => ChineseWords.Instance.Cost(ChineseWords.Instance.Number(c));
    }

    [Fact]
    public void Words_are_found_as_a_reader_finds_them()
    {
        int inside = 0, parted = 0, between = 0, held = 0;
        foreach (var label in ReadLabel.All)
        {
            var bonds = Bonds(label.Text);
            inside += label.Inside.Count;
            parted += label.Inside.Count(place => bonds[place] == WordBond.None);
            between += label.Between.Count;
            held += label.Between.Count(place => bonds[place] != WordBond.None);
        }

        // 17.9% and 2.4% with a list of pairs that was written by hand, in part from these labels.
        Assert.True(parted <= 0.05 * inside, $"{parted} of {inside} places inside words are taken for ends of words");
        Assert.True(held <= 0.05 * between, $"{held} of {between} ends of words are taken for places inside");
    }

    [Fact]
    public void ALongTextTakesTimeInProportion()
    {
        // Not timed: quadratic work would not come back.
        var text = string.Concat(Enumerable.Repeat("顾客在柜台出示信用卡魑魅", 100_000));
        Assert.Equal(Bonds(text[..120]), Bonds(text)[..120]);
    }

    private static WordBond[] Bonds(string text)
    {
        // What the room held before must not matter.
        var bonds = Enumerable.Repeat(WordBond.Word, text.Length).ToArray();
        WordBonds.Find(text, bonds);
        return bonds;
    }

    private static string Parted(string text, bool held = true)
    {
        var bonds = Bonds(text);
        return string.Concat(text.Select((c, i) => i == 0 ? $"{c}" : Mark(bonds[i]) + c));

        string Mark(WordBond bond) => bond switch
        {
            WordBond.Word => "",
            WordBond.Likely when held => "~",
            WordBond.Possible when held => "?",
            _ => " ",
        };
    }
}
