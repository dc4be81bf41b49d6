using Blueprints.Diagnostics;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Measures;
using Blueprints.Measures;
using Blueprints.Paretos;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Fishbones.Measures;

public sealed class FishboneMeasuresTests
{
    private const string Causes = """
        fishbone: Late
        categories:
          A:
            - cause: a1
              status: confirmed
              countermeasure: X
              because: [{cause: a2, because: [a3]}, {cause: a4, status: ruled-out, because: [a5]}]
          B:
            - {cause: b1, status: confirmed}
            - {cause: b2, countermeasure: Y, owner: Ward sister}
          C: []
        """;

    [Fact]
    public void Counts_causes_and_their_status()
    {
        var measures = Of(Causes);
        Assert.Equal((3.0, 7.0, 4.0, 3.0), (measures.Categories.Value, measures.Causes.Value, measures.Roots.Value, measures.Depth.Value));
        Assert.Equal(5.0 / 7, measures.LargestCategory.Value);
        Assert.Equal([new("a", 5, 5.0 / 7), new("b", 2, 2.0 / 7), new CategoryShare("c", 0, 0)], measures.Balance.ToArray());
        Assert.Equal((3.0 / 7, 2.0 / 7, 1.0 / 7), (measures.Verified.Value, measures.Confirmed.Value, measures.RuledOut.Value));
        // Of the roots a3, a5, b1 and b2: a5 is behind what is ruled out, b1 is confirmed.
        Assert.Equal(0.5, measures.RootsVerified.Value);
        Assert.Equal((2.0, 0.5, 0.5), (measures.Countermeasures.Value, measures.Owned.Value, measures.Answered.Value));
    }

    [Fact]
    public void What_the_document_does_not_say_is_absent_with_the_reason()
    {
        var measures = Of("fishbone: Late\ncategories: {A: [a, b]}\n");
        foreach (var figure in (Figure[])[measures.RootsVerified, measures.Verified, measures.Confirmed, measures.RuledOut, measures.Owned, measures.Answered, measures.Counted, measures.VitalFew, measures.VitalShare, measures.HighestScore, measures.EffectProbability])
        {
            Assert.Null(figure.Value);
            Assert.NotNull(figure.Reason);
            Assert.Contains(figure.Reason.Value.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        }

        Assert.Null(Of("fishbone: Late\ncategories: {A: []}\n").LargestCategory.Value);
        Assert.Equal(0, Of("fishbone: Late\ncategories: {A: []}\n").Causes.Value);
        Assert.Equal("there are votes, and nothing was counted", Of("fishbone: Late\ncategories: {A: [{cause: a, votes: 3}]}\n").Counted.Reason!.Value.English);
    }

    /// <summary>Airline complaints, n = 180.</summary>
    [Fact]
    public void Vital_few_of_airline_complaints()
    {
        var measures = Of("""
            fishbone: Passengers complain
            categories:
              Ground:
                - {cause: Lost luggage, count: 44}
                - {cause: Overbooked, count: 16}
                - {cause: Other, count: 12}
              Flight:
                - {cause: Departure delay, count: 84}
                - {cause: Mechanical, count: 24}
            """);
        Assert.Equal((180.0, 3.0), (measures.Counted.Value, measures.VitalFew.Value));
        Assert.Equal(0.844, measures.VitalShare.Value!.Value, 3);
        Assert.Equal(["departure-delay", "lost-luggage", "mechanical"], measures.Vital.ToArray());
    }

    [Fact]
    public void Scores_the_cause_and_effect_matrix()
    {
        var measures = Of("""
            fishbone: Late
            outputs: {Delay: 9, Complaints: 3, Cost: 5}
            categories:
              A:
                - {cause: a, ratings: {Delay: 9, Complaints: 3, Cost: 1}}
                - {cause: b, ratings: {Delay: 3}}
                - {cause: c, ratings: {Delay: 9, Complaints: 9, Cost: 0}}
                - d
            """);
        Assert.Equal(["c", "a-2", "b"], measures.Matrix.Select(row => row.Cause));
        Assert.Equal([108.0, 95.0, 27.0], measures.Matrix.Select(row => row.Score.Value));
        Assert.Equal((108.0, false), (measures.HighestScore.Value, measures.HighestScore.IsPartial));
        Assert.Equal(["Complaints", "Cost"], measures.Matrix[2].Score.Missing.ToArray());
        Assert.Equal("2 outputs have no rating: Complaints, Cost", measures.Matrix[2].Score.Reason!.Value.English);
        Assert.Equal("2 个输出缺少评分：Complaints、Cost", measures.Matrix[2].Score.Reason!.Value.Chinese);
        Assert.Equal("the fishbone has no outputs", Of("fishbone: Late\ncategories: {A: [a]}\n").HighestScore.Reason!.Value.English);
    }

    [Fact]
    public void A_rating_without_its_output_contradicts_itself()
    {
        var fishbone = new Fishbone { Title = "Late", Categories = [new Category { Id = "a", Label = "A", Causes = [new Cause { Id = "b", Label = "b", Ratings = [new Rating("Delay", 9)] }] }] };
        Assert.Throws<ArgumentException>(() => FishboneMeasures.Of(fishbone));
    }

    [Fact]
    public void Every_measure_is_listed_once_with_words_in_both_languages()
    {
        Assert.Equal(FishboneMeasureList.All.Length, FishboneMeasureList.All.Select(info => info.Key).Distinct().Count());
        var figures = typeof(FishboneMeasures).GetProperties().Where(property => property.PropertyType == typeof(Figure)).ToList();
        var measures = Of(Causes);
        Assert.Equal(figures.Count, FishboneMeasureList.All.Length);
        Assert.Equal(figures.Select(figure => figure.GetValue(measures)), FishboneMeasureList.All.Select(info => (object?)info.Of(measures)));
        foreach (var info in FishboneMeasureList.All)
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", info.Key);
            Assert.Contains(info.Name.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.Contains(info.Formula.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        }
    }

    [Theory]
    [InlineData(0.425, "42.5%")]
    [InlineData(1, "100%")]
    [InlineData(0, "0%")]
    [InlineData(0.000035, "0.0035%")]
    [InlineData(0.0004, "0.04%")]
    [InlineData(1e-30, "0%")]
    public void Rare_shares_keep_their_digits(double value, string text) => Assert.Equal(text, MeasureValue.ToText(value, Unit.Share, Blueprints.Text.DiagramLanguage.English));

    private static FishboneMeasures Of(string text)
    {
        var compilation = Compiler.Compile(new SourceText(text));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return FishboneMeasures.Of((Fishbone)compilation.Diagram!);
    }
}
