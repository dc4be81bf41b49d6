using Blueprints.Simulations;
using Blueprints.Simulations.Engine;

namespace Blueprints.Tests.Simulations;

/// <summary>Hours of work: when people come and go, and what that makes of time.</summary>
public sealed class CalendarTests
{
    private const double Hour = 3600;

    private static readonly Calendar Office = CalendarSet.Of(Services.Read("""
        blueprint: Office
        hours: Mon-Fri 9:00-12:00, 13:00-17:00
        steps:
          - frontstage: A
        """).WorkingHours!);

    [Theory]
    [InlineData(0, 1, 10)]
    [InlineData(9, 3, 12)]
    [InlineData(9, 3.5, 13.5)]
    [InlineData(12.5, 1, 14)]
    [InlineData(16, 2, 24 + 10)]
    [InlineData((4 * 24) + 16, 2, (7 * 24) + 10)]
    [InlineData(0, 35, (4 * 24) + 17)]
    [InlineData(0, 36, (7 * 24) + 10)]
    [InlineData(10, 70, (14 * 24) + 10)]
    public void Work_goes_on_while_it_is_open(double from, double work, double to)
    {
        Assert.Equal(to, Office.After(from * Hour, work * Hour) / Hour, 9);
        Assert.Equal(work, (Office.Open(to * Hour) - Office.Open(from * Hour)) / Hour, 9);
    }

    [Fact]
    public void What_opens_closes_again()
    {
        var (time, changes) = (0.0, new List<double>());
        while (time < 8 * 24 * Hour)
        {
            time = Office.NextChange(time);
            changes.Add(time / Hour);
            Assert.Equal(changes.Count % 2 == 1, Office.IsOpen(time));
        }

        Assert.Equal([9, 12, 13, 17, 33], changes.Take(5));
        Assert.Equal((7 * 24) + 9, changes[20]);
    }

    /// <summary>Work of two hours that comes at 16:00 rests at 17:00; where it is finished first, it is done at 18:00.</summary>
    [Theory]
    [InlineData("pause", 17 + 1)]
    [InlineData("finish", 2)]
    public void Work_at_closing_time(string closing, double hours)
    {
        var blueprint = Services.Queue("1 per hour", 1, "2 h", head: $"hours: Mon-Fri 9:00-17:00\nclosing: {closing}");
        var result = Services.Run(blueprint, Listed(16 * Hour));
        Assert.Equal(hours, result.Whole.Mean.Value!.Value / Hour, 9);
        Assert.Equal(closing == "finish", result.Lanes[0].Overtime > 0);
    }

    [Fact]
    public void Who_comes_at_night_waits_until_morning()
    {
        var result = Services.Run(Services.Queue("1 per hour", 1, "30 min", head: "hours: Mon-Fri 9:00-17:00"), Listed(20 * Hour));
        Assert.Equal(13.5, result.Whole.Mean.Value!.Value / Hour, 9);
        Assert.Equal(13, result.Steps[0].Wait.Value!.Value / Hour, 9);
    }

    /// <summary>Three working days from Friday noon are over on Wednesday noon: five days by the clock.</summary>
    [Theory]
    [InlineData("3 working days", 5 * 24)]
    [InlineData("2 个工作日", 4 * 24)]
    [InlineData("8 working hours", 3 * 24)]
    [InlineData("6 个工作小时", (2 * 24) + 22)]
    [InlineData("4 business hours", 4)]
    [InlineData("2 days", 2 * 24)]
    public void Working_days_go_by_the_hours_of_work(string wait, double hours)
    {
        var blueprint = Services.Read($"""
            blueprint: Letter
            hours: Mon-Fri 9:00-17:00
            steps:
              - customer: Gets it
                wait: {wait}
                time: 0 s
            """);
        var result = Services.Run(blueprint, Listed(((4 * 24) + 12) * Hour));
        Assert.Equal(hours, result.Whole.Mean.Value!.Value / Hour, 9);
    }

    /// <summary>A working day of work in a lane of four hours a day is four hours of work.</summary>
    [Fact]
    public void A_lane_has_working_days_of_its_own()
    {
        var blueprint = Services.Read("""
            blueprint: Part time
            demand: 1 per week
            hours: Mon-Fri 9:00-17:00
            lanes:
              expert: {band: backstage, label: Expert, staff: 1, hours: "Mon, Tue 9:00-13:00"}
            steps:
              - expert: Thinks
                time: 3 working days
            """);
        var result = Services.Run(blueprint, Listed(9 * Hour));
        Assert.Equal(12, result.Steps[0].Work / Hour, 9);
        Assert.Equal((7 * 24) + 4, result.Whole.Mean.Value!.Value / Hour, 9);
    }

    [Fact]
    public void Customers_are_let_in_at_the_hours_of_the_contact()
    {
        var blueprint = Services.Queue("1 per hour", 1, "30 min", "contact: {channel: Desk, hours: \"Mon-Fri 14:00-16:00\"}", "hours: Mon-Fri 9:00-17:00");
        Assert.Equal(4.5, Services.Run(blueprint, Listed(10 * Hour)).Whole.Mean.Value!.Value / Hour, 9);
    }

    /// <summary>The case of the collection: 8 a day, 150 minutes each, three people, in a day of eight hours.</summary>
    [Theory]
    [InlineData("hours: 8 h")]
    [InlineData("hours: 9:00-17:00")]
    [InlineData("hours: Mon-Fri 9:00-17:00")]
    public void The_load_is_that_of_the_hours_of_work(string hours)
    {
        var blueprint = Services.Queue("8 per day", 3, "2 h 30 min", head: hours);
        Assert.Equal(8 * 2.5 / 24, new Blueprints.ServiceBlueprints.Measures.BlueprintFacts(blueprint).Measures.Lanes[0].Utilization.Value!.Value, 9);
        var result = Services.Run(blueprint, new SimulationOptions { Cases = 4_000, Replications = 20 });
        Services.Agrees(8 * 2.5 / 24, result.Runs!.Loads[0]);
    }

    [Fact]
    public void Without_hours_the_day_that_was_taken_is_told()
    {
        var result = Services.Run(Services.Queue("8 per day", 3, "2 h 30 min"), new SimulationOptions { Cases = 100, Replications = 2 });
        Assert.Contains(result.Notes, note => note.English.StartsWith("a day taken as 24 hours", StringComparison.Ordinal));
        var length = Services.Run(Services.Queue("8 per day", 3, "2 h 30 min", head: "hours: 8 h"), new SimulationOptions { Cases = 100, Replications = 2 });
        Assert.Contains(length.Notes, note => note.English.Contains("9:00-17:00 on every day", StringComparison.Ordinal));
    }

    /// <summary>30 an hour in the morning, 60 at noon: what comes in each hour is what is written, within its 99.9% interval.</summary>
    [Fact]
    public void Demand_by_the_hour()
    {
        var blueprint = Services.Queue("{9:00-12:00: 30 per hour, 12:00-14:00: 60 per hour}", 100, "1 min");
        Assert.Equal(7 * 210, blueprint.DemandPerHour!.Value * 7 * 24, 6);
        Assert.Equal(42, blueprint.DemandPerWorkingHour!.Value, 6);
        var visits = new List<SimulatedVisit>();
        Simulation.Run(blueprint, new SimulationOptions { Days = 200, Replications = 2 }, log: visits.Add);
        for (var hour = 0; hour < 24; hour++)
        {
            var expected = 200 * (hour is >= 9 and < 12 ? 30 : hour is 12 or 13 ? 60 : 0);
            var count = visits.Count(visit => (int)(visit.Ready / Hour) % 24 == hour);
            Assert.InRange(count, expected - (3.3 * Math.Sqrt(expected)), expected + (3.3 * Math.Sqrt(expected)));
        }
    }

    [Theory]
    [InlineData("{Mon-Fri 9:00-17:00: 40 per day}", 200)]
    [InlineData("{Mon-Fri 9:00-17:00: 300 per week, Sat 9:00-12:00: 10 per hour}", 330)]
    public void Demand_of_parts_of_the_week(string demand, double perWeek) =>
        Assert.Equal(perWeek, Services.Queue(demand, 1, "1 min").DemandPerHour!.Value * 7 * 24, 6);

    private static SimulationOptions Listed(params double[] times) => new() { Replications = 2, Arrivals = ArrivalKind.Listed, ArrivalTimes = [.. times] };
}
