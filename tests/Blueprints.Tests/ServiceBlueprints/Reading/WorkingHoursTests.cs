using Blueprints.Comparisons;
using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>Working hours of a document, a lane and a contact, as authors write them.</summary>
public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("9:00-17:00", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("9:00–17:00", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("９：００－１７：００", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("9-17", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("9.00 to 17.00", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("0900-1700", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("9am-5pm", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("9 a.m. to 5 p.m.", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("1-5pm", "Mon-Sun 13:00-17:00", 28)]
    [InlineData("9 am until noon", "Mon-Sun 9:00-12:00", 21)]
    [InlineData("9h30-17h00", "Mon-Sun 9:30-17:00", 52.5)]
    [InlineData("Mon-Fri 9:00-17:00", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("Mon–Fri, 9:00–17:00", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("Monday to Friday from 9 am to 5 pm", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("weekdays 9:00-17:00", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("Mon-Fri 8:30-12:00, 13:00-17:30", "Mon-Fri 8:30-12:00, 13:00-17:30", 40)]
    [InlineData("Mon-Fri 8:30-12:00 and 13:00-17:30; Sat 9:00-12:00", "Mon-Fri 8:30-12:00, 13:00-17:30; Sat 9:00-12:00", 43)]
    [InlineData("Mon, Wed, Fri 10:00-12:00", "Mon 10:00-12:00; Wed 10:00-12:00; Fri 10:00-12:00", 6)]
    [InlineData("Sat/Sun 10:00-12:00", "Sat, Sun 10:00-12:00", 4)]
    [InlineData("Fri-Mon 10:00-12:00", "Mon 10:00-12:00; Fri-Sun 10:00-12:00", 8)]
    [InlineData("daily 9:00-12:00, 12:00-17:00", "Mon-Sun 9:00-17:00", 56)]
    [InlineData("9:00-17:00, Sat and Sun closed", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("22:00-6:00", "Mon-Sun 0:00-6:00, 22:00-24:00", 56)]
    [InlineData("Sun 22:00-6:00", "Mon 0:00-6:00; Sun 22:00-24:00", 8)]
    [InlineData("18:00-0:00", "Mon-Sun 18:00-24:00", 42)]
    [InlineData("24/7", "24/7", 168)]
    [InlineData("7×24", "24/7", 168)]
    [InlineData("0:00-24:00", "24/7", 168)]
    [InlineData("all day", "24/7", 168)]
    [InlineData("Mon-Fri 24 hours", "Mon-Fri 0:00-24:00", 120)]
    [InlineData("全天", "24/7", 168)]
    [InlineData("24小时", "24/7", 168)]
    [InlineData("每天24小时", "24/7", 168)]
    [InlineData("周一至周五 9:00-17:00", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("周一至五9点到17点", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("周一到周五：9点到17点半", "Mon-Fri 9:00-17:30", 42.5)]
    [InlineData("星期一至星期五上午9点到12点，下午1点到5点", "Mon-Fri 9:00-12:00, 13:00-17:00", 35)]
    [InlineData("工作日 8:30-12:00、13:30-17:30；周六 9点至中午", "Mon-Fri 8:30-12:00, 13:30-17:30; Sat 9:00-12:00", 40.5)]
    [InlineData("周一、三、五 九点到十二点", "Mon 9:00-12:00; Wed 9:00-12:00; Fri 9:00-12:00", 9)]
    [InlineData("9:00-17:00，周末休息", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("晚上10点到6点", "Mon-Sun 0:00-6:00, 22:00-24:00", 56)]
    [InlineData("9时30分-17时", "Mon-Sun 9:30-17:00", 52.5)]
    [InlineData("[Mon-Fri 8:30-12:00, 13:00-17:30]", "Mon-Fri 8:30-12:00, 13:00-17:30", 40)]
    [InlineData("[9:00-17:00, Sat closed, Sun closed]", "Mon-Fri 9:00-17:00", 40)]
    [InlineData("\n      - Mon-Fri 9:00-17:00\n      - Sat 10:00-12:00", "Mon-Fri 9:00-17:00; Sat 10:00-12:00", 42)]
    public void Hours_are_read_as_they_are_written(string written, string told, double perWeek)
    {
        foreach (var key in (string[])["hours", "工作时间", "营业时间"])
        {
            var hours = Read($"lanes:\n  customer:\n    {key}: {written}\n").Lanes[0].Hours!;
            Assert.Equal((told, perWeek), (hours.Told(DiagramLanguage.English), hours.PerWeek.Seconds / 3600));
            Assert.Equal(hours, Read($"lanes:\n  customer:\n    hours: {told}\n").Lanes[0].Hours);
        }
    }

    [Theory]
    [InlineData("25:00-9:00", "25:00", "'25:00' is no time of day", "for an hour after midnight write 1:00")]
    [InlineData("9:75-17:00", "9:75", "'9:75' is no time of day", "from 0:00 to 24:00")]
    [InlineData("Mnday 9:00-17:00", "Mnday", "did you mean 'Monday'?", "")]
    [InlineData("周八 9:00-17:00", "周八", "did you mean '周一'?", "")]
    [InlineData("9:00-17:00 on holidays", "holidays", "neither a day nor a time", "")]
    [InlineData("Mon-Fri", "Mon-Fri", "'Mon-Fri' has no hours", "Mon-Fri 9:00-17:00")]
    [InlineData("Mon 9:00-12:00; Tue", "Tue", "'Tue' has no hours", "")]
    [InlineData("9:00", "9:00", "'9:00' has no end", "9:00-17:00")]
    [InlineData("9:00-", "9:00", "'9:00' has no end", "")]
    [InlineData("8 h", "8 h", "says how long, not from when to when", "9:00-17:00")]
    [InlineData("9:00-9:00", "9:00-9:00", "begins and ends at the same time", "0:00-24:00")]
    [InlineData("8:30-5:30", "8:30-5:30", "goes over midnight for 21 hours", "8:30-17:30")]
    [InlineData("Mon-Fri 8:00-12:00, 11:00-17:00", "11:00-17:00", "overlaps 8:00-12:00, which stands before it for Mon", "")]
    [InlineData("closed", "closed", "stands where a day or a time is expected", "")]
    [InlineData("Sun closed", "Sun closed", "leaves no hours in the week", "")]
    [InlineData("- 17:00", "-", "stands where a day or a time is expected", "")]
    public void A_mistake_is_told_at_its_place(string written, string at, string message, string help)
    {
        foreach (var quote in (string[])["'", "\""])
        {
            var compilation = Compiler.Compile(new SourceText(Document($"lanes:\n  customer:\n    hours: {quote}{written}{quote}\n")), CompilerOptionsIn(DiagramLanguage.English));
            var mistake = Assert.Single(compilation.Diagnostics);
            Assert.Equal("BP0140", mistake.Code);
            Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
            Assert.Contains(help, mistake.Help, StringComparison.Ordinal);
            Assert.Equal(at, compilation.Source.Content.Substring(mistake.Span.Start, mistake.Span.Length).Trim('\'', '"'));
        }
    }

    [Fact]
    public void Lines_without_end_are_told_at_the_one_that_is_too_much()
    {
        var lines = string.Concat(Enumerable.Range(0, 100_000).Select(_ => "    - Mon closed\n"));
        var mistake = Assert.Single(Compiler.Compile(new SourceText(Document("lanes:\n  customer:\n   hours:\n    - 9-17\n" + lines))).Diagnostics);
        Assert.Equal(("BP0064", "the hours have 2,004 characters together; the limit is 2,000 (MaxTextLength)"), (mistake.Code, mistake.Message));
    }

    /// <summary>The document's may be how many hours of a day are worked, as before.</summary>
    [Theory]
    [InlineData("8 h", 8)]
    [InlineData("24 h", 24)]
    [InlineData("24小时", 24)]
    [InlineData("9时", 9)]
    [InlineData("half a day", 12)]
    [InlineData("about 8 hours", 8)]
    public void A_length_of_time_is_the_hours_of_a_day(string written, double hours)
    {
        var blueprint = Read($"hours: {written}\n");
        Assert.Equal((hours, null), (blueprint.Hours!.Value.Seconds / 3600, blueprint.WorkingHours));
    }

    [Theory]
    [InlineData("8", "BP0020")]
    [InlineData("8-9 h", "BP0020")]
    [InlineData("a while", "BP0020")]
    [InlineData("30 h", "BP0020")]
    [InlineData("8:30", "BP0140")]
    [InlineData("9-25", "BP0140")]
    [InlineData("Mon-Fry 9-17", "BP0140")]
    public void What_the_document_may_have_meant_decides_what_is_told(string written, string code) =>
        Assert.Equal(code, Assert.Single(Compiler.Compile(new SourceText(Document($"hours: {written}\n"))).Diagnostics).Code);

    [Fact]
    public void Documents_lanes_and_contacts_have_hours_of_their_own_and_show_them()
    {
        const string Head = "hours: Mon–Fri 9:00–17:00\ndescription: D\nlanes:\n  customer: C\n  desk: {band: frontstage, label: Desk, hours: 8点到16点}\n";
        var blueprint = Read(Head, "  contact: {channel: phone, hours: 24/7}\n- desk: B\n");
        Assert.Equal(("Mon–Fri 9:00–17:00", "8点到16点", "24/7"), (blueprint.WorkingHours!.Words, blueprint.Lanes[1].Hours!.Words, blueprint.Steps[0].Contact!.Hours!.Words));

        var groups = Groups(blueprint, DiagramLanguage.English);
        Assert.Equal("Desk\nHours: 8点到16点", groups.Single(group => group is { Role: "lane", Id: "desk" }).Tooltip);
        Assert.Null(groups.Single(group => group is { Role: "lane", Id: "customer" }).Tooltip);
        Assert.Equal("A (C)\nphone\nHours: 24/7", groups.First(group => group.Role == "step").Tooltip);
        Assert.Contains("D · Hours: Mon–Fri 9:00–17:00", Compiler.RenderSvg(blueprint), StringComparison.Ordinal);
        Assert.Contains("D · 工作时间：Mon–Fri 9:00–17:00", Compiler.RenderSvg(blueprint, new LayoutOptions { Language = DiagramLanguage.Chinese }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_hours_in_other_words_are_no_change()
    {
        var before = Read("hours: Mon-Fri 9:00-17:00\n");
        Assert.True(Compiler.Compare(before, Read("hours: 周一至周五 9点到17点\n"))!.IsSame);
        var change = Assert.Single(((BlueprintComparison)Compiler.Compare(before, Read("hours: Mon-Sat 9:00-17:00\n"))!).Head);
        Assert.Equal(("working-hours", "Mon-Fri 9:00-17:00", "Mon-Sat 9:00-17:00"), (change.Key, change.Before, change.After));
    }

    /// <summary>What is counted by the day, or by what is longer, is spread over the hours of work.</summary>
    [Theory]
    [InlineData("8 per day", "Mon-Fri 9:00-17:00", 1, null)]
    [InlineData("40 per week", "Mon-Fri 9:00-17:00", 1, null)]
    [InlineData("84 per week", "Mon-Fri 9:00-17:00; Sat 9:00-11:00", 2, null)]
    [InlineData("7 per day", "Mon-Fri 9:00-17:00; Sat 9:00-11:00", 1, "a day taken as the mean of the days with hours of work")]
    [InlineData("1200 per month", "24/7", 1200 / 720.0, "a month taken as 30 days")]
    [InlineData("3 per hour", "Mon-Fri 9:00-17:00", 3, null)]
    public void A_demand_is_spread_over_them(string demand, string hours, double perHour, string? note)
    {
        var blueprint = Read($"demand: {demand}\nhours: {hours}\n");
        Assert.Equal(perHour, blueprint.DemandPerWorkingHour!.Value, 9);
        Assert.Equal(note, Blueprints.ServiceBlueprints.Measures.AssumedCalendar.Period(blueprint)?.English);
    }

    [Fact]
    public void Hours_built_in_code_tell_themselves_in_both_languages()
    {
        var hours = new WorkingHours([new(DayOfWeek.Sunday, 600, 720), new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Monday, 720, 1020), new(DayOfWeek.Tuesday, 540, 1020), new(DayOfWeek.Wednesday, 540, 1020)]);
        Assert.Equal(("Mon-Wed 9:00-17:00; Sun 10:00-12:00", "周一至周三 9:00-17:00; 周日 10:00-12:00", 4), (hours.ToString(), hours.ToText(DiagramLanguage.Chinese), hours.Days));
        Assert.Equal((true, false, false), (hours.IsOpen(DayOfWeek.Monday, 540), hours.IsOpen(DayOfWeek.Monday, 1020), hours.IsOpen(DayOfWeek.Friday, 600)));
        Assert.True(hours == new WorkingHours(hours.Spans, "other words") && hours != WorkingHours.Always);
        Assert.Equal(hours.GetHashCode(), new WorkingHours(hours.Spans.Reverse()).GetHashCode());
        Assert.Throws<ArgumentException>(() => new WorkingHours([]));
        Assert.Throws<ArgumentException>(() => new WorkingHours([new(DayOfWeek.Monday, 720, 720)]));
        Assert.Throws<ArgumentException>(() => new WorkingHours([new((DayOfWeek)9, 0, 720)]));
    }

    private static Blueprints.Diagrams.CompilerOptions CompilerOptionsIn(DiagramLanguage language) => Blueprints.Diagrams.CompilerOptions.Default with { Language = language };

    private static List<GroupNode> Groups(ServiceBlueprint blueprint, DiagramLanguage language) =>
        [.. Compiler.Layout(blueprint, new LayoutOptions { Language = language }).Nodes.OfType<GroupNode>()];

    private static string Document(string head, string more = "") => $"blueprint: T\n{head}steps:\n- customer: A\n{more}";

    private static ServiceBlueprint Read(string head, string more = "")
    {
        var compilation = Compiler.Compile(new SourceText(Document(head, more)));
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }
}
