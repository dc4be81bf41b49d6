using System.Text;
using Blueprints.Fishbones;
using Blueprints.Office.Sheets.Reading;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Office.Tests.Sheets;

public sealed class PlainTableTests
{
    [Fact]
    public void A_table_of_steps_becomes_a_blueprint()
    {
        var reading = Read("Step no;Activity;Responsible;Duration (h);Waiting time;IT systems;Next step\n1;Orders;Guest;0.5;;;2\n2;Brews;Kitchen;\"15\";2-3 min;\"Kettle; Timer\";\n");
        var blueprint = (ServiceBlueprint)reading.Compilation!.Diagram!;
        Assert.Equal(["Guest", "Kitchen"], blueprint.Lanes.Select(static lane => lane.Id));
        Assert.Equal([Band.Customer, Band.Backstage], blueprint.Lanes.Select(static lane => lane.Band));
        Assert.Equal([1800.0, 54_000], blueprint.Steps.Select(static step => step.Time!.Value.Typical.Seconds));
        Assert.Equal(150, blueprint.Steps[1].Wait!.Time!.Value.Typical.Seconds);
        Assert.Equal(("1", "2"), (blueprint.Flows[0].From, blueprint.Flows[0].To));
        Assert.Contains(reading.Messages, static message => message.Words.English == "'list.csv' is read as a table of steps: Step no=id, Activity=step, Responsible=lane, Duration (h)=time, Waiting time=wait, IT systems=system, Next step=next");
    }

    [Fact]
    public void Headings_may_be_Chinese()
    {
        var reading = Read("序号,步骤名称,岗位,用时（秒）,失误点\n1,点单,顾客,30,\n2,上茶,服务员,60,打翻\n");
        var blueprint = (ServiceBlueprint)reading.Compilation!.Diagram!;
        Assert.Equal(["点单", "上茶"], blueprint.Steps.Select(static step => step.Label));
        Assert.Equal(30, blueprint.Steps[0].Time!.Value.Typical.Seconds);
        Assert.Equal("打翻", blueprint.Steps[1].FailPoints.Single().Text);
    }

    [Fact]
    public void What_is_passed_over_is_told()
    {
        var reading = XlsxReader.Read(Encoding.UTF8.GetBytes("工序,负责人,工时\n挂号,患者,5\n,护士,2\n看病,医生,10\n"), "list.csv", [("谁来做", "lane")]);
        Assert.Equal(["患者", "医生"], ((ServiceBlueprint)reading.Compilation!.Diagram!).Lanes.Select(static lane => lane.Label));
        Assert.Contains(reading.Messages, static message => message.Words.English == "left out, since they name no step: rows 3");
        Assert.Contains(reading.Messages, static message => message.Words.Chinese == "没有标题为“谁来做”的列（--map 里写的）");
    }

    [Fact]
    public void A_table_of_causes_becomes_a_fishbone()
    {
        var fishbone = (Fishbone)Read("Category\tRoot cause\tFrequency\tStatus\tCorrective action\nPeople\tToo few\t12\tconfirmed\tHire\n\tIll\t3\t\t\nMachine\tWorn\t\t\t\n", "late.tsv").Compilation!.Diagram!;
        Assert.Equal(["Too few", "Ill"], fishbone.Categories[0].Causes.Select(static cause => cause.Label));
        Assert.Equal((12, CauseStatus.Confirmed, "Hire"), (fishbone.Categories[0].Causes[0].Count, fishbone.Categories[0].Causes[0].Status, fishbone.Categories[0].Causes[0].Countermeasure));
    }

    [Fact]
    public void A_map_says_what_a_heading_does_not()
    {
        const string Table = "Schritt;Wer;Farbe\nBestellt;Kunde;rot\n";
        Assert.Null(Read(Table).Compilation);
        var reading = XlsxReader.Read(Encoding.UTF8.GetBytes(Table), "list.csv", [("schritt", "step"), ("Wer", "lane")]);
        Assert.Equal("Kunde", ((ServiceBlueprint)reading.Compilation!.Diagram!).Steps.Single().Lane);
        Assert.Contains(reading.Messages, static message => message.Words.English.StartsWith("left out: Farbe; say what a column is with --map \"Farbe=KEY\"", StringComparison.Ordinal) && message.Words.Chinese.StartsWith("未读入：Farbe；", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(static () => XlsxReader.Read(default, "list.csv", [("a", "colour")]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("\"")]
    public void What_is_no_such_table_is_told(string text) => Assert.True(Read(text).Messages[^1].IsError);

    /// <summary>A quote without an end is told where it begins, and so fast that it is no way to keep the program busy.</summary>
    [Theory]
    [InlineData("step,lane,note\nOrder,Customer,\"says hello\nTake,Clerk,\n", "row 2, column 3: ")]
    [InlineData("step;lane\n\"a\nb\";\"c\n", "row 2, column 2: ")]
    public void A_quote_without_an_end_is_told(string text, string place)
    {
        var message = Assert.Single(Read(text).Messages);
        Assert.True(message.IsError);
        Assert.StartsWith(place, message.Words.English, StringComparison.Ordinal);
        var many = new StringBuilder("step,lane\n\"").Insert(10, string.Concat(Enumerable.Repeat(" ", 200_000)));
        for (var i = 0; i < 500_000; i++) many.Append("a \"\" ");
        Assert.Contains("is never closed", Read(many.ToString()).Messages[^1].Words.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step,lane,time\n", "'list.csv' has headings, but no rows below them")]
    [InlineData("step,lane,time\n,,\n,,\n", "'list.csv' has headings, but no rows below them")]
    [InlineData("cause,category\n", "'list.csv' has headings, but no rows below them")]
    [InlineData("step,lane\n,Clerk\n", "no row of 'list.csv' names a step below 'step'")]
    [InlineData("", "the file is empty")]
    public void A_table_without_rows_is_told(string text, string words) => Assert.Equal((true, words), (Read(text).Messages[^1].IsError, Read(text).Messages[^1].Words.English));

    /// <summary>Where no comma parts the columns, one between digits stands before decimals.</summary>
    [Fact]
    public void Decimal_commas_are_read()
    {
        var steps = ((ServiceBlueprint)Read("step;lane;time;wait\nA;Clerk;1,5;2,5 h\nB;Clerk;1,234;3 min\n").Compilation!.Diagram!).Steps;
        Assert.Equal([90, 74.04], steps.Select(static step => Math.Round(step.Time!.Value.Typical.Seconds, 6)));
        Assert.Equal(9000, steps[0].Wait!.Time!.Value.Typical.Seconds);
    }

    [Theory]
    [InlineData("环节,谁,所需时间,出错点,所用系统\nA,护士,2,B,HIS\n", "环节=step, 谁=lane, 所需时间=time, 出错点=fail, 所用系统=system")]
    [InlineData("环节,步骤\nA,B\n", "环节=phase, 步骤=step")]
    [InlineData("节点,岗位\nA,护士\n", "节点=step, 岗位=lane")]
    [InlineData("活动名称,岗位\nA,护士\n", "活动名称=step, 岗位=lane")]
    [InlineData("Step,Who does it,Time taken (min)\nA,Clerk,2\n", "Step=step, Who does it=lane, Time taken (min)=time")]
    [InlineData("Step,Who does it,Duration in minutes\nA,Clerk,2\n", "Step=step, Who does it=lane, Duration in minutes=time")]
    public void Headings_that_people_use_are_known(string text, string guess)
    {
        var reading = Read(text);
        Assert.Contains(reading.Messages, message => message.Words.English == "'list.csv' is read as a table of steps: " + guess);
        if (guess.Contains("=time", StringComparison.Ordinal)) Assert.Equal(120, ((ServiceBlueprint)reading.Compilation!.Diagram!).Steps[0].Time!.Value.Typical.Seconds);
    }

    [Fact]
    public void Another_encoding_is_told() => Assert.Contains("CSV UTF-8", Assert.Single(XlsxReader.Read((byte[])[0xB2, 0xBD, 0xD6, 0xE8, (byte)'\n'], "list.csv").Messages).Words.English, StringComparison.Ordinal);

    private static OfficeReading Read(string text, string name = "list.csv") => XlsxReader.Read(Encoding.UTF8.GetBytes(text), name);
}
