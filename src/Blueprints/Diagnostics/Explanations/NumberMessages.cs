using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about words and numbers that a key takes.</summary>
internal static class NumberMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.UnknownWord)
        {
            Cause = new(
                "Some keys take a word from a short list. The word is misspelt, or it is another one that means the same to you.",
                "有些键只能写几个固定的词。词写错了，或者写了意思相近的别的词。"),
            Fix = new("Write one of the words that the message lists.", "写消息里列出的词之一。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Waits for the call
                    kind: wiat
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Waits for the call
                    kind: wait
                """,
        },
        new(LanguageDiagnostics.BadNumber)
        {
            Cause = new("Words, a comma between thousands, or full-width digits stand where a plain number is expected.", "应写数字的地方写了文字、千位分隔的逗号，或者全角数字。"),
            Fix = new("Write the number in ordinary digits, without commas, such as 1500 or 2.5.", "用普通（半角）数字，不写逗号，如 1500 或 2.5。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes the cash
                    emotion: very happy
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes the cash
                    emotion: 2
                """,
        },
        new(LanguageDiagnostics.NumberOutOfRange)
        {
            Cause = new("The number belongs to another scale, as when emotions are given from 1 to 10, or it has the wrong sign.", "用了别的标尺，例如情绪按 1 到 10 打分，或者正负号写反了。"),
            Fix = new("Write a number in the range that the message names.", "写一个在消息所给范围之内的数。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes the cash
                    emotion: 8
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes the cash
                    emotion: 2
                """,
        },
        new(LanguageDiagnostics.BadPercent)
        {
            Cause = new(
                "A share can be written as 97% or as 0.97. Without the percent sign 97 would be ninety-seven times everything.",
                "比例可以写 97%，也可以写 0.97。不写百分号，97 就成了九十七倍。"),
            Fix = new("Add the percent sign, or write the share as a number from 0 to 1.", "加上百分号，或者写成 0 到 1 之间的数。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Counts the cash
                    yield: 97
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Counts the cash
                    yield: 97%
                """,
        },
        new(LanguageDiagnostics.BadDemand)
        {
            Cause = new(
                "The demand says how many customers come in a time. The time is missing, or is none of minute, hour, day, week, month and year.",
                "到达量说明一段时间里来多少位顾客。没有写时间，或者时间不是分钟、小时、天、周、月、年之一。"),
            Fix = new("Write a number, 'per' and the time: 24 per hour, or 300 per week.", "写数字、“per”和时间：24 per hour，也可以写“每周 300 人”。"),
            Wrong = """
                blueprint: Cash withdrawal
                demand: 24
                steps:
                  - customer: Takes a number
                """,
            Right = """
                blueprint: Cash withdrawal
                demand: 24 per hour
                steps:
                  - customer: Takes a number
                """,
        },
        new(LanguageDiagnostics.MissingReason)
        {
            Cause = new(
                "A weak link may be accepted, so that it is no longer told, but only with a reason that others can read. The reason is missing.",
                "薄弱环节可以接受，之后不再提示，但必须写明别人看得懂的理由。这里没有写理由。"),
            Fix = new("Write behind the rule why nothing has to change.", "在规则后面写明为什么不用改。"),
            Wrong = """
                blueprint: Cash withdrawal
                accept: {uncovered-aspects: }
                steps:
                  - customer: Takes a number
                """,
            Right = """
                blueprint: Cash withdrawal
                accept: {uncovered-aspects: The house rules cover the manner}
                steps:
                  - customer: Takes a number
                """,
        },
    ];
}
