using Blueprints.Fits;
using Blueprints.Logs;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Fits;

/// <summary>Logs of services with hours of work: what rested at night is no work, and a week has its days of work.</summary>
public sealed class WorkedTimeTests
{
    private const string Document = """
        blueprint: Desk
        demand: 400 per week
        hours: Mon-Fri 9:00-17:00
        lanes:
          customer: Customer
          clerk: {band: frontstage, staff: 2}
        steps:
          - customer: Asks
          - clerk: Answers
            wait: {typical: 1 min, patience: 45 min, tolerated: 5 min}
            time: 30 min
        """;

    // Friday 16:50 to Monday 9:20 is half an hour of work; Wednesday 10:00 to Friday 10:00 is two days of eight hours.
    [Theory]
    [InlineData("2026-03-06T16:50", "2026-03-09T09:20", 30)]
    [InlineData("2026-03-04T10:00", "2026-03-06T10:00", 960)]
    [InlineData("2026-03-02T09:00", "2026-03-16T09:00", 4800)]
    [InlineData("2026-03-07T10:00", "2026-03-08T10:00", 0)]
    public void Work_is_counted_in_hours_of_work(string from, string to, double minutes)
    {
        var hours = Read(Document).WorkingHours!;
        Assert.Equal(minutes * 60, WorkedTime.Between(hours, DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateTime.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), 6);
    }

    [Fact]
    public void A_log_over_nights_and_weekends_gives_what_went_in()
    {
        var rows = new System.Text.StringBuilder("case,step,start,end\n");
        for (var day = 0; day < 28; day++)
        {
            var date = new DateTime(2026, 3, 2).AddDays(day);
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            for (var n = 0; n < 10; n++)
            {
                // The last of a day is finished on the next day of work.
                var begin = date.AddHours(9).AddMinutes((n * 46) + 45);
                var end = begin.AddMinutes(30);
                var close = date.AddHours(17);
                if (end > close) end = close.AddDays(date.DayOfWeek == DayOfWeek.Friday ? 3 : 1).AddHours(-8) + (end - close);
                rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day}-{n},answers,{begin:yyyy-MM-dd HH:mm},{end:yyyy-MM-dd HH:mm}\n");
            }
        }

        rows.Append("late,answers,2026-03-27 16:55,\n");
        var reading = Compiler.ReadLog(new SourceText(rows.ToString(), "log.csv"));
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(1, reading.Log!.Unfinished);
        var sheet = Compiler.Fit(Read(Document), reading.Log, "a.yaml");
        Assert.Equal(1800, Assert.Single(sheet.Steps).Time!.Mean, 6);
        Assert.Equal(50, sheet.DemandPerWeek!.Value, 6);
        Assert.Contains(sheet.Notes, note => note.English.Contains("not done yet", StringComparison.Ordinal));
        var written = Compiler.WriteFit(Compiler.Compile(new SourceText(Document, "a.yaml")), sheet);
        Assert.Contains("patience: 45 min", written.Source.Content, StringComparison.Ordinal);
        Assert.Contains("50 per week", written.Source.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demand_by_hours_of_the_week_stays()
    {
        var text = Document.Replace("400 per week", "{Mon-Fri 9:00-12:00: 12 per hour, Mon-Fri 12:00-17:00: 6 per hour}", StringComparison.Ordinal);
        var log = Compiler.ReadLog(new SourceText("case,step,start,end\n1,answers,2026-03-02 9:00,2026-03-02 9:30\n2,answers,2026-03-03 9:00,2026-03-03 9:30\n", "log.csv")).Log!;
        var written = Compiler.WriteFit(Compiler.Compile(new SourceText(text, "a.yaml")), Compiler.Fit(Read(text), log, "a.yaml"));
        Assert.Contains("Mon-Fri 9:00-12:00: 12 per hour", written.Source.Content, StringComparison.Ordinal);
        Assert.Contains(written.LeftOut, left => left.Key == "demand");
    }

    private static ServiceBlueprint Read(string text) => (ServiceBlueprint)Compiler.Compile(new SourceText(text, "a.yaml")).Diagram!;
}
