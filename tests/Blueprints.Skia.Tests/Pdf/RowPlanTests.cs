using System.Globalization;
using Blueprints.Skia.Pdf;

namespace Blueprints.Skia.Tests.Pdf;

/// <summary>Which blocks of a folded drawing share a page.</summary>
public sealed class RowPlanTests
{
    // Heights from top to bottom; '+' stands before a lane that goes on in the row of the block before it.
    [Theory]
    [InlineData("10 30 30 10", "4")]
    [InlineData("10 60 60 60 10", "2 3 5")]
    [InlineData("10 95 10", "1 2 3")]
    [InlineData("10 50 +45 10", "2 4")]
    [InlineData("10 50 +45 60 +40 10", "2 3 4 6")]
    [InlineData("10 40 +40 +40 40 +40", "2 4 6")]
    [InlineData("10 250 10", "1 2 3")]
    [InlineData("10 30 30 30 30 10", "3 6")]
    public void Rows_stay_whole_and_pages_full(string heights, string expected)
    {
        var blocks = heights.Split(' ').Select(text => new RowPlan.Block(double.Parse(text.TrimStart('+'), CultureInfo.InvariantCulture), text[0] == '+')).ToArray();
        Assert.Equal(expected, string.Join(' ', RowPlan.Find(blocks, 100, 5).Ends));
    }

    [Fact]
    public void No_page_is_higher_than_its_room_and_no_block_is_lost()
    {
        var random = new Random(5);
        for (var run = 0; run < 500; run++)
        {
            var blocks = Enumerable.Range(0, random.Next(1, 30)).Select(i => new RowPlan.Block(random.Next(1, 100), i > 0 && random.Next(2) == 0)).ToArray();
            var ends = RowPlan.Find(blocks, 100, 7).Ends;
            Assert.Equal(blocks.Length, ends[^1]);
            for (var (page, from) = (0, 0); page < ends.Count; from = ends[page++])
            {
                Assert.True(ends[page] > from);
                var height = blocks[from].Height + blocks[(from + 1)..ends[page]].Sum(block => block.Height + (block.GoesOn ? 0 : 7));
                Assert.True(height <= 100);
            }
        }
    }
}
