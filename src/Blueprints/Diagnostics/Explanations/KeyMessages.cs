using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about keys and what stands behind them.</summary>
internal static class KeyMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.DuplicateKey)
        {
            Cause = new("A line was copied and not changed, or a second value was meant to be added to the first.", "复制了一行却没有改，或者想在第一个值之外再加一个。"),
            Fix = new(
                "Keep one of the two. Where both values are meant and the key takes several, write them as a list in square brackets.",
                "只留一个。如果两个值都要，而且这个键可以写多个值，就用方括号写成列表。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: Ticket
                    evidence: Screen
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                """,
        },
        new(LanguageDiagnostics.UnknownKey)
        {
            Cause = new("A key is misspelt, has another name here, or is indented so that it belongs to something else.", "键写错了，在这里叫别的名称，或者缩进不对，成了别的内容的一部分。"),
            Fix = new(
                "Write the key that the message proposes, or one of those that it lists. If the word is part of a text with a comma or colon in it, put the text into quotes.",
                "写消息建议的键，或它列出的键之一。如果这个词是文本的一部分，而文本里有逗号或冒号，就给整段文本加引号。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    tiem: 2 min
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 2 min
                """,
        },
        new(LanguageDiagnostics.WrongType)
        {
            Cause = new(
                "A list is expected and lines with keys stand there, or the other way round. Most often the '- ' in front of each item is missing, or there is one too many.",
                "该写列表的地方写了“键: 值”，或者反过来。多半是每一项前面少了“- ”，或者多了“- ”。"),
            Fix = new(
                "Write it in the form that the message shows: a list has a dash and a space in front of each item; what belongs to a single thing stands as KEY: VALUE without dashes.",
                "按消息给出的形式写：列表的每一项前面有短横和空格；属于同一项的内容写成“键: 值”，前面没有短横。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  customer: Takes a number
                  frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.MissingValue)
        {
            Cause = new(
                "A line was begun and not finished: a key with nothing behind its colon, or a part without the key that says what it is.",
                "一行没有写完：键的冒号后面什么也没有，或者缺了说明内容的那个键。"),
            Fix = new("Write the value, or delete the line.", "补上值，或者删掉这一行。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer:
                  - frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.UnknownDocumentKind)
        {
            Cause = new(
                "The first line says what the document is. It is missing, misspelt, or has another word such as title.",
                "文档的第一行说明它是什么。这一行缺了、写错了，或者写成了 title 之类别的词。"),
            Fix = new("Make blueprint: and the title, or fishbone: and the effect, the first line.", "第一行写 blueprint: 和标题，或者 fishbone: 和问题。"),
            Wrong = """
                title: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
        },
        new(LanguageDiagnostics.KindNotFirst)
        {
            Cause = new("Another line was put above the one that says what the document is.", "在说明文档种类的那一行上面，又写了别的行。"),
            Fix = new("Move the line with blueprint: or fishbone: to the top.", "把 blueprint: 或 fishbone: 那一行移到最上面。"),
            Wrong = """
                language: en
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
            Right = """
                blueprint: Cash withdrawal
                language: en
                steps:
                  - customer: Takes a number
                """,
        },
    ];
}
