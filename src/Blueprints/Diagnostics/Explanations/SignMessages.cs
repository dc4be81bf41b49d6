using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about signs that mean something to YAML.</summary>
internal static class SignMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.OddBullet)
        {
            Cause = new("The list was copied from a word processor or typed with its bullets: '•', '*' or a long dash.", "列表从文字处理软件复制而来，或者照它的样子用了“•”“*”或长横。"),
            Fix = new("Begin each item with an ordinary hyphen and a space.", "每一项用普通短横“-”和空格开头。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  • customer: Takes a number
                  • frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.BadKey)
        {
            Cause = new(
                "In front of the colon stands a list or something in braces. Often key and value changed places, or a text begins with a bracket.",
                "冒号前面是列表或花括号里的内容。多半是键和值写反了，或者文本以括号开头。"),
            Fix = new("Write the key in front of the colon, as a single word, and the list behind it.", "冒号前面写键（一个词），列表写在后面。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    [Ticket, Screen]: evidence
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                """,
        },
        new(LanguageDiagnostics.Tag)
        {
            Cause = new("A text begins with an exclamation mark, which means something special in YAML.", "文本以感叹号“!”开头，而它在 YAML 里有特别的意思。"),
            Fix = new("Put the text into quotes, or leave the exclamation mark out.", "给文本加引号，或者去掉感叹号。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: !VIP counter
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: "!VIP counter"
                """,
        },
        new(LanguageDiagnostics.UnknownAlias)
        {
            Cause = new(
                "A text begins with an asterisk, as to set it off, which YAML takes for a reference to something marked above. Or what it refers to was deleted or stands further down.",
                "文本以星号开头，例如想突出它，YAML 却当成引用上面标记过的内容。也可能被引用的内容已经删掉，或者在更下面。"),
            Fix = new(
                "Leave the asterisks out, or put the text into quotes. Where a reference is meant, mark the value above with '&' and the same name.",
                "去掉星号，或者给文本加引号。如果确实要引用，就在上面的内容前写“&”和同样的名称。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: *Signs*
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: "*Signs*"
                """,
        },
        new(LanguageDiagnostics.RecursiveAlias)
        {
            Cause = new("A value was marked with '&' and is referred to with '*' within itself, so that it would have no end.", "用“&”标记的内容在自己里面又用“*”引用自己，这样就没有尽头了。"),
            Fix = new("Write out what is meant at that place.", "在那里把要写的内容写出来。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: &seen [Ticket, *seen]
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                """,
        },
        new(LanguageDiagnostics.BadMerge)
        {
            Cause = new(
                "'<<' takes over the keys of something that was marked above. Behind it stands a plain word; the asterisk is missing.",
                "“<<”的意思是照搬上面标记过的内容。它后面却是普通的词，少了星号。"),
            Fix = new(
                "Mark what is to be taken over with '&' and a name, and write '<<: *' and that name. Or write the keys out.",
                "在要照搬的内容前写“&”和名称，再写“<<: *”和这个名称。也可以直接把各个键写出来。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    contact: {channel: counter}
                  - customer: Takes the cash
                    contact: {<<: usual, weight: 2}
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    contact: &usual {channel: counter}
                  - customer: Takes the cash
                    contact: {<<: *usual, weight: 2}
                """,
        },
    ];
}
