using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Tests.Fonts;

/// <summary>Lines of Chinese labels at the widths of cards and ribs, against how a reader parts them into words.</summary>
public class LabelBreakTests
{
    private const double Size = 13;

    [Fact]
    public void Few_lines_end_inside_a_word_where_another_place_would_do()
    {
        int ends = 0, parted = 0;
        var worst = new List<string>();
        for (var width = 60; width <= 200; width += 4)
        {
            var room = Room(width);
            foreach (var label in ReadLabel.All)
            {
                var lines = LineBreaker.Break(InterMeasurer.Instance, label.Text, Size, FontWeight.Regular, width).Select(line => line.Text).ToArray();
                var insideWords = Ends(lines).Count(label.Inside.Contains);
                ends += lines.Length - 1;
                parted += insideWords - Least(label, room, lines.Length);
                if (insideWords > 0) worst.Add($"{width}: {string.Join('|', lines)}");
            }
        }

        // 7.9% with a list of pairs that was written by hand, in part from these labels.
        Assert.True(parted <= 0.03 * ends, $"{parted} of {ends} ends of lines part a word: {string.Join("; ", worst)}");
    }

    private static IEnumerable<int> Ends(string[] lines)
    {
        var at = 0;
        foreach (var line in lines[..^1]) yield return at += line.Length;
    }

    /// <summary>How many characters a line has room for.</summary>
    private static int Room(double width)
    {
        var room = 1;
        while (InterMeasurer.Instance.Width(new string('中', room + 1), Size, FontWeight.Regular) * LineBreaker.FontSlack <= width) room++;
        return room;
    }

    /// <summary>In how many words at the least lines end, if there are so many lines of at most so many characters.</summary>
    private static int Least(ReadLabel label, int room, int lines)
    {
        const int Never = 1_000_000;
        var length = label.Text.Length;
        var least = Enumerable.Range(0, length + 1).Select(end => end == 0 ? 0 : Never).ToArray();
        for (var line = 1; line <= lines; line++)
        {
            var next = Enumerable.Repeat(Never, length + 1).ToArray();
            for (var end = 1; end <= length; end++)
            {
                for (var start = Math.Max(0, end - room); start < end; start++) next[end] = Math.Min(next[end], least[start] + (label.Inside.Contains(end) ? 1 : 0));
            }

            least = next;
        }

        return least[length];
    }
}
