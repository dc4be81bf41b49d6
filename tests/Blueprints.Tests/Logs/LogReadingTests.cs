using Blueprints.Logs;
using Blueprints.Text;

namespace Blueprints.Tests.Logs;

/// <summary>Event logs as tables and as XES: what is read, and what is told of mistakes.</summary>
public sealed class LogReadingTests
{
    [Theory]
    [InlineData("2026-03-02 09:15:30", "2026-03-02T09:15:30.0000000+00:00")]
    [InlineData("2026-03-02T09:15:30.250+01:00", "2026-03-02T09:15:30.2500000+01:00")]
    [InlineData("2026-03-02T09:15:30Z", "2026-03-02T09:15:30.0000000+00:00")]
    [InlineData("2026/3/2 9:15", "2026-03-02T09:15:00.0000000+00:00")]
    [InlineData("2026年3月2日 9:05", "2026-03-02T09:05:00.0000000+00:00")]
    [InlineData("2026-03-02", "2026-03-02T00:00:00.0000000+00:00")]
    [InlineData("2026-03-02 09:15:30-0330", "2026-03-02T09:15:30.0000000-03:30")]
    [InlineData("02.03.2026 09:15", null)]
    [InlineData("2026-02-30 09:15", null)]
    [InlineData("2026-03-02 24:00", null)]
    [InlineData("2026-03-02 09:15:30+15:00", null)]
    [InlineData("2026-03-02 09:15 or so", null)]
    [InlineData("9999999999", null)]
    [InlineData("", null)]
    public void A_moment_is_read_with_the_year_first(string text, string? moment) => Assert.Equal(moment, LogTime.Parse(text)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Chinese_headings_say_the_same()
    {
        var read = Read("业务编号，活动，开始时间，结束时间，经办人\nA，取号，2026年3月2日 9:00，2026年3月2日 9:05，张\n");
        Assert.Empty(read.Diagnostics);
        var one = Assert.Single(read.Log!.Events);
        Assert.Equal(("A", "取号", "张", 2), (one.Case, one.Activity, one.Resource, one.Line));
        Assert.Equal(TimeSpan.FromMinutes(5), one.End - one.Start);
    }

    [Fact]
    public void Every_bad_row_is_told_with_its_line_in_one_run()
    {
        var read = Read("case,step,start,end\n1,a,2026-03-02 09:00,2026-03-02 09:05\n2,,2026-03-02 09:00,2026-03-02 09:05\n3,a,yesterday,2026-03-02 09:05\n4,a,2026-03-02 09:10,2026-03-02 09:05\n5,a,2026-03-02 09:00\n6,a,2026-03-02 09:00,2026-03-02 09:05,x\n");
        Assert.Null(read.Log);
        Assert.Equal([3, 4, 5, 7], read.Diagnostics.Select(one => one.Position.Line));
    }

    [Fact]
    public void What_was_not_done_yet_is_left_out_and_counted()
    {
        var read = Read("case,step,start,end\n1,a,2026-03-02 09:00,2026-03-02 09:05\n2,a,2026-03-02 09:10,\n3,a,2026-03-02 09:12\n");
        Assert.Empty(read.Diagnostics);
        Assert.Equal((1, 2), (read.Log!.Events.Length, read.Log.Unfinished));
        Assert.Equal([3], Read("case,step,start,end\n1,a,2026-03-02 09:00,2026-03-02 09:05\n2,a,,\n").Diagnostics.Select(one => one.Position.Line));
    }

    [Fact]
    public void A_column_that_is_needed_and_missing_is_told()
    {
        var read = Read("case,what\n1,a\n");
        Assert.Null(read.Log);
        Assert.Equal(["BP0501", "BP0501"], read.Diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void Beginnings_and_ends_on_rows_of_their_own_are_joined()
    {
        var read = Read("case,activity,timestamp,lifecycle\n1,a,2026-03-02 09:00,start\n1,b,2026-03-02 09:01,start\n1,a,2026-03-02 09:05,complete\n1,b,2026-03-02 09:07,complete\n1,c,2026-03-02 09:08,schedule\n");
        Assert.Empty(read.Diagnostics);
        Assert.Equal([("a", 5.0), ("b", 6.0)], read.Log!.Events.Select(one => (one.Activity, (one.End - one.Start!.Value).TotalMinutes)));
    }

    [Theory]
    [InlineData("<!DOCTYPE log [<!ENTITY a \"aaaa\">]>\n<log><trace><event/></trace></log>", "BP0516")]
    [InlineData("<log>\n<trace>\n<event>\n</log>", "BP0516")]
    [InlineData("<log/>", "BP0509")]
    [InlineData("<log><trace><event><string key=\"concept:name\" value=\"a\"/></event></trace></log>", "BP0504")]
    [InlineData("<log><trace><event><string key=\"concept:name\" value=\"a\"/><date key=\"time:timestamp\" value=\"noon\"/></event></trace></log>", "BP0512")]
    public void A_log_that_is_no_xes_is_told(string text, string code)
    {
        var read = Compiler.ReadLog(new SourceText(text, "log.xes"));
        Assert.Null(read.Log);
        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Elements_without_end_in_each_other_are_refused()
    {
        var read = Compiler.ReadLog(new SourceText("<log>" + string.Concat(Enumerable.Repeat("<list>", 100_000)), "log.xes"));
        Assert.Equal("BP0516", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("case,step,end\n")]
    [InlineData("\u0000\u0001")]
    [InlineData("blueprint: Tea\nsteps:\n")]
    [InlineData("<")]
    public void What_is_no_log_is_told_and_never_throws(string text)
    {
        var read = Read(text);
        Assert.Null(read.Log);
        Assert.NotEmpty(read.Diagnostics);
    }

    private static LogReading Read(string text) => Compiler.ReadLog(new SourceText(text, "log.csv"));
}
