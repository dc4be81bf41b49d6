using System.Globalization;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Measures;
using Blueprints.Schemas;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.Tests.Diagrams.Reading;
using Blueprints.Tests.Schemas;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>Figures as people write them, in whole documents: what the model keeps, what the figures say, what the schema takes.</summary>
public sealed class SaidFiguresTests
{
    public static TheoryData<string, double, DemandPeriod, string?> Demands => new()
    {
        { "40 per week", 40 / 168.0, DemandPeriod.Week, null },
        { "40 a week", 40 / 168.0, DemandPeriod.Week, null },
        { "300/week", 300 / 168.0, DemandPeriod.Week, null },
        { "12 per month", 12 / 720.0, DemandPeriod.Month, null },
        { "1000 orders per year", 1000 / 8760.0, DemandPeriod.Year, "orders" },
        { "每周300人", 300 / 168.0, DemandPeriod.Week, "人" },
        { "每周三百人", 300 / 168.0, DemandPeriod.Week, "人" },
        { "300人/周", 300 / 168.0, DemandPeriod.Week, "人" },
        { "每月1200单", 1200 / 720.0, DemandPeriod.Month, "单" },
        { "每个月1.2万单", 12000 / 720.0, DemandPeriod.Month, "单" },
        { "每天80个", 80 / 24.0, DemandPeriod.Day, "个" },
        { "每年1000件", 1000 / 8760.0, DemandPeriod.Year, "件" },
        { "每小时２４人", 24, DemandPeriod.Hour, "人" },
        { "24 an hour", 24, DemandPeriod.Hour, null },
        { "about 40 per week", 40 / 168.0, DemandPeriod.Week, null },
        { "~40 per week", 40 / 168.0, DemandPeriod.Week, null },
        { "120 each day", 5, DemandPeriod.Day, null },
        { "120 orders daily", 5, DemandPeriod.Day, "orders" },
        { "120 per day on average", 5, DemandPeriod.Day, null },
        { "每天大约120人", 5, DemandPeriod.Day, "人" },
        { "大约每天120人", 5, DemandPeriod.Day, "人" },
        { "每天120人左右", 5, DemandPeriod.Day, "人" },
        { "约120人/天", 5, DemandPeriod.Day, "人" },
        { "一天120单", 5, DemandPeriod.Day, "单" },
        { "1天120单", 5, DemandPeriod.Day, "单" },
        { "一周三百人", 300 / 168.0, DemandPeriod.Week, "人" },
        { "日均120单", 5, DemandPeriod.Day, "单" },
        { "平均每天120单", 5, DemandPeriod.Day, "单" },
        { "一天平均约120单", 5, DemandPeriod.Day, "单" },
    };

    [Theory]
    [MemberData(nameof(Demands))]
    public void A_demand_is_read_with_its_period_and_its_word(string text, double perHour, DemandPeriod period, string? word)
    {
        var blueprint = Read($"blueprint: A\ndemand: {text}\nsteps:\n  - customer: B\n");
        Assert.Equal(perHour, blueprint.DemandPerHour!.Value, 12);
        Assert.Equal((period, word), (blueprint.DemandPeriod, blueprint.DemandWord));
    }

    [Theory]
    [InlineData("24 per fortnight")]
    [InlineData("几人/天")]
    [InlineData("每周")]
    [InlineData("weekly")]
    [InlineData("24 per 3 weeks")]
    [InlineData("30-50 per day")]
    [InlineData("up to 40 per day")]
    [InlineData("每天至少40人")]
    [InlineData("一天")]
    [InlineData("daily")]
    public void Another_demand_is_refused(string text) => Refused($"blueprint: A\ndemand: {text}\nsteps:\n  - customer: B\n", "BP0030");

    [Theory]
    [InlineData("30元", 30)]
    [InlineData("30元/小时", 30)]
    [InlineData("每小时30元", 30)]
    [InlineData("$30 per hour", 30)]
    [InlineData("€0.5 per minute", 30)]
    [InlineData("30 USD per hour", 30)]
    public void A_rate_is_read_with_its_money(string text, double rate) =>
        Assert.Equal(rate, Read($"blueprint: A\nlanes:\n  customer: C\n  desk: {{band: frontstage, rate: {text}}}\nsteps:\n  - customer: B\n  - desk: D\n").Lanes[1].RatePerHour!.Value, 12);

    [Theory]
    [InlineData("30 per week", "BP0018")]
    [InlineData("$", "BP0018")]
    [InlineData("30 min", "BP0018")]
    [InlineData("0元", "BP0019")]
    public void Another_rate_is_refused(string text, string code) =>
        Refused($"blueprint: A\nlanes:\n  customer: C\n  desk: {{band: frontstage, rate: {text}}}\nsteps:\n  - customer: B\n  - desk: D\n", code);

    [Fact]
    public void Numbers_are_read_with_their_units()
    {
        var step = Read("""
            blueprint: A
            volume: 1000单
            lanes:
              customer: C
              desk: {band: frontstage, staff: 两人}
            steps:
              - desk: D
                staff: 2 people
                cost: 3.5元
                yield: 九成五
                rework: 百分之二
                emotion: -1分
                contact: {channel: 柜台, expected: 6分, perceived: ５分}
                fail: {fail: F, severity: 8分, occurrence: 3, detection: 2 points, count: 53次, rate: ２％}
              - customer: B
            """).Steps[0];
        Assert.Equal((2, 3.5, 0.95, 0.02, -1), (step.Staff!.Value, step.Cost!.Value, step.Yield!.Value, step.Rework!.Value, step.Emotion!.Value));
        Assert.Equal((6, 5), (step.Contact!.Expected!.Value, step.Contact.Perceived!.Value));
        var fail = Assert.Single(step.FailPoints);
        Assert.Equal((8, 2, 53, 0.02), (fail.Severity!.Value, fail.Detection!.Value, fail.Count!.Value, fail.Rate!.Value));
    }

    [Theory]
    [InlineData("cost: 5 min", "BP0018")]
    [InlineData("staff: 3元", "BP0018")]
    [InlineData("staff: 三", "BP0018")]
    [InlineData("emotion: 1次", "BP0018")]
    [InlineData("yield: 八折", "BP0022")]
    [InlineData("yield: 百分之一百二十", "BP0022")]
    [InlineData("yield: 十二成", "BP0022")]
    [InlineData("rework: 十成", "BP0022")]
    [InlineData("time: 几分钟", "BP0020")]
    [InlineData("time: 十五到十分钟", "BP0021")]
    public void A_unit_that_contradicts_the_key_is_refused(string line, string code) => Refused($"blueprint: A\nsteps:\n  - customer: B\n    {line}\n", code);

    [Fact]
    public void A_numeral_without_a_unit_is_written_in_digits()
    {
        var source = new SourceText("blueprint: A\nsteps:\n  - customer: B\n    staff: 十二\n", "a.yaml");
        Assert.Contains("staff: 12\n", Compiler.Fix(source).Source.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_of_two_kinds_is_refused_and_of_one_kind_read()
    {
        const string Text = "blueprint: A\nsteps:\n  - customer: B\n    cost: ¥3\n  - customer: C\n    cost: 4元\n";
        Assert.Equal([3.0, 4.0], Read(Text).Steps.Select(step => step.Cost!.Value));
        Refused(Text.Replace("4元", "$4", StringComparison.Ordinal), "BP0018");
    }

    [Theory]
    [InlineData("52次", "3次", "", "次")]
    [InlineData("52 complaints", "3 complaints", "", "complaints")]
    [InlineData("52次", "3件", "", null)]
    [InlineData("52", "3", "", null)]
    [InlineData("52次", "3次", "unit: complaints\n", "complaints")]
    public void What_counts_count_is_the_unit_of_a_fishbone(string first, string second, string unit, string? told)
    {
        var text = $"fishbone: A\n{unit}categories:\n  B:\n    - cause: C\n      count: {first}\n    - cause: D\n      count: {second}\n";
        var fishbone = (Fishbone)Right(text);
        Assert.Equal(told, fishbone.Unit);
        Assert.Equal(fishbone.Unit, ((Fishbone)Right(FishboneWriter.Write(fishbone))).Unit);
        Assert.Equal([52.0, 3.0], fishbone.Categories[0].Causes.Select(cause => cause.Count!.Value));
    }

    [Theory]
    [InlineData("demand: 8 per day", null, "a day taken as 24 hours, as no 'hours' are given", 8 / 24.0)]
    [InlineData("demand: 56 per week", null, "a week taken as 7 days of 24 hours, as no 'hours' are given", 8 / 24.0)]
    [InlineData("demand: 56 per week", "8 h", "a week taken as 7 days of work", 1)]
    [InlineData("demand: 240 per month", "8 h", "a month taken as 30 days of work", 1)]
    [InlineData("demand: 2920 per year", "8 h", "a year taken as 365 days of work", 1)]
    public void A_demand_by_a_period_says_what_it_takes_it_for(string demand, string? hours, string assumption, double perHour)
    {
        var blueprint = Read($$"""
            blueprint: A
            {{demand}}
            {{(hours is null ? "" : "hours: " + hours)}}
            lanes:
              customer: C
              desk: {band: frontstage, staff: 1}
            steps:
              - customer: B
              - desk: D
                time: 30 min
            """);
        Assert.Equal(perHour, blueprint.DemandPerWorkingHour!.Value, 12);
        var measures = BlueprintMeasures.Of(blueprint);
        Assert.Equal(perHour / 2, measures.BusiestLane.Value!.Value, 12);
        Assert.Equal(assumption, measures.BusiestLane.Assumption!.Value.English);
        var inside = measures.InProgress.Assumption?.English ?? "";
        Assert.Equal(demand.Contains("month", StringComparison.Ordinal) || demand.Contains("year", StringComparison.Ordinal), inside.Contains("taken as", StringComparison.Ordinal));
    }

    [Fact]
    public void A_working_day_counts_as_a_day_and_the_figures_say_so()
    {
        const string Text = "blueprint: A\npromise: 10 working days\nsteps:\n  - customer: B\n    time: 1 min\n  - backstage: C\n    wait: 2-3 working days\n    time: 1-2 d\n";
        var measures = BlueprintMeasures.Of(Read(Text));
        Assert.Equal((4 * 86400) + 60, measures.LeadTime.Value!.Value, 6);
        Assert.Contains("a working day taken as a day of 24 hours", measures.LeadTime.Assumption!.Value.English, StringComparison.Ordinal);
        Assert.Contains("一个工作日按 24 小时的一天计", measures.LeadTime.Assumption.Value.Chinese, StringComparison.Ordinal);
        var plain = BlueprintMeasures.Of(Read(Text.Replace("working days\n    time", "d\n    time", StringComparison.Ordinal)));
        Assert.Null(plain.LeadTime.Assumption);
        Assert.Equal(measures.LeadTime.Value, plain.LeadTime.Value);
        Assert.Contains("working day", plain.PromiseKept.Note?.English ?? "none", StringComparison.Ordinal);
    }

    /// <summary>Of 40 hours of work in a week of 168, each takes 4.2 by the clock; of a day of 8 hours, 3.</summary>
    [Theory]
    [InlineData("hours: Mon-Fri 9:00-17:00\n", 4.2, "a working hour taken as 4.2 hours by the clock")]
    [InlineData("hours: 8 h\n", 3, "a working hour taken as 3 hours by the clock")]
    [InlineData("", 1, "a working hour taken as an hour by the clock")]
    public void A_working_hour_goes_by_the_hours_of_work_and_the_figures_say_so(string hours, double clock, string note)
    {
        var measures = BlueprintMeasures.Of(Read($"blueprint: A\n{hours}promise: 10 working hours\nsteps:\n  - customer: B\n    wait: 2-6 working hours\n"));
        Assert.Equal(4 * clock * 3600, measures.LeadTime.Value!.Value, 6);
        Assert.Equal(note, measures.LeadTime.Assumption!.Value.English);
        Assert.Equal(1, measures.PromiseKept.Value);
    }

    [Theory]
    [InlineData("1 week", "5 working days", false)]
    [InlineData("8 d", "5 working days", true)]
    [InlineData("6 working days", "5 working days", true)]
    [InlineData("5 working days", "5 d", false)]
    [InlineData("6 working days", "5 d", true)]
    [InlineData("3 working days", "within 2 working days", true)]
    [InlineData("1 week", "40 working hours", false)]
    [InlineData("8 d", "40 working hours", true)]
    [InlineData("1 working day", "4 working hours", true)]
    [InlineData("8 working hours", "1 working day", false)]
    public void A_week_is_not_over_a_standard_of_five_working_days(string time, string standard, bool isOver)
    {
        var blueprint = Read($"blueprint: A\nsteps:\n  - customer: B\n    time: {time}\n    standard: {{time: {standard}}}\n");
        Assert.Equal(isOver, Compiler.Analyze(blueprint).Findings.Any(finding => finding.Code == "SB0303"));
    }

    [Fact]
    public void A_time_within_which_something_is_done_is_told_as_a_bound_among_the_fixed_times()
    {
        var table = Fixed("within 5 min");
        Assert.Equal("note", table.Columns[^1].Key);
        Assert.Equal("the time is an upper bound, taken as if every case reached it", table.Rows[0][^1].Text!.Value.English);
        Assert.Equal(300, table.Rows[0][2].Value);
        Assert.Equal("wait", Fixed("about 5 min").Columns[^1].Key);
    }

    [Theory]
    [InlineData("~5 min", "约 5 分钟", "about 5 min")]
    [InlineData("≤ 5 min", "5 分钟以内", "5分钟以内")]
    [InlineData("3 working days", "3 个工作日", "3个工作日")]
    public void The_drawing_says_it_as_the_author_did(string english, string chinese, string written)
    {
        foreach (var (language, told) in ((string, string)[])[("en", english), ("zh", chinese)])
        {
            var diagram = Read($"blueprint: A\nlanguage: {language}\nsteps:\n  - customer: B\n    time: {written}\n");
            Assert.Contains(told, Compiler.RenderSvg(diagram), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("5 min", "about 5 min", "~5 min")]
    [InlineData("5 min", "within 5 min", "≤ 5 min")]
    [InlineData("3 d", "3 working days", "3 working days")]
    public void A_comparison_tells_what_was_said_otherwise(string before, string after, string told)
    {
        var (from, to) = (Read(Step(before)), Read(Step(after)));
        var comparison = Compiler.Compare(from, to)!;
        Assert.False(comparison.IsSame);
        Assert.Contains(told, ComparisonText(comparison), StringComparison.Ordinal);
        Assert.True(Compiler.Compare(to, Read(Step(after)))!.IsSame);

        static string ComparisonText(DiagramComparison comparison)
        {
            var writer = new StringWriter();
            ComparisonTextWriter.Write(writer, comparison, DiagramLanguage.English);
            return writer.ToString();
        }

        static string Step(string time) => $"blueprint: A\nsteps:\n  - customer: B\n    time: {time}\n";
    }

    [Fact]
    public void What_is_read_fits_the_schema()
    {
        foreach (var text in SaidDurationTests.All) Fits($"blueprint: A\nsteps:\n  - customer: B\n    time: \"{text}\"\n    wait: {{typical: \"{text}\"}}\n", isNeeded: text is not ("10" or ""));
        foreach (var row in Demands) Fits($"blueprint: A\ndemand: {row[0]}\nsteps:\n  - customer: B\n");
        foreach (var row in WrittenNumberTests.Shares) Fits($"blueprint: A\nsteps:\n  - customer: B\n    yield: {row[0]}\n");
        foreach (var row in WrittenNumberTests.Units)
        {
            var (text, unit, number) = ((string)row[0], (string)row[1], (double)row[2]);
            var key = unit switch { "Count" or "None" => "count", "Votes" => "votes", _ => null };
            if (number < 0) continue;
            Fits(key is not null ? $"fishbone: A\ncategories:\n  B:\n    - cause: C\n      {key}: {text}\n"
                : $"blueprint: A\nsteps:\n  - customer: B\n    {unit switch { "Points" => $"fail: {{fail: F, weight: {text}}}", "People" => $"staff: {text}", _ => $"cost: {text}" }}\n");
        }
    }

    private static MeasureTable Fixed(string time)
    {
        var sheet = Compiler.Measure(Read($"blueprint: A\nsteps:\n  - customer: B\n    time: {time}\n"));
        return Assert.Single(sheet.Tables, table => table.Key == "fixed-times");
    }

    private static void Fits(string text, bool isNeeded = true)
    {
        var isRight = SchemaDocuments.IsRight(text);
        // A range is none where one time is asked for.
        if (!isRight && text.Contains("wait:", StringComparison.Ordinal))
        {
            Fits(text[..text.IndexOf("    wait:", StringComparison.Ordinal)]);
            return;
        }

        Assert.Equal(isNeeded, isRight);
        Assert.True(YamlAsJson.TryRead(text, out var json), text);
        Assert.True(SchemaDocuments.Evaluator(SchemaDocuments.KindOf(text)).Accepts(json) && SchemaDocuments.Evaluator(SchemaKind.All).Accepts(json), text);
    }

    private static void Refused(string text, string code)
    {
        var diagnostics = Compiler.Compile(new SourceText(text, "a.yaml")).Diagnostics;
        var error = Assert.Single(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(code, error.Code);
        Assert.NotNull(error.Help);
        Assert.True(error.Span.Length > 0, text);
    }

    private static Blueprints.Diagrams.Diagram Right(string text)
    {
        var result = Compiler.Compile(new SourceText(text, "a.yaml"));
        Assert.False(result.HasErrors, text + string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Message.ToString(CultureInfo.InvariantCulture))));
        return result.Diagram!;
    }

    private static ServiceBlueprint Read(string text) => (ServiceBlueprint)Right(text);
}
