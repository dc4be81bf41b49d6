using Blueprints.Cli.Help;
using Blueprints.Cli.Options;

namespace Blueprints.Cli.Verbs;

/// <summary>The help of <c>convert</c>.</summary>
internal static class ConvertHelp
{
    public static HelpText Create() => new()
    {
        Description = new("Makes fishbones of Mermaid texts.", "把 Mermaid 文本转成鱼骨图。"),
        Argument = new("Mermaid texts; - is standard input.", "Mermaid 文本；- 表示标准输入。"),
        Options =
        [
            new("--output", "PATH", "Where to write: a file, a folder (existing, or ending in /), or - for standard output. Default: beside the text.", "写到哪里：文件、文件夹（已有的，或以 / 结尾），或者 -，即标准输出。默认：与原文本放在一起。"),
            SharedHelp.Quiet,
            SharedHelp.Language("The language of messages. Default: BLUEPRINTS_LANG, or en.", "消息所用的语言。默认：环境变量 BLUEPRINTS_LANG，否则为 en。"),
        ],
        Notes = new(English, Chinese),
    };

    private const string English = $"""
        Examples:
          blueprints convert delays.mmd                           writes delays.fishbone.yaml beside it
          blueprints convert delays.mmd -o late.fishbone.yaml     writes late.fishbone.yaml
          blueprints convert - -o - < delays.mmd                  reads standard input, writes standard output

        What is read is Mermaid's ishikawa diagram. A file that is there already is replaced only where -o names it.

        {SharedHelp.ExitCodes}
        """;

    private const string Chinese = $"""
        示例：
          blueprints convert delays.mmd                           在旁边写出 delays.fishbone.yaml
          blueprints convert delays.mmd -o late.fishbone.yaml     写出 late.fishbone.yaml
          blueprints convert - -o - < delays.mmd                  从标准输入读，写到标准输出

        读的是 Mermaid 的 ishikawa 图。已有的文件只在 -o 指明时才替换。

        {SharedHelp.ExitCodesInChinese}
        """;
}
