using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about what is probably not meant.</summary>
internal static class DoubtMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.UnusedAnchor)
        {
            Cause = new(
                "A text begins with '&'. YAML takes the word behind it for a mark, so that it is missing in the drawing.",
                "文本以“&”开头，YAML 把它后面的词当成标记，图上就没有这个词了。"),
            Fix = new("Put the whole text into quotes. If a mark was meant that nothing refers to any more, delete it.", "给整段文本加引号。如果本来是标记，但已经没有地方引用，就删掉它。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: &Partner counter
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: "&Partner counter"
                """,
        },
        new(LanguageDiagnostics.TextCutByComment)
        {
            Cause = new(
                "A '#' behind a space begins a comment in YAML, so that the text ends in front of it and the rest is missing in the drawing.",
                "在 YAML 里，空格后面的“#”表示注释开始，文本到它前面为止，其余的不会画出。"),
            Fix = new("Put the whole text into quotes. If a comment was meant, write a space after the '#'.", "给整段文本加引号。如果本来就是注释，在“#”后面加一个空格。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Goes to counter #5 and waits
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: "Goes to counter #5 and waits"
                """,
        },
        new(LanguageDiagnostics.EmptyPhase)
        {
            Cause = new(
                "The steps of a phase were moved or are still to be written. A phase without steps has no place in the drawing.",
                "阶段里的步骤移走了，或者还没有写。没有步骤的阶段在图上没有位置。"),
            Fix = new("Write its steps below it, or delete the heading.", "在它下面写步骤，或者删掉这个标题。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - phase: Arrive
                  - phase: Pay
                  - customer: Takes the cash
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - phase: Arrive
                  - customer: Takes a number
                  - phase: Pay
                  - customer: Takes the cash
                """,
        },
        new(LanguageDiagnostics.FullWidthComma)
        {
            Cause = new(
                "The items of a list in brackets are parted by the wide comma of a Chinese input method, so that they are drawn as one.",
                "方括号里的各项之间用了中文输入法的全角逗号，结果画成了一项。"),
            Fix = new(
                "Write ordinary commas, each with a space behind it, or part the items by 、. If it is one text with a comma in it, put it into quotes.",
                "改用半角逗号，后面加空格，或者用顿号隔开。如果本来就是一段带逗号的文本，就加引号。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket，Screen]
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                """,
        },
    ];
}
