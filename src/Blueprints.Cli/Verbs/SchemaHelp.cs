using Blueprints.Cli.Help;
using Blueprints.Cli.Options;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>schema</c>.</summary>
internal static class SchemaHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Writes the JSON Schema of the documents, for editors.", "写出文档的 JSON Schema，供编辑器使用。"),
        Argument = Kinds(),
        Options =
        [
            new("--output", "FILE", "Where to write; - is standard output, the default.", "写到哪里；- 表示标准输出，这也是默认。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of titles and descriptions, and of messages. Default: en; for messages, BLUEPRINTS_LANG first.", "标题、说明和消息所用的语言。默认：en；消息则先看环境变量 BLUEPRINTS_LANG。"),
        ],
        Notes = new(English, Chinese),
    };

    private static Bilingual Kinds()
    {
        var (english, chinese) = ("", "");
        foreach (var kind in Compiler.Kinds) (english, chinese) = ($"{english}{kind.Key}, ", $"{chinese}{kind.Key}（{kind.Name.Chinese}）、");
        return new($"What to describe: {english}configuration (the file blueprints.yaml) or all. Default: all.", $"描述什么：{chinese}configuration（文件 blueprints.yaml）或 all（全部）。默认：all。");
    }

    private const string English = """
        Examples:
          blueprints schema blueprint                          prints the schema of blueprints
          blueprints schema fishbone -o fishbone.schema.json   writes that of fishbones into a file
          blueprints schema -o blueprints.schema.json          writes one for all documents, which are told apart by their keys
          blueprints schema blueprint --lang zh                prints it with descriptions in Chinese

        How editors are told of it stands in docs/editors.md.

        Exit codes:
          0  Done.
          2  The command was called wrongly, or a file can't be written.
          3  A fault in Blueprints itself.

        """;

    private const string Chinese = """
        示例：
          blueprints schema blueprint                          输出蓝图的 schema
          blueprints schema fishbone -o fishbone.schema.json   把鱼骨图的 schema 写进文件
          blueprints schema -o blueprints.schema.json          写出一份通用的，按键区分各种文档
          blueprints schema blueprint --lang zh                说明用中文

        怎样让编辑器用上它，见 docs/editors.md。

        退出码：
          0  完成。
          2  命令用法不对，或者有文件无法写入。
          3  Blueprints 自身的缺陷。

        """;
}
