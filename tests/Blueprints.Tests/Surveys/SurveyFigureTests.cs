using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Numerics;
using Blueprints.ServiceBlueprints;
using Blueprints.Surveys;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Surveys;

/// <summary>The figures of surveys, held against published ones, or against those made by hand.</summary>
public sealed class SurveyFigureTests
{
    private static SurveySheet Read(string table, SurveyOptions? options = null)
    {
        var reading = Compiler.ReadSurvey(new SourceText(table), survey: options);
        Assert.Equal("", TextDiagnosticWriter.ToText(reading.Diagnostics));
        return reading.Sheet!;
    }

    private static SurveyResult Only(string table, SurveyOptions? options = null) => Assert.Single(Read(table, options).Results);

    /// <summary>
    /// Norris, of the Statistical Reference Datasets of NIST: slope 1.00211681802045 with a standard error of 0.429796848199937E-03, intercept
    /// -0.262323073774029.
    /// </summary>
    [Fact]
    public void A_line_goes_through_points_as_certified()
    {
        double[] y = [0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2];
        double[] x = [0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5];
        var line = StraightLine.Of(x, y);
        Assert.Equal(1.00211681802045, line.Slope, 1e-13);
        Assert.Equal(-0.262323073774029, line.Intercept, 1e-11);
        Assert.Equal(0.000429796848199937, line.SlopeError, 1e-15);
    }

    /// <summary>
    /// 60 promoters, 25 passives and 15 detractors. By hand: 60 - 15 = 45 points; sum of squares 60 · 55² + 25 · 45² + 15 · 145² = 547,500, divided by
    /// 99 and rooted 74.36601; 45 ± 1.984217 · 7.436601, t of 99 degrees by the tables.
    /// </summary>
    [Fact]
    public void Nps_is_the_difference_of_shares_with_the_interval_of_its_three_points()
    {
        var table = "nps\n" + string.Concat(Enumerable.Repeat("9\n10\n", 30)) + string.Concat(Enumerable.Repeat("7\n8\n8\n7\n8\n", 5)) + string.Concat(Enumerable.Repeat("0\n6\n3\n", 5));
        var figure = Only(table).All;
        Assert.Equal((100, 45.0, 0.6, 0.15), (figure.Respondents, figure.Value, figure.Promoters, figure.Detractors));
        Assert.Equal(74.36601, figure.Deviation!.Value, 4);
        Assert.Equal(45 - (1.984217 * 7.436601), figure.Low!.Value, 4);
        Assert.Equal(45 + (1.984217 * 7.436601), figure.High!.Value, 4);
        Assert.False(figure.IsFew);
    }

    /// <summary>CSM = sum / N over the seven steps, the founding lecture's own scale.</summary>
    [Theory]
    [InlineData("satisfaction\nvery satisfied\nsatisfied\nrather satisfied\nacceptable\nrather dissatisfied\ndissatisfied\nvery dissatisfied\n", 0)]
    [InlineData("满意度\n十分满意\n满意\n较为满意\n基本可以\n较不满意\n不满意\n十分不满意\n", 0)]
    [InlineData("满意度\n非常满意\n比较满意。\n还可以\n不太满意\n", 22.5)]
    [InlineData("您满意吗\n滿意\n很不满意\n60\n", 10)]
    [InlineData("Your view\nVery  satisfied\nnot satisfied\n", 15)]
    [InlineData("csm;x-note\n90;\n-30分;\n", 30)]
    public void Words_of_satisfaction_have_their_points(string table, double mean)
    {
        var reading = Compiler.ReadSurvey(new SourceText(table));
        Assert.DoesNotContain(reading.Diagnostics, told => told.Severity == DiagnosticSeverity.Error);
        var result = Assert.Single(reading.Sheet!.Results);
        Assert.Equal((SurveyMethod.Satisfaction, mean), (result.Method, result.All.Value));
    }

    /// <summary>Each respondent counts once: 90 and 30 by one, -60 by the other make 0, and not 20.</summary>
    [Fact]
    public void Who_answers_more_counts_no_more()
    {
        var figure = Only("respondent,question,csm\na,1,90\na,2,30\nb,1,-60\n").All;
        Assert.Equal((2, 3, 0.0), (figure.Respondents, figure.Answers, figure.Value));
    }

    /// <summary>By hand: gaps of reliability -1 and -2, of empathy 1 and 0, on a scale from 1 to 5.</summary>
    [Theory]
    [InlineData("expected reliability,perceived reliability,expected empathy,perceived empathy\n5,4,3,4\n5,3,4,4\n")]
    [InlineData("期望-可靠性，感知-可靠性，移情性（期望），移情性（感知）\n5，4，3，4\n5，3，4，4\n")]
    [InlineData("respondent,dimension,expected,perceived\n1,reliability,5,4\n1,empathy,3,4\n2,reliability,5,3\n2,empathy,4,4\n")]
    public void Servqual_is_perceived_less_expected_by_dimension(string table)
    {
        var result = Only(table, SurveyOptions.Default with { Greatest = 5 });
        Assert.Equal((SurveyMethod.Servqual, 2, -0.5, 4.25, 3.75), (result.Method, result.All.Respondents, result.All.Value, result.All.Expected, result.All.Perceived));
        Assert.Equal([("reliability", -1.5), ("empathy", 0.5)], result.Groups.Where(group => group.By == SurveyGrouping.Dimension).Select(group => (group.Name, group.Figure.Value)));
    }

    [Fact]
    public void Perceived_alone_is_servperf_and_items_go_by_their_numbers()
    {
        Assert.Equal((SurveyMethod.Servperf, 5.5), (Only("perceived tangibles\n5\n6\n").Method, Only("tangibles\n5\n6\n").All.Value));
        var items = Only("E1,P1,E2,P2\n7,6,7,4\n");
        Assert.Equal((SurveyMethod.Servqual, -2.0, 2), (items.Method, items.All.Value, items.All.Answers));
    }

    /// <summary>One point more each month, exactly: the slope is that, its interval no wider than the digits.</summary>
    [Fact]
    public void A_trend_is_told_for_a_month()
    {
        var table = new StringBuilder("date,effort\n");
        var start = new DateOnly(2026, 1, 1);
        for (var i = 0; i < 12; i++) table.Append(start.AddDays(i * 10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Append(',').Append((1 + (i * 10 / (365.2425 / 12))).ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
        var trend = Only(table.ToString()).Trend!;
        Assert.Equal((12, 12, true), (trend.Respondents, trend.Days, trend.IsShown));
        Assert.Equal(1, trend.Slope!.Value, 6);
        Assert.Equal(0, trend.High!.Value - trend.Low!.Value, 6);
    }

    [Theory]
    [InlineData(9, 9, false)]
    [InlineData(10, 10, true)]
    [InlineData(30, 2, false)]
    [InlineData(30, 3, true)]
    public void A_trend_is_told_of_enough_respondents_on_enough_days(int respondents, int days, bool isTold)
    {
        var table = new StringBuilder("date,ces\n");
        for (var i = 0; i < respondents; i++) table.Append("2026-05-").Append((1 + (i % days)).ToString("00", System.Globalization.CultureInfo.InvariantCulture)).Append(',').Append(1 + (i % 7)).Append('\n');
        var trend = Only(table.ToString()).Trend!;
        Assert.Equal((respondents, days, isTold), (trend.Respondents, trend.Days, trend.Slope is not null));
    }

    /// <summary>All alike says nothing of how far others may differ.</summary>
    [Fact]
    public void Answers_all_alike_have_no_interval()
    {
        var figure = Only("nps\n" + string.Concat(Enumerable.Repeat("10\n", 40))).All;
        Assert.Equal((100.0, null, null, false), (figure.Value, figure.Low, figure.High, figure.IsFew));
    }

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026/3/5 14:22:01")]
    [InlineData("2026.3.5")]
    [InlineData("2026年3月5日")]
    [InlineData("2026年3月5日 14:22")]
    [InlineData("20260305")]
    [InlineData("2026-03-05T08:00:00Z")]
    public void Dates_are_read_with_the_year_first(string date) => Assert.Equal((1, 1), (Only($"date;ces\n{date};5\n").Trend!.Respondents, Only($"date;ces\n{date};5\n").Trend!.Days));

    [Theory]
    [InlineData("03/05/2026")]
    [InlineData("5.3.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-3")]
    [InlineData("45292")]
    [InlineData("1026-03-05")]
    [InlineData("2026-03-05x")]
    [InlineData("99999999999")]
    public void A_date_that_may_mean_two_days_is_a_mistake(string date) => Assert.Equal(["BP0512"], Compiler.ReadSurvey(new SourceText($"date;ces\n{date};5\n")).Diagnostics.Select(told => told.Code));

    /// <summary>1 to 5 under a heading of satisfaction is no -90 to 90, and is not taken for it.</summary>
    [Theory]
    [InlineData("satisfaction\n5\n", "BP0511")]
    [InlineData("nps\n11\n", "BP0511")]
    [InlineData("ces\n0\n", "BP0511")]
    [InlineData("reliability\n8\n", "BP0511")]
    [InlineData("满意度\n基本满意\n", "BP0511")]
    [InlineData("expected reliability\n6\n", "BP0501")]
    [InlineData("nps,recommend,nps\n6,6,6\n", "BP0503")]
    [InlineData("name\nx\n", "BP0501 BP0510")]
    [InlineData("nps\n\n", "BP0509")]
    [InlineData("", "BP0509")]
    [InlineData("nps\n\"9\n", "BP0504 BP0511")]
    [InlineData("expected,perceived\n6,\n6,6\n", "BP0515")]
    public void Mistakes_have_codes(string table, string codes) => Assert.Equal(codes, string.Join(' ', Compiler.ReadSurvey(new SourceText(table)).Diagnostics.Select(told => told.Code)));

    [Fact]
    public void A_table_is_bounded()
    {
        Assert.Equal(["BP0513"], Compiler.ReadSurvey(new SourceText("ces\n" + string.Concat(Enumerable.Repeat("5\n", 100_001)))).Diagnostics.Select(told => told.Code));
        Assert.Equal(["BP0513"], Compiler.ReadSurvey(new SourceText("ces" + new string(',', 500) + "\n5\n")).Diagnostics.Select(told => told.Code));
        Assert.Equal(["BP0513"], Compiler.ReadSurvey(new SourceText("ces,group\n" + string.Concat(Enumerable.Range(0, 201).Select(i => $"5,g{i}\n")))).Diagnostics.Select(told => told.Code));
        Assert.Equal(11, Compiler.ReadSurvey(new SourceText("ces\n" + string.Concat(Enumerable.Repeat("x\n", 500))), options: CompilerOptions.Default with { MaxDiagnostics = 10 }).Diagnostics.Length);
    }

    [Fact]
    public void A_scale_goes_from_a_number_to_a_greater_one()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Compiler.ReadSurvey(new SourceText("ces\n5\n"), survey: SurveyOptions.Default with { Least = 7 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compiler.ReadSurvey(new SourceText("ces\n5\n"), survey: SurveyOptions.Default with { Greatest = double.NaN }));
    }

    [Fact]
    public void Any_bytes_at_all_are_read_without_an_exception()
    {
        const string Signs = "a,;\"\n\r\t590 -分满意不年月日/xEP1\uFEFF\uD800=";
        var tea = (ServiceBlueprint)Compiler.Compile(new SourceText("blueprint: Tea\nsteps:\n  - customer: Orders\n  - frontstage: Brings\n    id: a\n")).Diagram!;
        for (var seed = 0UL; seed < (ulong)LongRuns.Count(200, 5000); seed++)
        {
            var random = new SeededRandom(seed);
            var text = new StringBuilder(random.Chance(70) ? "date,step,csm,nps,expected,perceived,answer,method\n" : "");
            for (var i = random.Between(0, 60); i > 0; i--) text.Append(Signs[random.Between(0, Signs.Length - 1)]);
            Compiler.ReadSurvey(new SourceText(text.ToString()), random.Chance(50) ? tea : null);
        }
    }
}
