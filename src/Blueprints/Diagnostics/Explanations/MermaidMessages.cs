using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about text of Mermaid that is converted.</summary>
internal static class MermaidMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.NotIshikawa)
        {
            Cause = new(
                "Mermaid draws many kinds of diagrams, each with a word of its own in its first line. The text is of another kind, or the word is misspelt.",
                "Mermaid 能画许多种图，每种在第一行有自己的词。这段文本是别的图，或者词写错了。"),
            Fix = new(
                "Write ishikawa-beta as the first line, the effect in the second, and below it the categories with their causes further in.",
                "第一行写 ishikawa-beta，第二行写问题，下面写类别，原因再往里缩进。"),
            Wrong = """
                fishbone
                  Late
                  Crew
                    Ill
                """,
            Right = """
                ishikawa-beta
                  Late
                  Crew
                    Ill
                """,
        },
        new(LanguageDiagnostics.NoEffect)
        {
            Cause = new("The text ends behind the word ishikawa, as when only part of it was copied.", "文本在 ishikawa 之后就没有了，例如只复制了一部分。"),
            Fix = new("Write the effect on the next line, and below it the categories.", "下一行写问题，再下面写类别。"),
            Wrong = """
                ishikawa-beta
                """,
            Right = """
                ishikawa-beta
                  Late
                  Crew
                    Ill
                """,
        },
        new(LanguageDiagnostics.UnclosedBlock)
        {
            Cause = new(
                "The text begins with settings between two lines of dashes, or in %%{ and }%%, and the second of the two is missing.",
                "文本开头有设置，写在两行短横之间，或者 %%{ 与 }%% 之间，而后一个没有写。"),
            Fix = new("Close the settings with a second line of three dashes, or with }%%.", "用第二行三个短横或 }%% 结束设置。"),
            Wrong = """
                ---
                title: Late
                ishikawa-beta
                  Late
                  Crew
                    Ill
                """,
            Right = """
                ---
                title: Late
                ---
                ishikawa-beta
                  Late
                  Crew
                    Ill
                """,
        },
        new(LanguageDiagnostics.MixedIndentation)
        {
            Cause = new(
                "How far a line is indented says what it is a cause of. One line is indented with a tab and the next with spaces, and a tab is as wide as each program likes.",
                "一行缩进多少，说明它是谁的原因。一行用制表符，下一行用空格，而制表符的宽度各个程序不同。"),
            Fix = new("Indent every line with spaces alone.", "所有行都只用空格缩进。"),
            Wrong = "ishikawa-beta\nLate\n  Crew\n\tIll\n  Tug",
            Right = """
                ishikawa-beta
                Late
                  Crew
                    Ill
                  Tug
                """,
        },
        new(LanguageDiagnostics.NoArrows)
        {
            Cause = new(
                "In flowcharts of Mermaid an arrow leads from one box to the next. A fishbone has none, so the arrow becomes part of the text.",
                "Mermaid 的流程图用箭头连接方框。鱼骨图里没有箭头，所以箭头成了文本的一部分。"),
            Fix = new("Write each cause on a line of its own, further in than what it is a cause of.", "每个原因各写一行，比它所影响的那一行多缩进。"),
            Wrong = """
                ishikawa-beta
                  Late
                  Crew --> Ill
                  Tug
                """,
            Right = """
                ishikawa-beta
                  Late
                  Crew
                    Ill
                  Tug
                """,
        },
        new(LanguageDiagnostics.CategoryMerged)
        {
            Cause = new(
                "Mermaid draws the two as bones of their own, with the same name. A fishbone has each category once, whatever its letters' case.",
                "Mermaid 会把两处画成两根同名的骨。这里一张鱼骨图的每个类别只有一个，大小写不同也算同一个。"),
            Fix = new("Write all causes of a category below it in one place, or give one of the two a name of its own.", "把一个类别的原因都写在一处，或者给其中一个换个名称。"),
            Wrong = """
                ishikawa-beta
                  Late
                  Crew
                    Ill
                  Tug
                  Crew
                    No driver
                """,
            Right = """
                ishikawa-beta
                  Late
                  Crew
                    Ill
                    No driver
                  Tug
                """,
        },
    ];
}
