namespace Blueprints.Testing.Tests;

/// <summary>What differs is shown, and no more than that.</summary>
public sealed class LineDifferenceTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "", "a\n", "+ a\n" },
        { "a\n", "", "- a\n" },
        { "a\nb\nc\n", "a\nc\n", "  a\n- b\n  c\n" },
        { "a\nc\n", "a\nb\nc\n", "  a\n+ b\n  c\n" },
        { "a\nb\nc\n", "b\nx\nc\n", "- a\n  b\n+ x\n  c\n" },
        { "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", "  ... 1 lines\n  2\n  3\n  4\n- 5\n+ x\n  6\n  7\n  8\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_fewest_lines_are_shown(string accepted, string received, string shown) => Assert.Equal(shown, LineDifference.Of(accepted, received));

    /// <summary>Taking out what was accepted and putting in what is received makes the one of the other.</summary>
    [Fact]
    public void The_difference_leads_from_one_text_to_the_other()
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var random = new SeededRandom(seed);
            var texts = Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, random.Between(1, 7)).Select(_ => $"{random.Between(1, 3)}").ToArray()).ToArray();
            var lines = LineDifference.Of(string.Join('\n', texts[0]), string.Join('\n', texts[1])).TrimEnd('\n').Split('\n');
            if (texts[0].SequenceEqual(texts[1]) || Array.Exists(lines, line => line.StartsWith("  ...", StringComparison.Ordinal))) continue;
            Assert.Equal(texts[0], Enumerable.Concat(lines.Where(line => line[0] != '+').Select(line => line[2..]), texts[0].Skip(lines.Count(line => line[0] != '+'))));
            Assert.Equal(texts[1], Enumerable.Concat(lines.Where(line => line[0] != '-').Select(line => line[2..]), texts[1].Skip(lines.Count(line => line[0] != '-'))));
        }
    }

    [Fact]
    public void Long_texts_are_shown_in_part()
    {
        var shown = LineDifference.Of(string.Join('\n', Enumerable.Range(0, 6_000)), string.Join('\n', Enumerable.Range(7_000, 6_000)));
        Assert.EndsWith("... and more\n", shown, StringComparison.Ordinal);
        Assert.Equal(202, shown.Split('\n').Length);
    }
}
