using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about durations.</summary>
internal static class TimeMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.BadDuration)
        {
            Cause = new(
                "A bare number could be seconds, minutes or days, so every duration needs its unit. Words such as 'a while' or 'a few minutes' and clock times such as 1:30 are no durations either.",
                "只写一个数，分不清是秒、分钟还是天，所以时长一定要有单位。“一会儿”“几分钟”之类的词和 1:30 这样的写法也不是时长。"),
            Fix = new("Write a number and a unit: 45 s, 2 min, 1 h 30 min, 3 d.", "写数字和单位：45 s、2 min、1 h 30 min、3 d；单位也可以写秒、分钟、小时、天。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 5
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 5 min
                """,
        },
        new(LanguageDiagnostics.DurationOrder)
        {
            Cause = new("Two figures were swapped, or one of them has another unit than was meant.", "两个数写反了，或者其中一个的单位不对。"),
            Fix = new("Write the shortest duration first and the longest last.", "短的写在前，长的写在后。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 60-30 s
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 30-60 s
                """,
        },
        new(LanguageDiagnostics.BadHours)
        {
            Cause = new(
                "Working hours are days of the week and times from when to when. A day is misspelt, a time has no end or is none, stretches overlap, or 'hours' of a lane say how long and not when.",
                "工作时间由星期和起止时刻组成。星期写错了，时刻只有开始，或者不是一天中的时刻，几段时间互相重叠，或者泳道的“hours”只写了多久，没有写几点到几点。"),
            Fix = new(
                "Write days and times by the 24-hour clock: Mon-Fri 8:30-12:00, 13:00-17:30. Over midnight is 22:00-6:00, the whole week 24/7.",
                "按 24 小时制写星期和起止时刻：周一至周五 8:30-12:00, 13:00-17:30。跨过午夜写 22:00-6:00，全年无休写 24/7。"),
            Wrong = """
                blueprint: Cash withdrawal
                hours: 9:00-25:00
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
        new(LanguageDiagnostics.MisplacedPart)
        {
            Cause = new(
                "How a time is spread (its 'shape') decides which figures describe it. A figure was given that the chosen shape has no use for.",
                "时长的分布形状（“shape”）决定用哪些数来描述它。写了所选形状用不到的数。"),
            Fix = new(
                "Delete the figure, or choose the shape that takes it. Leaving out 'shape' takes the least, typical and greatest duration.",
                "删掉这个数，或者换成用得到它的形状。不写“shape”时，用最短、通常、最长三个时长。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Counts the cash
                    time: {shape: exponential, min: 1 min, typical: 3 min}
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Counts the cash
                    time: {shape: exponential, typical: 3 min}
                """,
        },
    ];
}
