using System.Globalization;
using System.Text;
using Blueprints.Fonts;
using Blueprints.Scenes;
using FsCheck;
using FsCheck.Fluent;

namespace Blueprints.Tests.Fonts;

/// <summary>What holds of every text, width, size and weight.</summary>
public class LineBreakerLawTests
{
    private const string NotFirst = "，。、；：？！）】》」』”’…—％々ーっ";
    private const string NotLast = "（【《「『“‘第";

    private sealed record Sample(string Text, double MaxWidth, double Size, FontWeight Weight)
    {
        /// <summary>Without the marks that keep the direction of lines.</summary>
        public IReadOnlyList<TextLine> Lines { get; } = Bare(LineBreaker.Break(InterMeasurer.Instance, Text, Size, Weight, MaxWidth));

        public static IReadOnlyList<TextLine> Bare(IEnumerable<TextLine> lines) => [.. lines.Select(line => line with { Text = Bare(line.Text) })];

        private static string Bare(string line) => line is ['\u200F', .. var inner, '\u200F'] ? inner : line;

        public double Measure(string text) => InterMeasurer.Instance.Width(text, Size, Weight);

        public bool Fits(string text) => Measure(text) * LineBreaker.FontSlack <= MaxWidth;
    }

    private static Gen<Sample> Samples(int narrowest, IReadOnlyList<string> pieces) =>
        from text in Gen.Elements(pieces.AsEnumerable()).ListOf().Select(list => string.Concat(list))
        from width in Gen.Choose(narrowest, 400)
        from size in Gen.Elements(11.0, 12.0, 13.0, 22.0)
        from weight in Gen.Elements(FontWeight.Regular, FontWeight.SemiBold)
        select new Sample(text, width, size, weight);

    private static void Holds(Gen<Sample> samples, Func<Sample, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60), Prop.ForAll(samples.ToArbitrary(), law));

    private static readonly string[] WithOddities = [.. TextSamples.Pieces, "\n", "\u0001", "\uD800", "\r\n", "Wirtschaftsprüfungsgesellschaft", "！！！！！！！！！！！！"];

    [Fact]
    public void Nothing_is_lost_but_space_and_control_characters() => Holds(Samples(0, WithOddities), sample =>
        Skeleton(string.Concat(WithoutHyphens(sample))) == Skeleton(sample.Text));

    [Fact]
    public void Lines_fit_or_are_one_character() => Holds(Samples(0, WithOddities), sample =>
        sample.Lines.All(line => sample.Fits(line.Text) || new StringInfo(line.Text).LengthInTextElements == 1));

    [Fact]
    public void Lines_are_trimmed_and_measured() => Holds(Samples(0, WithOddities), sample => sample.Lines.All(line =>
        line.Text.Length > 0 && line.Text[0] != ' ' && line.Text[^1] != ' ' && !line.Text.Any(char.IsControl) && line.Width == sample.Measure(line.Text)));

    [Fact]
    public void Characters_stay_whole() => Holds(Samples(0, TextSamples.Pieces), sample =>
    {
        // The breaks of the lines are breaks between the text's own characters.
        var clean = new char[sample.Text.Length];
        var text = new string(clean, 0, TextCleaner.Clean(sample.Text, clean));
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        var at = 0;
        foreach (var line in WithoutHyphens(sample))
        {
            while (char.IsWhiteSpace(text[at]) && text[at] != line[0]) at++;
            if (!starts.Contains(at)) return false;
            at += line.Length;
        }

        return at == text.Length;
    });

    [Fact]
    public void Hyphens_stand_between_letters_and_leave_two_on_either_side() => Holds(Samples(80, WithOddities), sample =>
    {
        var lines = WithoutHyphens(sample);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length < sample.Lines[i].Text.Length && (!EndsWithLetters(lines[i]) || !StartsWithLetters(lines[i + 1]))) return false;
        }

        return true;

        static bool EndsWithLetters(string line) => line.Length >= 2 && char.IsLetter(line[^1]) && char.IsLetter(line[^2]);
        static bool StartsWithLetters(string line) => line.Length >= 2 && char.IsLetter(line[0]) && char.IsLetter(line[1]);
    });

    [Fact]
    public void A_limit_that_may_grow_keeps_words_whole() => Holds(Samples(0, WithOddities), sample =>
    {
        var lines = Sample.Bare(LineBreaker.Break(InterMeasurer.Instance, sample.Text, sample.Size, sample.Weight, sample.MaxWidth, double.MaxValue));
        var widest = LineBreaker.WidestWord(InterMeasurer.Instance, sample.Text, sample.Size, sample.Weight);
        return Skeleton(string.Concat(lines.Select(line => line.Text))) == Skeleton(sample.Text)
            && lines.All(line => sample.Measure(line.Text) * LineBreaker.FontSlack <= Math.Max(sample.MaxWidth, widest * (1 + 1e-12)))
            && (widest > sample.MaxWidth || lines.SequenceEqual(sample.Lines));
    });

    [Fact]
    public void Particles_begin_no_line_and_one_character_stays_with_its_letters()
    {
        string[] pieces = ["走呀", "办吗", "来呢", "去吧", "SIM卡，", "A座，", "合同", "租赁", "，", "登录", "3 天 7 小时，", "5 分钟，", "30 %，", "1 h 30 min，"];
        Holds(Samples(200, pieces), sample =>
            sample.Lines.Skip(1).All(line => !"呀吗呢吧卡座分小秒%".Contains(line.Text[0], StringComparison.Ordinal) && !line.Text.StartsWith("7 小时", StringComparison.Ordinal) && !line.Text.StartsWith("30 min", StringComparison.Ordinal)));
    }

    [Fact]
    public void Punctuation_stays_with_its_text()
    {
        // Pieces short enough, and lines long enough, that no piece need be parted.
        string[] pieces = ["中", "文", "步骤", "持卡人，", "等待。", "分钟；", "（注", "【一】", "《书》", "“好”", "‘对’", "吗？", "行！", "了……", "是——", "５％", "ひらー", "かっ", "人々", "第3步", "word ", " ", "check-in ", "30 min "];
        Holds(Samples(150, pieces), sample =>
            sample.Lines.All(line => !NotFirst.Contains(line.Text[0], StringComparison.Ordinal) && !NotLast.Contains(line.Text[^1], StringComparison.Ordinal))
            || sample.Text.Length > 0 && NotFirst.Contains(sample.Text.TrimStart()[0], StringComparison.Ordinal)
            || NotLast.Contains(sample.Text.TrimEnd()[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void Latin_words_stay_whole_where_they_fit()
    {
        string[] pieces = ["word ", "a ", "identity ", "中文", "，", "Authorisation ", "5 "];
        Holds(Samples(220, pieces), sample =>
            Words(sample.Text).SequenceEqual(sample.Lines.SelectMany(line => Words(line.Text))));
    }

    [Fact]
    public void No_fewer_lines_would_do()
    {
        // Words alone: here the fewest lines are those of filling each line in turn.
        string[] pieces = ["word ", "a ", "identity ", "supervisor ", "to "];
        Holds(Samples(150, pieces), sample =>
        {
            var lines = 0;
            var line = "";
            foreach (var word in sample.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && sample.Fits(longer))
                {
                    line = longer;
                    continue;
                }

                line = word;
                lines++;
            }

            return sample.Lines.Count == lines;
        });
    }

    [Fact]
    public void The_widest_line_is_as_narrow_as_the_number_of_lines_allows()
    {
        // Where spaces part the words: no end of a line is better than another.
        string[] pieces = ["word ", "a ", "identity ", "supervisor ", "한국어 "];
        Holds(Samples(150, pieces), sample =>
        {
            if (sample.Lines.Count < 2) return true;
            var widestLine = sample.Lines.MaxBy(line => line.Width)!;
            if (widestLine.Text.All(char.IsAsciiLetter)) return true;
            var widest = widestLine.Width * LineBreaker.FontSlack;
            var narrower = LineBreaker.Break(InterMeasurer.Instance, sample.Text, sample.Size, sample.Weight, widest * (1 - 1e-9));
            var same = LineBreaker.Break(InterMeasurer.Instance, sample.Text, sample.Size, sample.Weight, widest);
            return narrower.Length > sample.Lines.Count && same.SequenceEqual(sample.Lines);
        });
    }

    [Fact]
    public void Chinese_takes_a_line_more_only_to_keep_words_whole()
    {
        string[] pieces = ["中", "天", "文", "步骤", "持卡人", "登录", "营业执照", "不", "在", "租赁合同", "工作人员"];
        Holds(Samples(40, pieces), sample =>
        {
            if (sample.Text.Length == 0) return sample.Lines.Count == 0;
            var perLine = 1;
            while (perLine < sample.Text.Length && sample.Fits(sample.Text[..(perLine + 1)])) perLine++;
            var fewest = (sample.Text.Length + perLine - 1) / perLine;
            return sample.Lines.Count == fewest || (sample.Lines.Count == fewest + 1 && fewest is > 1 and <= 4 && !PartsWord(sample.Lines));
        });
    }

    [Fact]
    public void Chinese_words_are_whole_where_lines_are_wide()
    {
        // Lines of ten characters and more, words of two: there is always an end between words within reach.
        string[] pieces = ["步骤", "等待", "登录", "服务", "顾客", "合同", "租赁"];
        Holds(Samples(300, pieces), sample => sample.Lines.Count > 4 || !PartsWord(sample.Lines));
    }

    [Fact]
    public void A_long_text_takes_time_in_proportion()
    {
        // Not timed: a quadratic breaker would not come back.
        var text = string.Concat(Enumerable.Repeat("等待5分钟，然后 go on e\u0301 ", 40_000));
        Assert.True(LineBreaker.Break(InterMeasurer.Instance, text, 12, FontWeight.Regular, 300).Length > 1000);
    }

    /// <summary>Of lines of Chinese characters alone.</summary>
    private static bool PartsWord(IReadOnlyList<TextLine> lines)
    {
        var text = string.Concat(lines.Select(line => line.Text));
        var bonds = new WordBond[text.Length];
        WordBonds.Find(text, bonds);
        var at = 0;
        foreach (var line in lines.SkipLast(1))
        {
            at += line.Text.Length;
            if (bonds[at] == WordBond.Word) return true;
        }

        return false;
    }

    /// <summary>The lines without the hyphens that breaking put there.</summary>
    private static List<string> WithoutHyphens(Sample sample)
    {
        Assert.DoesNotContain(LineBreaker.Hyphen, sample.Text);
        return [.. sample.Lines.Select(line => line.Text.TrimEnd(LineBreaker.Hyphen))];
    }

    private static string Skeleton(string text)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!char.IsWhiteSpace(text[i]) && !char.IsControl(text[i]) && (isPair || !char.IsSurrogate(text[i]))) kept.Append(text[i]);
            if (isPair) kept.Append(text[++i]);
        }

        return kept.ToString();
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = "";
        foreach (var c in text + " ")
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word += c;
            }
            else if (word.Length > 0)
            {
                yield return word;
                word = "";
            }
        }
    }
}
