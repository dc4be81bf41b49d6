using System.Text.Json;
using Blueprints.Measures;
using Blueprints.Registers;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Registers;

public sealed class RegisterWriterTests
{
    private static readonly RegisterSheet Sheet = new(
        "=tea.yaml",
        "Tea | coffee",
        DiagramLanguage.English,
        [
            new MeasureTable(
                "fail-points",
                new("Fail points", "失误点"),
                [new MeasureColumn("number", new("no.", "序号"), Unit.Count), new MeasureColumn("fail-point", new("fail point", "失误点")), new MeasureColumn("time", new("time", "时限"), Unit.Seconds), new MeasureColumn("owner", new("owner", "负责人"))],
                [
                    [MeasureCell.Of(1), MeasureCell.Of("=1+1, *cold*"), new MeasureCell(new Bilingual("about 2 min", "约 2 分钟"), 120), default],
                    [MeasureCell.Of(2), MeasureCell.Of("@home\nlate"), default, default],
                ]),
        ]);

    [Fact]
    public void Text_is_aligned_and_leaves_out_columns_of_which_nothing_is_known() => Assert.Equal(
        """
        Tea | coffee (=tea.yaml)

        Fail points

          no.  fail point           time
            1  =1+1, *cold*  about 2 min
            2  @home late              —

        """,
        Written(writer => RegisterTextWriter.Write(writer, Sheet)));

    [Fact]
    public void Markdown_takes_no_word_of_the_author_for_markup() => Assert.Equal(
        """
        ## Tea \| coffee

        ### 失误点

        | 序号 | 失误点 | 时限 |
        |---:|---|---:|
        | 1 | =1+1, \*cold\* | 约 2 分钟 |
        | 2 | &#64;home late | — |

        """,
        Written(writer => RegisterMarkdownWriter.Write(writer, Sheet, DiagramLanguage.Chinese)));

    [Fact]
    public void Csv_has_plain_values_and_no_formula_and_one_block_a_register() => Assert.Equal(
        """
        register,document,number,fail-point,time,owner
        fail-points,'=tea.yaml,1,"'=1+1, *cold*",120,
        fail-points,'=tea.yaml,2,"'@home
        late",,
        fail-points,other.yaml,1,"'=1+1, *cold*",120,
        fail-points,other.yaml,2,"'@home
        late",,

        """,
        Written(writer => RegisterCsvWriter.Write(writer, [Sheet, Sheet with { Name = "other.yaml" }])));

    [Fact]
    public void Json_has_values_and_nulls()
    {
        using var stream = new MemoryStream();
        RegisterJsonWriter.Write(stream, [Sheet]);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        var rows = json.RootElement.GetProperty("documents")[0].GetProperty("registers").GetProperty("fail-points");
        Assert.Equal(120, rows[0].GetProperty("time").GetDouble());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("time").ValueKind);
        Assert.Equal("=1+1, *cold*", rows[0].GetProperty("fail-point").GetString());
    }

    [Fact]
    public void Where_there_is_nothing_to_list_readers_are_told()
    {
        var empty = Sheet with { Tables = [] };
        Assert.EndsWith("\n\n—  the document says nothing that a register lists\n", Written(writer => RegisterTextWriter.Write(writer, empty)), StringComparison.Ordinal);
        Assert.EndsWith("\n\n—  文档没有写可以列表的内容\n", Written(writer => RegisterMarkdownWriter.Write(writer, empty, DiagramLanguage.Chinese)), StringComparison.Ordinal);
        Assert.Equal("", Written(writer => RegisterCsvWriter.Write(writer, [empty])));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
