using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about where cases go.</summary>
internal static class FlowMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.PairRead)
        {
            Cause = new(
                "An exit was written as an answer and the step that it leads to, without the words for them. Where one of the two is a step and the other is none, it is clear what is meant, and it is read so.",
                "出口写成了答案和它通向的步骤，没有写键。其中一个是步骤、另一个不是时，意思是清楚的，就这样读取。"),
            Fix = new("Nothing has to change. 'blueprints check --fix' writes the exits in full, as editors know them.", "不必改动。blueprints check --fix 会把出口写完整，编辑器认得的就是这种写法。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Is the card valid?
                    next: {valid: pay, invalid: end}
                  - frontstage: Pays out
                    id: pay
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Is the card valid?
                    next: [{to: pay, when: valid}, {to: end, when: invalid}]
                  - frontstage: Pays out
                    id: pay
                """,
        },
        new(LanguageDiagnostics.UnknownStep)
        {
            Cause = new(
                "Arrows lead to the id of a step, not to its text. The id is misspelt, the step was deleted, or it has no id yet.",
                "流向写的是步骤的 id，不是步骤的文字。id 写错了，步骤删掉了，或者还没有写 id。"),
            Fix = new(
                "Write the id of the step that is meant; the message lists those there are. Give the step an id: if it has none.",
                "写要去的步骤的 id，消息里列出了已有的 id。那个步骤还没有 id 的，先给它写上 id:。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    next: chekc
                  - frontstage: Checks the card
                    id: check
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    next: check
                  - frontstage: Checks the card
                    id: check
                """,
        },
        new(LanguageDiagnostics.StepCalledEnd)
        {
            Cause = new(
                "A step has the id 'end', which is also the word for the end of the service. The step comes first.",
                "有一个步骤的 id 是“end”，而这个词也表示服务结束。这时指的是那个步骤。"),
            Fix = new("Give the step another id. Then 'end' is the end of the service again.", "给那个步骤换一个 id，“end”就又表示服务结束。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    next: end
                  - frontstage: Greets the customer
                    id: end
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    next: finish
                  - frontstage: Greets the customer
                    id: finish
                """,
        },
        new(LanguageDiagnostics.DuplicateExit)
        {
            Cause = new("The same step stands twice behind next:, often after a line was copied.", "next: 后面把同一个步骤写了两次，多半是复制的结果。"),
            Fix = new("Delete one of the two. If both answers of a decision lead there, tell the two apart with 'when'.", "删掉一个。如果决策的两个答案都去那里，就用“when”写明各是哪个答案。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    next: [check, check]
                  - frontstage: Checks the card
                    id: check
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                    next: check
                  - frontstage: Checks the card
                    id: check
                """,
        },
        new(LanguageDiagnostics.BadShares)
        {
            Cause = new(
                "The shares say how many of the cases take each exit, and every case takes one. Together they must be all cases; a figure was changed and the others were not, or an exit is missing.",
                "比例说明有多少业务走各个出口，每笔业务总要走一个，所以合计必须是全部。多半是改了一个数而没改别的，或者漏了一个出口。"),
            Fix = new("Change the shares so that they sum to 100%, or add the exit that the rest of the cases take.", "调整比例，使合计为 100%，或者补上其余业务走的出口。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Is the card valid?
                    kind: decision
                    next:
                      - {to: count, when: "Yes", share: 90%}
                      - {to: return, when: "No", share: 5%}
                  - frontstage: Counts the cash
                    id: count
                  - frontstage: Gives it back
                    id: return
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Is the card valid?
                    kind: decision
                    next:
                      - {to: count, when: "Yes", share: 90%}
                      - {to: return, when: "No", share: 10%}
                  - frontstage: Counts the cash
                    id: count
                  - frontstage: Gives it back
                    id: return
                """,
        },
        new(LanguageDiagnostics.AmbiguousExit)
        {
            Cause = new(
                "One exit of a step says how many cases take it, and the other says nothing: it may take the rest of the cases, or every case may go there as well.",
                "步骤的一个出口写了比例，另一个什么也没写：可能是其余业务走它，也可能是每笔业务都另外走它。"),
            Fix = new(
                "Write the answer at the exit with 'when', or its share. If every case takes both ways side by side, put a step in front that splits them.",
                "用“when”写明这个出口对应的答案，或者写上它的比例。如果每笔业务都同时走两条路，就在前面加一个分开它们的步骤。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Is the card valid?
                    kind: decision
                    next:
                      - {to: return, share: 10%}
                      - count
                  - frontstage: Counts the cash
                    id: count
                  - frontstage: Gives it back
                    id: return
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - frontstage: Is the card valid?
                    kind: decision
                    next:
                      - {to: return, share: 10%}
                      - {to: count, share: 90%}
                  - frontstage: Counts the cash
                    id: count
                  - frontstage: Gives it back
                    id: return
                """,
        },
        new(LanguageDiagnostics.MisplacedOutcome)
        {
            Cause = new(
                "An outcome was written at a step or an exit that leads on. How a case ends shows where it ends.",
                "把结果写在了还要继续往下走的步骤或出口上。业务怎样结束，要到结束的地方才知道。"),
            Fix = new(
                "Write outcome at the last step, or at the exit that leads to the end.",
                "把 outcome 写在最后的步骤上，或写在通向 end 的出口上。"),
            Wrong = """
                blueprint: Help line
                steps:
                  - customer: Rings up
                  - frontstage: Solves it
                    outcome: solved
                  - customer: Rings off
                """,
            Right = """
                blueprint: Help line
                steps:
                  - customer: Rings up
                  - frontstage: Solves it
                  - customer: Rings off
                    outcome: solved
                """,
        },
        new(LanguageDiagnostics.MisplacedShare)
        {
            Cause = new(
                "A share was written at a step in the middle of the service. How many cases come there is said by the exits that lead there.",
                "把比例写在了流程中间的步骤上。有多少业务来到这一步，由通向它的出口来说明。"),
            Fix = new(
                "Write the share at the exit that leads here. If some of the cases begin at this step, add kind: start to it.",
                "把比例写在通向这里的出口上。如果有一部分业务从这一步开始，就给它加 kind: start。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                  - frontstage: Checks the card
                  - frontstage: Counts the cash
                    share: 90%
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Presents the card
                  - frontstage: Checks the card
                    next: [{to: count, share: 90%}, {to: end, share: 10%}]
                  - frontstage: Counts the cash
                    id: count
                """,
        },
    ];
}
