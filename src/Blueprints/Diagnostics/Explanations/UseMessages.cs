using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about common files.</summary>
internal static class UseMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.UseNotRead)
        {
            Cause = new(
                "The common file was moved, renamed or never sent along with the document, or its path is written as seen from another folder. Files outside the folder that the command was given are not read, so that a document from a stranger cannot look around. A single document may use the files of its own folder.",
                "共用文件移走了、改名了，或者没有和文档一起发过来；也可能路径是从别的文件夹算起的。命令所给文件夹之外的文件不会读取，免得来路不明的文档到处翻看。单独给出的文档只能用它所在文件夹里的文件。"),
            Fix = new("Write the path as seen from the document, with / between folders, and give the command the folder that holds both.", "写从文档算起的路径，文件夹之间用 /，并把包含两者的文件夹交给命令。"),
            Circumstance = new("In the first example there is no file common.yaml; in the second there is.", "前一个例子里没有 common.yaml 这个文件，后一个有。"),
            Wrong = """
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                --- # common.yaml
                hours: 9:00-17:00
                """,
        },
        new(LanguageDiagnostics.UseMistake)
        {
            Cause = new(
                "The common file has a mistake of its own. The message names the file and the place in it, and says what is wrong there. A common file has the keys of a blueprint's head that several services share, without 'blueprint', and uses no other file.",
                "共用文件本身有错误。消息写明是哪个文件的哪个位置，错在哪里。共用文件里写几个服务共用的那些蓝图开头的键，不写“blueprint”，也不能再用别的文件。"),
            Fix = new("Put it right in the common file: all documents that use it have the same mistake.", "在共用文件里改正：用到它的文档都有同样的错误。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                --- # common.yaml
                hours: 9:00-25:00
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                --- # common.yaml
                hours: 9:00-17:00
                """,
        },
        new(LanguageDiagnostics.UseLeftOut)
        {
            Cause = new(
                "A program that reads the document gave it no files, as a web page may. Lanes of the common file are drawn by their keys, in front of the customer, and nothing else of it is known.",
                "读取文档的程序没有给它任何文件，例如网页。共用文件里的泳道按它们的键画在前台，其他内容都不知道。"),
            Fix = new("Read the document with the command, give the library a file source, or write into the document what it takes.", "用命令读取文档，给程序库一个文件来源，或者把要取的内容写进文档。"),
            Setting = "Files=0",
            Wrong = """
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                """,
            Right = """
                blueprint: Cash withdrawal
                hours: 9:00-17:00
                steps:
                  - customer: Takes a number
                """,
        },
        new(LanguageDiagnostics.UseDoubt)
        {
            Cause = new("Something in the common file is probably not meant, as an anchor to which nothing refers. The message names the file and the place in it.", "共用文件里有些内容可能不是本意，例如没有地方引用的标记。消息写明是哪个文件的哪个位置。"),
            Fix = new("Look at the place in the common file.", "查看共用文件里的那个位置。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                --- # common.yaml
                hours: &a 9:00-17:00
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                use: common.yaml
                steps:
                  - customer: Takes a number
                --- # common.yaml
                hours: 9:00-17:00
                """,
        },
    ];
}
