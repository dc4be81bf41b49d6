using Blueprints.Cli.Help;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs.Checks;

/// <summary>The help of <c>check</c>.</summary>
internal static class CheckHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Finds the mistakes and the weak links of documents, and draws nothing.", "查出文档的错误和薄弱环节，不画图。"),
        Argument = SharedHelp.Files,
        Options =
        [
            new("--format", Choices.List(CheckFormat.Names, "|"), "The form of what is found: for people, for programs, for code hosts, for GitHub Actions. Default: text.", "检查结果的形式：给人看、给程序用、给代码托管平台用、给 GitHub Actions 用。默认：text。"),
            new("--output", "FILE", "Where to write what is found. Default: standard output.", "检查结果写到哪里。默认：标准输出。"),
            new("--fail-on", Choices.List(Threshold.Names, "|"), "What makes the exit code 1, besides mistakes. Default: error.", "除错误外，检查结果重到哪一级，退出码就是 1。默认：error。"),
            new("--pages", "ADDRESS", "For SARIF: where the folder docs of Blueprints can be read, such as https://docs.example; each rule then links to its page. Default: no links.", "用于 SARIF：Blueprints 的 docs 文件夹在哪里可以读到，如 https://docs.example；每条规则会链接到自己的页面。默认：没有链接。"),
            new("--category", "NAME", "For SARIF: what the file is one of, where a code host is given several. Default: blueprints.", "用于 SARIF：向代码托管平台上传多个文件时，这一个属于哪一类。默认：blueprints。"),
            new("--all", null, "List every finding in the text, and not the five kinds alone that matter most; the other forms always have all.", "在 text 中列出所有问题，而不只是影响最大的五类；其他形式总是列出全部。"),
            new("--accepted", null, "List accepted findings in the text too; JSON and SARIF always have them.", "在 text 中也列出已接受的问题；JSON 和 SARIF 总是列出。"),
            new("--fix", null, "Put right what can only be meant in one way, in the files themselves, and tell what is left. With - the fixed text goes to standard output, and what is left to standard error.", "把只可能有一种写法的错误直接在文件中改正，并列出其余的问题。与 - 同用时，改好的文本写到标准输出，其余的问题写到标准错误。"),
            new("--dry-run", null, "With --fix: write nothing, and show the changes as a unified diff.", "与 --fix 同用：不写文件，只用统一格式的 diff 显示改动。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of what is said. Default: BLUEPRINTS_LANG, or the document's own.", "检查结果和消息所用的语言。默认：环境变量 BLUEPRINTS_LANG，其次是文档自己的语言。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = """
        Examples:
          blueprints check bank.blueprint.yaml                     lists what is weak in one document, why, and what it takes
          blueprints check bank.blueprint.yaml --all               lists all of it
          blueprints check services                                checks a whole folder, and the links between its documents
          blueprints check services --fail-on warning              fails where there is a warning
          blueprints check bank.blueprint.yaml --accepted          lists what was accepted too, with the reasons
          blueprints check services --format sarif -o found.sarif  writes a file for a code host
          blueprints check services --fix                          puts right what is misspelt, and tells what is left
          blueprints check services --fix --dry-run                shows what would be put right

        What is found goes to standard output, what keeps a file from being read to standard error. A file blueprints.yaml, beside the documents or above, sets rules for all of them.

        Exit codes:
          0  Done, and nothing found that is as grave as --fail-on.
          1  A document has mistakes, or a finding as grave as --fail-on.
          2  The command was called wrongly, or a file can't be read or written.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints check bank.blueprint.yaml                     列出一份文档的薄弱环节、原因和影响
          blueprints check bank.blueprint.yaml --all               全部列出
          blueprints check services                                检查整个文件夹，以及其中文档之间的链接
          blueprints check services --fail-on warning              有警告就算失败
          blueprints check bank.blueprint.yaml --accepted          也列出已接受的问题和理由
          blueprints check services --format sarif -o found.sarif  写出给代码托管平台用的文件
          blueprints check services --fix                          改正拼写等错误，并列出其余的问题
          blueprints check services --fix --dry-run                显示将会作的改动

        检查结果写到标准输出，文件无法读取的原因写到标准错误。与文档放在一起或在上级文件夹里的 blueprints.yaml，为所有文档设置规则。

        退出码：
          0  完成，没有重到 --fail-on 那一级的问题。
          1  文档有错误，或者有重到 --fail-on 那一级的问题。
          2  命令用法不对，或者有文件无法读写。
          3  Blueprints 自身的缺陷。

        """;
}
