using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about characters, and spaces between them.</summary>
internal static class CharacterMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.IllegalCharacter)
        {
            Cause = new(
                "The text holds a character that has no shape, such as a control character that came along when it was copied. In double quotes a backslash begins such a character: \\b is the backspace key.",
                "文本里含有显示不出来的字符，例如复制时带进来的控制字符。在双引号里，反斜杠会引出这样的字符：\\b 就是退格键。"),
            Fix = new(
                "Delete the character, or type the text anew. Put a text with backslashes, as a Windows path, into single quotes.",
                "删掉这个字符，或者重新输入文本。有反斜杠的文本（例如 Windows 路径）用单引号括起来。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Signs the form
                    note: "Saved in C:\bank"
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Signs the form
                    note: 'Saved in C:\bank'
                """,
        },
        new(LanguageDiagnostics.TabIndentation)
        {
            Cause = new(
                "The line is indented with the Tab key. A tab is as wide as each program likes, so YAML does not take it.",
                "这一行用 Tab 键缩进。制表符在不同程序里宽度不同，所以 YAML 不接受。"),
            Fix = new("Replace each tab by two spaces. Most editors can be set to write spaces when Tab is pressed.", "把每个制表符换成两个空格。多数编辑器可以设成按 Tab 键时输入空格。"),
            Wrong = "blueprint: Cash withdrawal\nsteps:\n\t- customer: Takes a number\n\t- frontstage: Greets the customer",
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.FullWidthRead)
        {
            Cause = new(
                "A Chinese or Japanese input method was on, so that colons behind keys, or commas and braces, are the wide ones of Chinese text. Where their meaning is plain they are read.",
                "输入法处在中文标点状态，键后面的冒号，或者逗号、花括号成了全角的。意思明确的，照样读取。"),
            Fix = new("Nothing has to change. 'blueprints check --fix' writes the half-width signs, which editors and other programs need.", "不必改动。blueprints check --fix 会改写成半角符号，编辑器和其他程序需要它们。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage：Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.MissingSpaceRead)
        {
            Cause = new(
                "The space behind the colon of a key was left out. Where the word before the colon is a key of the language or a lane of the document, it is read as if the space stood there.",
                "键的冒号后面没有空格。冒号前面是语言里的键或本文档的泳道时，照样按有空格读取。"),
            Fix = new("Nothing has to change. 'blueprints check --fix' writes the spaces, which editors and other programs need.", "不必改动。blueprints check --fix 会补上空格，编辑器和其他程序需要它们。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer:Takes a number
                  - frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.FullWidthPunctuation)
        {
            Cause = new(
                "A Chinese or Japanese input method was on, so that the colon, comma or bracket is the wide one of Chinese text: '：' and not ':'.",
                "输入法处在中文标点状态，冒号、逗号或括号成了全角的：写成了“：”而不是“:”。"),
            Fix = new("Type the sign anew with the input method switched to English, and a space behind a colon.", "切换到英文标点，重新输入这个符号，冒号后面加一个空格。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    next: ［Greets (guests)，check］
                  - frontstage: Greets (guests)
                  - frontstage: Checks the card
                    id: check
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    next: [Greets (guests), check]
                  - frontstage: Greets (guests)
                  - frontstage: Checks the card
                    id: check
                """,
        },
        new(LanguageDiagnostics.MissingSpace)
        {
            Cause = new(
                "In YAML the dash in front of an item and the colon behind a key need a space after them; otherwise they are taken for part of the text.",
                "在 YAML 里，每一项前面的短横和键后面的冒号之后都要有空格，否则会被当成文本的一部分。"),
            Fix = new("Write the space.", "加上空格。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  -customer: Takes a number
                  - frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.OddSpace)
        {
            Cause = new(
                "The space is a wide one from a Chinese input method, or a no-break space that came along from a web page or a word processor. On the screen it looks like any other.",
                "这个空格是中文输入法的全角空格，或者是从网页、文字处理软件带来的不换行空格。屏幕上看起来和普通空格差不多。"),
            Fix = new("Delete it and type an ordinary space.", "删掉它，重新输入普通（半角）空格。"),
            Wrong = "blueprint: Cash withdrawal\nsteps:\n\u3000- customer: Takes a number",
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
        },
    ];
}
