using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Walks;

/// <summary>The help of <c>walk</c>.</summary>
internal static class WalkHelp
{
    public static HelpText Create()
    {
        var (scripts, observations) = (Choices.List(WalkFormats.NamesOf(WalkFormats.Scripts), "|"), Choices.List(WalkFormats.NamesOf(WalkFormats.Observations), "|"));
        var all = Choices.List([.. WalkFormats.NamesOf(WalkFormats.Scripts).Union(WalkFormats.NamesOf(WalkFormats.Observations))], "|");
        return new()
        {
            Description = new("Makes a script to go through a service as a customer, and reads what was observed.", "生成流程穿越的脚本，以顾客身份走一遍服务，再读入观察结果。"),
            Argument = new("A blueprint; - is standard input.", "一份蓝图；- 表示标准输入。"),
            Options =
            [
                new("--format", all, $"The form: of the script {scripts}, with --import {observations}. Default: md, with --import text.", $"写成什么形式：脚本是 {scripts}，与 --import 同用时是 {observations}。默认：md，与 --import 同用时是 text。"),
                new("--output", "FILE", "Where to write the script. Default: standard output. With --import: a copy of the document to write the observations into. Default: none.", "脚本写到哪里。默认：标准输出。与 --import 同用：把观察结果写进文档的一份副本。默认：不写。"),
                new("--ways", "NUMBER", "How many ways through the service at most, those of the most cases first, 1 to 20. Default: 3.", "最多几条路线，业务最多的在前，1 到 20。默认：3。"),
                new("--import", "TABLE", "Read observations from comma-separated values: a row each, with step, and score, minutes or met.", "从逗号分隔的表读入观察结果：每次观察一行，写明步骤，以及评分、分钟或达标。"),
                SharedHelp.Quiet,
                SharedHelp.Language("The language of headings and of words that are not the author's. Default: BLUEPRINTS_LANG, or the document's own.", "标题和非作者所写的词语所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
            ],
            Notes = new(English, Chinese),
        };
    }

    private const string English = $"""
        Examples:
          blueprints walk bank.blueprint.yaml --format html -o walk.html                      a script to print
          blueprints walk bank.blueprint.yaml --format csv -o scores.csv                      the same as a table to fill in
          blueprints walk bank.blueprint.yaml --import scores.csv                             tells what was observed
          blueprints walk bank.blueprint.yaml --import scores.csv -o measured.blueprint.yaml  writes it into a copy, as perceived, time and actual

        A table with a mistake is not read: all of them are told, and nothing is written.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints walk bank.blueprint.yaml --format html -o walk.html                      可以打印的脚本
          blueprints walk bank.blueprint.yaml --format csv -o scores.csv                      同样的内容，可以填写的表
          blueprints walk bank.blueprint.yaml --import scores.csv                             列出观察结果
          blueprints walk bank.blueprint.yaml --import scores.csv -o measured.blueprint.yaml  写进副本：感知、时间、实际

        有错误的表不读入：全部错误一次列出，什么也不写。

        {SharedHelp.ExitCodesInChinese}
        """;
}
