using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about limits.</summary>
internal static class LimitMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.TooLarge)
        {
            Cause = new(
                "The file is far larger than any diagram that people read. Most often it is the wrong file, or one that a program wrote.",
                "文件比人能看的图大得多。多半是选错了文件，或者是程序生成的。"),
            Fix = new(
                "Split the document into several, one for each part of the service. A program that reads documents may raise the limit; the command keeps it.",
                "把文档分成几份，服务的每一部分一份。读取文档的程序可以提高上限；命令行的上限是固定的。"),
            Circumstance = new("To keep the example short, it is read with MaxBytes set to 125.", "为了让例子简短，读取时把 MaxBytes 设为 125。"),
            Setting = "MaxBytes=125",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                  - customer: Presents the card
                  - customer: Takes the cash
                """,
            Right = """
                --- # arrival.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                --- # cash.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                  - customer: Takes the cash
                """,
        },
        new(LanguageDiagnostics.TooDeep)
        {
            Cause = new(
                "Lists and keys stand within each other many times over: a long chain of causes, or brackets within brackets.",
                "列表和键一层套一层，层数太多：例如很长的原因链，或者括号里套括号。"),
            Fix = new("Nest less deep. A chain of causes this long is better told in a fishbone of its own.", "减少层数。这么长的原因链，另画一张鱼骨图更好。"),
            Circumstance = new("To keep the example short, it is read with MaxDepth set to 6.", "为了让例子简短，读取时把 MaxDepth 设为 6。"),
            Setting = "MaxDepth=6",
            Wrong = """
                fishbone: Flights leave late
                categories:
                  Equipment:
                    - Late tug:
                        - No driver:
                            - Driver is ill
                """,
            Right = """
                fishbone: Flights leave late
                categories:
                  Equipment:
                    - Late tug:
                        - Driver is ill
                """,
        },
        new(LanguageDiagnostics.TooManyNodes)
        {
            Cause = new("The document has more keys and values than any diagram needs. Most often a program wrote it.", "文档里的键和值比任何图需要的都多。多半是程序生成的。"),
            Fix = new(
                "Split the document into several, one for each part of the service. A program that reads documents may raise the limit; the command keeps it.",
                "把文档分成几份，服务的每一部分一份。读取文档的程序可以提高上限；命令行的上限是固定的。"),
            Circumstance = new("To keep the example short, it is read with MaxNodes set to 19.", "为了让例子简短，读取时把 MaxNodes 设为 19。"),
            Setting = "MaxNodes=19",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                  - customer: Presents the card
                    evidence: [Passport, Ticket, Screen]
                """,
            Right = """
                --- # arrival.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                --- # cash.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    evidence: [Passport, Ticket, Screen]
                """,
        },
        new(LanguageDiagnostics.TooManyAliasNodes)
        {
            Cause = new(
                "A reference such as '*seen' repeats everything that was marked. References to references multiply quickly.",
                "“*seen”这样的引用会把标记的内容整个重复一遍；引用里再有引用，数量很快成倍增加。"),
            Fix = new("Write the values out where they are few, or refer to less.", "内容少的直接写出来，或者少引用一些。"),
            Circumstance = new("To keep the example short, it is read with MaxAliasNodes set to 3.", "为了让例子简短，读取时把 MaxAliasNodes 设为 3。"),
            Setting = "MaxAliasNodes=3",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: &seen [Ticket, Screen, Passport]
                  - customer: Waits for the call
                    evidence: *seen
                  - customer: Presents the card
                    evidence: *seen
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    evidence: [Ticket, Screen]
                  - customer: Waits for the call
                    evidence: Screen
                  - customer: Presents the card
                    evidence: Passport
                """,
        },
        new(LanguageDiagnostics.TextTooLong)
        {
            Cause = new(
                "A whole paragraph stands where a few words are drawn. Or a quote was not closed, so that the text goes on to the end of the file.",
                "只画得下几个字的地方写了一整段话。也可能引号没有写完，文本一直延续到文件末尾。"),
            Fix = new("Shorten the text; what has to be kept may stand on a page of its own that the step links to with href.", "缩短文本；需要保留的内容另放一页，由步骤用 href 链接过去。"),
            Circumstance = new("To keep the example short, it is read with MaxTextLength set to 16.", "为了让例子简短，读取时把 MaxTextLength 设为 16。"),
            Setting = "MaxTextLength=16",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number, Waits for the call, Presents the card, Signs the form
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
        },
        new(LanguageDiagnostics.TooManySteps)
        {
            Cause = new("The blueprint has more steps than can be drawn. Most often a program wrote it.", "蓝图的步骤多得画不出来。多半是程序生成的。"),
            Fix = new(
                "Split the blueprint by phase into several; nobody reads one this large. A program that reads documents may raise the limit; the command keeps it.",
                "按阶段把蓝图分成几张；这么大的图没有人能看。读取文档的程序可以提高上限；命令行的上限是固定的。"),
            Circumstance = new("To keep the example short, it is read with MaxSteps set to 3.", "为了让例子简短，读取时把 MaxSteps 设为 3。"),
            Setting = "MaxSteps=3",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                  - customer: Presents the card
                  - customer: Takes the cash
                """,
            Right = """
                --- # arrival.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                --- # cash.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                  - customer: Takes the cash
                """,
        },
        new(LanguageDiagnostics.MoreMistakes)
        {
            Cause = new("One slip often leads to many messages, as one wrong sign that stands in every line.", "一处疏忽往往带来许多消息，例如每一行都有同一个写错的符号。"),
            Fix = new("Put right what is told, then check again: the next run tells the rest, of which much may be gone.", "先改正已经列出的错误，再检查一次：下一次会说出其余的，其中不少可能已经没有了。"),
            Circumstance = new(
                "To keep the example short, it is read with MaxDiagnostics set to 1. The note comes last, after the mistakes that are told.",
                "为了让例子简短，读取时把 MaxDiagnostics 设为 1。这条提示在列出的错误之后。"),
            Setting = "MaxDiagnostics=1",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 1
                  - frontstage: Checks the card
                    time: 2
                  - frontstage: Counts the cash
                    time: 3
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    time: 1 min
                  - frontstage: Checks the card
                    time: 2 min
                  - frontstage: Counts the cash
                    time: 3 min
                """,
        },
        new(LanguageDiagnostics.TooManyCauses)
        {
            Cause = new("The fishbone has more causes than can be drawn. Most often a program wrote it.", "鱼骨图的原因多得画不出来。多半是程序生成的。"),
            Fix = new(
                "Keep the causes that matter, or split them into several fishbones. A program that reads documents may raise the limit; the command keeps it.",
                "只留要紧的原因，或者分成几张鱼骨图。读取文档的程序可以提高上限；命令行的上限是固定的。"),
            Circumstance = new("To keep the example short, it is read with MaxCauses set to 2.", "为了让例子简短，读取时把 MaxCauses 设为 2。"),
            Setting = "MaxCauses=2",
            Wrong = """
                fishbone: Flights leave late
                categories:
                  Equipment: [Late tug, No fuel, Gate occupied]
                """,
            Right = """
                fishbone: Flights leave late
                categories:
                  Equipment: [Late tug, No fuel]
                """,
        },
        new(LanguageDiagnostics.TooManyLanes)
        {
            Cause = new("The blueprint has more lanes than anybody tells apart. Most often a program wrote it.", "蓝图的泳道多得没人分得清。多半是程序生成的。"),
            Fix = new(
                "Put people who do the same work into one lane, or split the blueprint. A program that reads documents may raise the limit; the command keeps it.",
                "把做同样工作的人放进一个泳道，或者把蓝图拆开。读取文档的程序可以提高上限；命令行的上限是固定的。"),
            Circumstance = new("To keep the example short, it is read with MaxLanes set to 2.", "为了让例子简短，读取时把 MaxLanes 设为 2。"),
            Setting = "MaxLanes=2",
            Wrong = """
                blueprint: Cash withdrawal
                lanes:
                  customer: customer
                  teller: frontstage
                  cashier: frontstage
                steps:
                  - customer: Presents the card
                  - teller: Checks the card
                  - cashier: Counts the cash
                """,
            Right = """
                blueprint: Cash withdrawal
                lanes:
                  customer: customer
                  teller: frontstage
                steps:
                  - customer: Presents the card
                  - teller: Checks the card
                  - teller: Counts the cash
                """,
        },
        new(LanguageDiagnostics.TooManyPromises)
        {
            Cause = new("Each promise for a stretch of the service is measured by itself; this many keep no customer informed.", "每条分段承诺都要单独计算；这么多条，没有哪位顾客记得住。"),
            Fix = new(
                "Keep the promises that customers are given. A program that reads documents may raise the limit; the command keeps it.",
                "只留真正告诉顾客的承诺。读取文档的程序可以提高上限；命令行的上限是固定的。"),
            Circumstance = new("To keep the example short, it is read with MaxPromises set to 1.", "为了让例子简短，读取时把 MaxPromises 设为 1。"),
            Setting = "MaxPromises=1",
            Wrong = """
                blueprint: Cash withdrawal
                promises:
                  - {from: arrive, to: check, time: 5 min}
                  - {from: check, to: count, time: 5 min}
                steps:
                  - customer: Takes a number
                    id: arrive
                  - frontstage: Checks the card
                    id: check
                  - frontstage: Counts the cash
                    id: count
                """,
            Right = """
                blueprint: Cash withdrawal
                promises:
                  - {from: arrive, to: count, time: 10 min}
                steps:
                  - customer: Takes a number
                    id: arrive
                  - frontstage: Checks the card
                    id: check
                  - frontstage: Counts the cash
                    id: count
                """,
        },
    ];
}
