using System.Globalization;
using Blueprints.Fonts;

namespace Blueprints.Tests.Fonts;

/// <summary>The table that is made at build time, against the dictionary that it is made of.</summary>
public class ChineseWordsTests
{
    private static readonly ChineseWords Words = ChineseWords.Instance;
    private static readonly Entry[] Dictionary = ReadDictionary();

    private sealed record Entry(string Word, long Count, string Part)
    {
        public bool IsName => Part is "ns" or "nt" or "nz" || Part.StartsWith("nr", StringComparison.Ordinal);

        /// <summary>As often as <c>ChineseWords.targets</c> asks for.</summary>
        public bool IsFrequent => Count >= (Word.Length == 1 ? 1 : Word.Length == 2 ? 20 : 100) * (Word.Length > 1 && IsName ? 20 : 1);
    }

    [Fact]
    public void It_has_the_frequent_words_of_the_dictionary_each_with_its_cost()
    {
        var frequent = Dictionary.Where(entry => entry.IsFrequent).ToArray();
        var total = (double)frequent.Sum(entry => entry.Count);
        var expected = frequent
            .Where(entry => entry.Word.Length > 1)
            .OrderBy(entry => entry.Word.Length)
            .ThenBy(entry => entry.Word, StringComparer.Ordinal)
            .Select(entry => (entry.Word, (int)Math.Clamp(Math.Round(Math.Log(total / entry.Count, 16)), 1, 7)));
        Assert.Equal(expected, Words.All());
    }

    [Fact]
    public void Every_word_is_found() => Assert.All(Words.All(), word =>
    {
        var pair = Words.Pair(Words.Number(word.Word[0]), Words.Number(word.Word[1]));
        Assert.Equal(word.Cost, word.Word.Length == 2 ? Words.PairCost(pair) : Words.TripleCost(pair, Words.Number(word.Word[2])));
    });

    [Fact]
    public void Nothing_else_is()
    {
        var known = Words.All().Select(word => word.Word).ToHashSet();
        var draws = new Random(7);
        var characters = Dictionary.Where(entry => entry.Word.Length == 1).Select(entry => entry.Word[0]).ToArray();
        var words = known.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 100_000; i++)
        {
            // Two characters by chance, and a word with one more.
            var text = i % 2 == 0 ? $"{Any(characters)}{Any(characters)}" : Any(words)[..2] + Any(characters);
            if (known.Contains(text)) continue;
            var pair = Words.Pair(Words.Number(text[0]), Words.Number(text[1]));
            Assert.True((text.Length == 2 ? Words.PairCost(pair) : Words.TripleCost(pair, Words.Number(text[2]))) == 0, text);
        }

        T Any<T>(T[] items) => items[draws.Next(items.Length)];
    }

    [Theory]
    [InlineData('a')]
    [InlineData('，')]
    [InlineData('\0')]
    [InlineData('\uFFFF')]
    [InlineData('\u4DFF')]
    [InlineData('\uA000')]
    [InlineData('魑')]
    public void Of_a_character_in_no_word_it_knows_nothing(char c)
    {
        Assert.True(Words.Number(c) < 0);
        Assert.Equal(ChineseWords.Unknown, Words.Cost(-1));
        Assert.False(Words.IsGrammar(-1) || Words.IsEnding(-1) || Words.IsBeginning(-1));
        Assert.Equal(0, Words.PairCost(Words.Pair(-1, Words.Number('人'))) + Words.PairCost(Words.Pair(Words.Number('人'), -1)) + Words.TripleCost(-1, 0) + Words.TripleCost(0, -1));
    }

    [Fact]
    public void Common_words_by_themselves_cost_less_than_rare_ones()
    {
        string[] common = ["的", "在", "人"], rare = ["员", "诊", "涤"];
        Assert.True(common.Max(word => Words.Cost(Words.Number(word[0]))) < rare.Min(word => Words.Cost(Words.Number(word[0]))));
    }

    /// <summary>Prepositions, conjunctions, particles, adverbs, pronouns and words of mood.</summary>
    [Fact]
    public void Words_of_grammar_are_those_that_the_dictionary_calls_so() => Assert.All(
        Dictionary.Where(entry => entry.Word.Length == 1 && Words.Number(entry.Word[0]) >= 0),
        entry => Assert.Equal(entry.Count >= 10_000 && "pcudry".Contains(entry.Part[0], StringComparison.Ordinal), Words.IsGrammar(Words.Number(entry.Word[0]))));

    [Theory]
    [InlineData("员室区者率器厅卡表性人", true, false)]
    [InlineData("小大新老副总", false, true)]
    [InlineData("不的打开上一", false, false)]
    public void Endings_and_beginnings_are_the_characters_that_make_words_of_three(string characters, bool areEndings, bool areBeginnings) => Assert.All(characters, c =>
    {
        Assert.Equal(areEndings, Words.IsEnding(Words.Number(c)));
        Assert.Equal(areBeginnings, Words.IsBeginning(Words.Number(c)));
    });

    [Fact]
    public void Endings_and_beginnings_are_counted_in_words_of_three()
    {
        var known = Dictionary.Where(entry => entry.Count > 3).Select(entry => entry.Word).ToHashSet();
        var parts = Dictionary.ToDictionary(entry => entry.Word, entry => entry.Part);
        var words = Dictionary.Where(entry => entry.Word.Length == 3 && !entry.IsName && entry.Part is not ("m" or "t")).Select(entry => entry.Word).ToArray();
        var behind = words.Where(word => known.Contains(word[..2])).ToLookup(word => word[2]);
        var ahead = words.Where(word => known.Contains(word[1..])).ToLookup(word => word[0]);
        foreach (var c in Words.All().SelectMany(word => word.Word).Distinct())
        {
            var number = Words.Number(c);
            var (after, before) = (behind[c].Count(), ahead[c].Count());
            var mayBegin = !parts.TryGetValue($"{c}", out var part) || part[0] is not ('v' or 'm' or 'f');
            Assert.True(Words.IsEnding(number) == (!Words.IsGrammar(number) && after >= 20 && after > before), $"{c}: {after}, {before}");
            Assert.True(Words.IsBeginning(number) == (!Words.IsGrammar(number) && mayBegin && before >= 20 && before > after), $"{c}: {after}, {before}");
        }
    }

    private static Entry[] ReadDictionary() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "chinese-dictionary.txt"))
            .Select(line => line.Split(' '))
            .Where(fields => fields[0].Length <= ChineseWords.Longest && fields[0].All(c => c is >= '\u4E00' and <= '\u9FFF'))
            .Select(fields => new Entry(fields[0], long.Parse(fields[1], CultureInfo.InvariantCulture), fields[2])),
    ];
}
