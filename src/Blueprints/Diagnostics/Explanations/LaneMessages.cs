using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about lanes, and the steps in them.</summary>
internal static class LaneMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.StepWithoutLane)
        {
            Cause = new("A step was written as its text alone, so that nobody knows who does it.", "步骤只写了文字，没有写由谁来做。"),
            Fix = new(
                "Write the lane and a colon in front of the text. The usual lanes are customer, frontstage, backstage and support.",
                "在文字前面写泳道和冒号。常用的泳道有 customer、frontstage、backstage、support。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - Takes a number
                  - frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.UnknownLane)
        {
            Cause = new("The name of the lane is misspelt, or a lane of your own is not listed under 'lanes'.", "泳道的名称写错了，或者用了自定的泳道，却没有在“lanes”下面列出。"),
            Fix = new("Correct the name, or list the lane under 'lanes' with the band that it belongs to.", "改正名称，或者在“lanes”下面列出这个泳道和它所属的层。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - custmer: Takes a number
                  - frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.SeveralLanes)
        {
            Cause = new("Two people who act together were written as one step, or the dash in front of the second step is missing.", "把两方一起做的事写成了一个步骤，或者第二个步骤前面少了短横。"),
            Fix = new(
                "Write a step for each, with a dash of its own: what one does and what the other does are two actions. Where both do one thing together, as in an interview, write one step and below it the other lane: with: customer.",
                "各写一个步骤，前面各有一个短横：一方做的和另一方做的是两个动作。两方共同做一件事的（如面谈），写成一个步骤，在下面写另一个泳道：with: customer。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    frontstage: Takes the card
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                  - frontstage: Takes the card
                """,
        },
        new(LanguageDiagnostics.LaneWithoutBand)
        {
            Cause = new(
                "A lane of your own may stand anywhere, so it has to say whether customers see it. Without a band nobody knows on which side of the line of visibility it is drawn.",
                "自定的泳道可以在任何位置，所以必须说明顾客看不看得见。没有写所属的层，就不知道该画在可视分界线的哪一侧。"),
            Fix = new(
                "Write the band that it belongs to: customer, frontstage, backstage or support. If one of these was meant and is misspelt, correct its name.",
                "写明它属于哪一层：customer、frontstage、backstage 或 support。如果本来就是其中之一，只是写错了，就改正名称。"),
            Wrong = """
                blueprint: Cash withdrawal
                lanes:
                  teller: Teller
                steps:
                  - teller: Counts the cash
                """,
            Right = """
                blueprint: Cash withdrawal
                lanes:
                  teller: {band: frontstage, label: Teller}
                steps:
                  - teller: Counts the cash
                """,
        },
        new(LanguageDiagnostics.ReservedLane)
        {
            Cause = new(
                "The word phase begins the heading of a phase. A lane of that name could not be told from it.",
                "phase（阶段）用来写阶段标题。泳道若也叫这个名字，就分不清了。"),
            Fix = new("Choose another key for the lane, and write the name that you want to see in the drawing as its label.", "给泳道换一个键，想在图上显示的名称写在 label 里。"),
            Wrong = """
                blueprint: Cash withdrawal
                lanes:
                  phase: {band: support}
                steps:
                  - customer: Takes a number
                """,
            Right = """
                blueprint: Cash withdrawal
                lanes:
                  core-system: {band: support, label: Core system}
                steps:
                  - customer: Takes a number
                """,
        },
        new(LanguageDiagnostics.MisplacedPhase)
        {
            Cause = new(
                "A phase heading stands in the list of steps by itself. Here the step below it lacks its dash and counts as part of the heading.",
                "阶段标题在步骤列表里单独占一项。这里它下面的步骤少了短横，成了标题的一部分。"),
            Fix = new("Begin the step with a dash of its own.", "给步骤加上它自己的短横。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - phase: Arrive
                    customer: Takes a number
                  - frontstage: Greets the customer
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - phase: Arrive
                  - customer: Takes a number
                  - frontstage: Greets the customer
                """,
        },
        new(LanguageDiagnostics.NoSteps)
        {
            Cause = new("The list of steps was left empty.", "步骤列表是空的。"),
            Fix = new("Write one line a step below steps:, each with a dash, the lane and what is done.", "在 steps: 下面每行写一个步骤：短横、泳道、做什么。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps: []
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                """,
        },
    ];
}
