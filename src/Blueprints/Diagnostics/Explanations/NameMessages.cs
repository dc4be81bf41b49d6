using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about ids, addresses and links.</summary>
internal static class NameMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.DuplicateId)
        {
            Cause = new("A step was copied with its id, so that an arrow to this id could mean either of the two.", "复制步骤时连 id 一起复制了，通向这个 id 的流向就不知道指哪一个。"),
            Fix = new(
                "Give each step, fail point or cause an id of its own, and see to it that arrows lead to the one that is meant.",
                "每个步骤、失效点、原因各用一个 id，并检查流向是否通向要去的那一个。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    id: check
                  - frontstage: Checks the card
                    id: check
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    id: present
                  - frontstage: Checks the card
                    id: check
                """,
        },
        new(LanguageDiagnostics.BadId)
        {
            Cause = new(
                "Ids are short names by which arrows find a step. They hold no spaces and no punctuation, and 'end' is taken: it stands for the end of the service.",
                "id 是流向用来找步骤的短名称，里面不能有空格和标点；“end”已经有用处，表示服务结束。"),
            Fix = new("Write a hyphen in place of each space, or choose a shorter name.", "空格改成连字符，或者换一个短些的名称。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Checks the card
                    id: check card
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Checks the card
                    id: check-card
                """,
        },
        new(LanguageDiagnostics.BadAddress)
        {
            Cause = new(
                "A link that could run something, as one with javascript:, is not taken into a drawing. Neither is one with spaces or backslashes in it, as paths copied from Windows have.",
                "带 javascript: 之类会运行程序的链接不会写进图里；有空格或反斜杠的链接（例如从 Windows 复制的路径）也不行。"),
            Fix = new(
                "Write an address that begins with https:, http: or mailto:, or the path of a file as seen from the drawing, with / between folders and %20 for a space.",
                "写以 https:、http: 或 mailto: 开头的网址，或者从图所在位置算起的文件路径，文件夹之间用 /，空格写成 %20。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Signs the form
                    href: forms\blank form.pdf
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Signs the form
                    href: forms/blank%20form.pdf
                """,
        },
        new(LanguageDiagnostics.BadLink)
        {
            Cause = new(
                "A fail point can lead to the cause of it in a fishbone, and a cause to its step. The link needs both the file and, behind a '#', the id in that file; one of the two is missing.",
                "失效点可以指向鱼骨图里的原因，原因也可以指向步骤。这种链接要写文件，再用“#”写上该文件里的 id；这里缺了其中之一。"),
            Fix = new(
                "Write the file, '#' and the id: delays.fishbone.yaml#tug. The file is named as seen from this one.",
                "写文件名、“#”和 id：delays.fishbone.yaml#tug。文件名从本文件所在的文件夹算起。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    fail: {fail: Card is lost, cause: losses.fishbone.yaml}
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    fail: {fail: Card is lost, cause: losses.fishbone.yaml#pocket}
                """,
        },
    ];
}
