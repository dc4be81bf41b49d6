using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about the file and its YAML.</summary>
internal static class FileMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.Syntax)
        {
            Cause = new(
                "The file is written in YAML, which takes some signs for its own: a colon and a space end a key, brackets and quotes come in pairs, and the indentation says what belongs to what. A text that holds such a sign, a bracket or quote that is not closed, or a line that is indented by a space too many is what usually leads here.",
                "文件用 YAML 写成，有些符号在 YAML 里另有用处：冒号加空格表示键到此结束，括号和引号要成对，缩进表示从属关系。常见的原因是：文本里有这样的符号，括号或引号没有写完，某一行多缩进或少缩进了空格。"),
            Fix = new(
                "The message marks the place and says what is missing there. Put a text that has a colon, a bracket or another sign of YAML into quotes.",
                "消息标出了位置，也说明了那里缺什么。文本里有冒号、括号等 YAML 符号的，用引号括起来。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Asks: which card?
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: "Asks: which card?"
                """,
        },
        new(LanguageDiagnostics.NotUtf8)
        {
            Cause = new(
                "Computers store letters in several ways. The file was saved in an older one, as some editors and Excel do by themselves, so that letters with accents, and Chinese ones, cannot be told for sure.",
                "电脑保存文字有几种方式（编码）。这个文件用的是较旧的一种，有些编辑器和 Excel 会自动这样保存，中文和带重音的字母就无法准确读出。"),
            Fix = new(
                "Open the file in the editor in which it looks right, choose 'Save as', and there the encoding UTF-8. The text stays as it is.",
                "用能正常显示它的编辑器打开，选“另存为”，编码选 UTF-8。文本本身不用改。"),
            Circumstance = new(
                "Both examples have the same letters. The first is saved in an older encoding, the second as UTF-8.",
                "两个例子的文字相同，前一个用旧的编码保存，后一个保存为 UTF-8。"),
            Setting = "Encoding=legacy",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Pays at the café
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Pays at the café
                """,
        },
        new(LanguageDiagnostics.EmptyDocument)
        {
            Cause = new("The file is empty, or every line in it begins with '#', which makes it a comment.", "文件是空的，或者每一行都以“#”开头，也就是全是注释。"),
            Fix = new(
                "Write what the document is as its first line, blueprint: and the title or fishbone: and the effect, and below it the rest.",
                "第一行写明文档是什么：blueprint: 和标题，或者 fishbone: 和问题；其余内容写在下面。"),
            Wrong = """
                # A blueprint to be written
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
        },
        new(LanguageDiagnostics.SeveralDocuments)
        {
            Cause = new(
                "A line of three dashes begins a new document in YAML. It comes in when two files are pasted into one, or when dashes are meant as a line to set parts off.",
                "在 YAML 里，一行三个短横表示新文档开始。把两个文件粘在一起，或者想用短横画一条分隔线，就会这样。"),
            Fix = new(
                "Put each document into a file of its own. If the dashes are meant to set parts off, delete them or write them behind a '#'.",
                "每份文档各放一个文件。如果短横只是分隔线，删掉它，或者在前面写“#”。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes the cash
                ---
                blueprint: Cash deposit
                steps:
                  - customer: Pays in the cash
                """,
            Right = """
                --- # withdrawal.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes the cash
                --- # deposit.blueprint.yaml
                blueprint: Cash deposit
                steps:
                  - customer: Pays in the cash
                """,
        },
    ];
}
