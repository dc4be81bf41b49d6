using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Surveys;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Surveys;

/// <summary>Mistakes in tables of answers that would otherwise pass in silence, and the words and dates that people write.</summary>
public sealed class SurveyMistakeTests
{
    private const string Table = "date,branch,nps\n2026-01-02,North,9\n20260305,South,7\n";

    [Theory]
    [InlineData("nope", DiagramLanguage.English, "answers.csv:1:1: error BP0501: no column is called 'nope'\n", "help: the columns are: date, branch, nps")]
    [InlineData("brnch", DiagramLanguage.English, "error BP0501: no column is called 'brnch'; did you mean 'branch'?\n", "help: the columns are")]
    [InlineData("brnch", DiagramLanguage.Chinese, "BP0501: 没有叫“brnch”的列；是否想写“branch”？\n", "表里的列有：date、branch、nps")]
    public void A_column_of_segments_that_is_not_there_is_an_error(string segment, DiagramLanguage language, string message, string help)
    {
        var told = Told(Table, SurveyOptions.Default with { Segment = segment }, language);
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.Contains(help, told, StringComparison.Ordinal);
        Assert.DoesNotContain("'branch' is not read; did you mean", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_another_stands_in_for_is_not_suggested_to_itself()
    {
        var told = Told("Branch,Town,nps\nNorth,A,9\n", SurveyOptions.Default with { Segment = "Town" });
        Assert.Contains("the column 'Branch' is not read\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recommend,recommend\n9,1\n")]
    [InlineData("满意度,满意度\n满意,不满\n")]
    [InlineData("The wait,the wait\nsatisfied,dissatisfied\n")]
    [InlineData("满意度（等候）,满意度（等候）\n满意,不满\n")]
    public void A_question_that_stands_twice_is_an_error(string table) => Assert.Contains("error BP0503", Told(table), StringComparison.Ordinal);

    [Theory]
    [InlineData("满意度（等候）,满意度（态度）\n满意,不满\n")]
    [InlineData("nps 1,nps 2\n9,1\n")]
    public void Two_questions_are_two(string table) => Assert.Equal("", Told(table));

    [Theory]
    [InlineData("不满", -60)]
    [InlineData("很不满", -90)]
    [InlineData("非常不满", -90)]
    [InlineData("有些不满", -30)]
    [InlineData("很满意", 90)]
    [InlineData("满意", 60)]
    public void Everyday_words_are_read(string word, double points)
    {
        var reading = Read("满意度\n" + word + "\n");
        Assert.Equal(points, Assert.Single(reading.Sheet!.Results).All.Value);
    }

    [Theory]
    [InlineData("answers.csv", "blueprint: Tea\nsteps:\n  - customer: Orders, pays, leaves, waits\n  - frontstage: a, b, c, d\n")]
    [InlineData("answers.csv", "# 注释, 一, 二\n蓝图：茶\n步骤:\n  - 顾客: 点茶\n")]
    [InlineData("own.blueprint.yaml", "- a, b, c\n- a, b, c, d\n")]
    [InlineData("own.YML", "")]
    public void A_document_in_place_of_a_table_is_told_once(string name, string text)
    {
        var english = Compiler.ReadSurvey(new SourceText(text, name), options: CompilerOptions.Default with { Language = DiagramLanguage.English });
        Assert.Null(english.Sheet);
        Assert.Equal(("BP0509", "this is a document, not a table of answers"), (Assert.Single(english.Diagnostics).Code, english.Diagnostics[0].Message));
        var chinese = Compiler.ReadSurvey(new SourceText(text, name), options: CompilerOptions.Default with { Language = DiagramLanguage.Chinese });
        Assert.Equal("这是一份文档，不是回答表", Assert.Single(chinese.Diagnostics).Message);
    }

    [Theory]
    [InlineData("nps: how likely\n9\n")]
    [InlineData("date,nps: how likely\n2026-01-01,9\n")]
    public void A_heading_with_a_colon_is_no_document(string table) => Assert.Equal("", Told(table));

    private static SurveyReading Read(string table, SurveyOptions? survey = null, DiagramLanguage language = DiagramLanguage.English) =>
        Compiler.ReadSurvey(new SourceText(table, "answers.csv"), survey: survey, options: CompilerOptions.Default with { Language = language });

    private static string Told(string table, SurveyOptions? survey = null, DiagramLanguage language = DiagramLanguage.English)
    {
        using var report = new StringWriter { NewLine = "\n" };
        TextDiagnosticWriter.Write(report, Read(table, survey, language).Diagnostics);
        return report.ToString();
    }
}
