using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Tests.Measures.Sheets;

public sealed class MeasureWriterTests
{
    private static readonly MeasureSheet Sheet = new(
        "=tea, \"hot\".yaml",
        "Tea",
        DiagramLanguage.English,
        [
            new MeasureRow("steps", new("Steps", "步骤"), Unit.Count, Figure.Of(1234)),
            new MeasureRow("lead-time", new("Lead time", "总时间"), Unit.Seconds, Figure.Partial(90, ["brew"], new("time", "时间"))),
            new MeasureRow("efficiency", new("Efficiency", "时间效率"), Unit.Share, Figure.Partial(0.1 + 0.2, ["brew"], new("time", "时间"))),
            new MeasureRow("cost", new("Cost", "成本"), Unit.Money, Figure.Absent("no step has a cost", "没有步骤标明成本")),
        ],
        [
            new MeasureTable(
                "lanes",
                new("Lanes", "泳道"),
                [new MeasureColumn("lane", new("lane", "泳道")), new MeasureColumn("wait", new("wait", "排队"), Unit.Seconds), new MeasureColumn("note", new("note", "说明"))],
                [
                    [MeasureCell.Of("厨房"), MeasureCell.Of(double.PositiveInfinity), MeasureCell.Of(new Bilingual("too busy", "过忙"))],
                    [MeasureCell.Of("Waiter"), MeasureCell.Of(2.5), MeasureCell.Of((string?)null)],
                    [MeasureCell.Of("Bar\n2"), MeasureCell.Of((double?)null), MeasureCell.Of((string?)null)],
                ]),
        ]);

    [Fact]
    public void Text_is_aligned_and_says_what_is_partial_or_absent() => Assert.Equal(
        """
        Tea (=tea, "hot".yaml)

        Steps       1,234
        Lead time   at least 1 min 30 s (brew has no time)
        Efficiency  30% as far as known (brew has no time)
        Cost        —  no step has a cost

        Lanes

          lane     wait  note
          厨房        ∞  too busy
          Waiter  2.5 s
          Bar 2       —

        """,
        Text(null));

    [Fact]
    public void Chinese_is_aligned_by_columns_of_a_terminal()
    {
        var lines = Text(DiagramLanguage.Chinese).Split('\n');
        Assert.Equal("步骤      1,234", lines[2]);
        Assert.StartsWith("总时间    至少 1 分", lines[3], StringComparison.Ordinal);
        Assert.Equal("成本      —  没有步骤标明成本", lines[5]);
        var table = lines[9..13];
        Assert.Single(table.Select(line => DisplayWidth.Of(line.AsSpan(0, line.LastIndexOfAny(['∞', '秒', '—', '队']) + 1))).Distinct());
    }

    [Fact]
    public void Csv_has_plain_values_and_the_notes()
    {
        var writer = new StringWriter();
        MeasureCsvWriter.Write(writer, [Sheet]);
        Assert.Equal(
            "document,measure,unit,value,error,note\n" +
            "\"'=tea, \"\"hot\"\".yaml\",steps,count,1234,,\n" +
            "\"'=tea, \"\"hot\"\".yaml\",lead-time,seconds,90,,brew has no time\n" +
            "\"'=tea, \"\"hot\"\".yaml\",efficiency,share,0.3,,brew has no time\n" +
            "\"'=tea, \"\"hot\"\".yaml\",cost,money,,,no step has a cost\n",
            writer.ToString());
    }

    [Fact]
    public void Json_has_values_reasons_and_tables()
    {
        using var stream = new MemoryStream();
        MeasureJsonWriter.Write(stream, [Sheet], DiagramLanguage.Chinese);
        Assert.Contains("厨房", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(stream.ToArray());
        var document = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(0.3, document.GetProperty("measures")[2].GetProperty("value").GetDouble());
        Assert.Equal("brew", document.GetProperty("measures")[1].GetProperty("missing")[0].GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("measures")[3].GetProperty("value").ValueKind);
        Assert.Equal("没有步骤标明成本", document.GetProperty("measures")[3].GetProperty("reason").GetString());
        var lanes = document.GetProperty("tables").GetProperty("lanes");
        Assert.Equal(JsonValueKind.Null, lanes[0].GetProperty("wait").ValueKind);
        Assert.Equal("过忙", lanes[0].GetProperty("note").GetString());
        Assert.Equal(2.5, lanes[1].GetProperty("wait").GetDouble());
    }

    private static string Text(DiagramLanguage? language)
    {
        var writer = new StringWriter();
        MeasureTextWriter.Write(writer, Sheet, language);
        return writer.ToString();
    }
}
