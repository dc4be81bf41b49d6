using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about the smaller processes behind steps.</summary>
internal static class SubprocessMessages
{
    private const string Parent = """
        --- # example.blueprint.yaml
        blueprint: Cash withdrawal
        steps:
          - customer: Inserts the card
          - frontstage: Checks the card
            file: card-check.blueprint.yaml
        --- # card-check.blueprint.yaml
        blueprint: Card check
        steps:
          - frontstage: Looks at the photo
            time: 20 s
        """;

    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.SubprocessNotRead)
        {
            Cause = new(
                "The blueprint of the smaller process was moved, renamed or never sent along, or its path is written as seen from another folder. Files outside the folder that the command was given are not read, and a program that embeds the library may read none at all. The step is drawn as a subprocess all the same; what depends on its time or cost is unknown, unless the step says them itself.",
                "小流程的蓝图移走了、改名了，或者没有一起发过来；也可能路径是从别的文件夹算起的。命令所给文件夹之外的文件不会读取；嵌入程序库的程序也可能不读取任何文件。这一步照样画成子流程；除非这一步自己写了时间和成本，与它们有关的数据都是未知的。"),
            Fix = new("Write the path as seen from the document, with / between folders; or give the step a time of its own.", "写从文档算起的路径，文件夹之间用 /；或者给这一步写上时间。"),
            Circumstance = new("In the first example there is no file card-check.blueprint.yaml; in the second there is.", "前一个例子里没有 card-check.blueprint.yaml 这个文件，后一个有。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Inserts the card
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                """,
            Right = Parent,
        },
        new(LanguageDiagnostics.SubprocessInCircle)
        {
            Cause = new(
                "A process lies behind one of its own steps, by itself or by way of other files, and so would have no end. The message shows the way round.",
                "一个流程的背后又是它自己，直接的，或者经过别的文件，这样就没有尽头。消息写出绕了怎样一圈。"),
            Fix = new("Name the blueprint of the smaller process, or leave out 'file' in the innermost one.", "写小流程的蓝图，或者在最里面的那个里去掉“file”。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Inserts the card
                  - frontstage: Checks the card
                    file: example.blueprint.yaml
                """,
            Right = Parent,
        },
        new(LanguageDiagnostics.SubprocessMistake)
        {
            Cause = new(
                "The blueprint behind the step has mistakes of its own. The message names the first of them and its place; or it names a process further behind that could not be read. The step is drawn as a subprocess all the same, and its figures are unknown, as a whole or in part.",
                "步骤背后的蓝图本身有错误。消息写出第一个错误和它的位置；或者写出更里面一层没能读取的流程。这一步照样画成子流程，它的数据全部或一部分未知。"),
            Fix = new("Check the other file by itself, which tells all its mistakes, and put them right there.", "单独检查那个文件，它的所有错误都会列出，请在那里改正。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Inserts the card
                  - frontstage: Checks the card
                    file: card-check.yaml
                --- # card-check.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                    time: soon
                """,
            Right = Parent.Replace("card-check.blueprint.yaml", "card-check.yaml", StringComparison.Ordinal),
        },
        new(LanguageDiagnostics.OutcomeWithoutExit)
        {
            Cause = new(
                "The exits of the step go by how the process behind it ends: 'when' is solved, unsolved or abandoned. In one of these ways cases do end there, and no exit says where they go. They are taken to end the service in that way.",
                "这一步的出口按背后流程的结束方式区分：“when”是解决、未解决或放弃。其中一种方式确实会出现，却没有出口写明去向。这些业务按以这种方式结束服务来计算。"),
            Fix = new("Write one more exit for that outcome.", "为那种结果再写一个出口。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                    next:
                      - {to: pay, when: solved}
                  - frontstage: Pays out
                    id: pay
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                    next:
                      - {to: end, when: "yes", outcome: solved}
                      - {to: end, when: "no", outcome: abandoned}
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                    next:
                      - {to: pay, when: solved}
                      - {to: refuse, when: abandoned}
                  - frontstage: Pays out
                    id: pay
                    next: end
                  - frontstage: Gives the card back
                    id: refuse
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                    next:
                      - {to: end, when: "yes", outcome: solved}
                      - {to: end, when: "no", outcome: abandoned}
                """,
        },
        new(LanguageDiagnostics.FileOfNoSubprocess)
        {
            Cause = new(
                "A step with a file behind it is a subprocess, and this step says that it is something else.",
                "背后有文件的步骤就是子流程，而这一步写着它是别的类型。"),
            Fix = new("Leave out 'kind'. To open another document on a click, whatever the step is, write 'href'.", "不写“kind”。如果只是要点击后打开另一个文档，不论什么步骤都可以写“href”。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Inserts the card
                  - frontstage: Checks the card
                    kind: inspection
                    file: card-check.blueprint.yaml
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                    time: 20 s
                """,
            Right = Parent,
        },
        new(LanguageDiagnostics.OutcomeNotSaid)
        {
            Cause = new(
                "Every exit of the step has 'when: solved', 'unsolved' or 'abandoned', and so goes by how the process behind it ends. No end of that process says how. Which way cases take is then not known.",
                "这一步的每个出口都写着“when: solved”“unsolved”或“abandoned”，即按背后的流程怎样结束来区分；而那个流程没有一处结束写明结果。业务走哪个出口就不知道。"),
            Fix = new("Write 'outcome' at the ends of the process, or a share at each exit of the step.", "在流程的各处结束写“outcome”，或者给这一步的每个出口写上比例。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                    next:
                      - {to: pay, when: solved}
                      - {to: refuse, when: abandoned}
                  - frontstage: Pays out
                    id: pay
                    next: end
                  - frontstage: Gives the card back
                    id: refuse
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                    next:
                      - {to: pay, when: solved, share: 98%}
                      - {to: refuse, when: abandoned, share: 2%}
                  - frontstage: Pays out
                    id: pay
                    next: end
                  - frontstage: Gives the card back
                    id: refuse
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                """,
        },
        new(LanguageDiagnostics.LeftToSubprocess)
        {
            Cause = new(
                "The step has a cost, a yield, a value or a number of staff, and a process behind it that could be read. The figures are made of the steps of that process, so that these do not count. A time may stand at the step all the same: it is taken where the file cannot be read.",
                "这一步写了成本、一次合格率、价值或人数，而它背后的流程可以读取。数据由那个流程的步骤得出，所以这些不算。时间可以照写：文件无法读取时就取它。"),
            Fix = new("Write them at the steps of the process.", "写在那个流程的步骤上。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Inserts the card
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                    cost: 3
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                    time: 20 s
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Inserts the card
                  - frontstage: Checks the card
                    file: card-check.blueprint.yaml
                --- # card-check.blueprint.yaml
                blueprint: Card check
                steps:
                  - frontstage: Looks at the photo
                    time: 20 s
                    cost: 3
                """,
        },
    ];
}
