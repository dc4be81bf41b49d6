using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about fishbones.</summary>
internal static class FishboneMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.NoCategories)
        {
            Cause = new(
                "A fishbone has bones for the kinds of causes. Neither are they listed, nor is a template named that has them.",
                "鱼骨图的大骨是原因的类别。这里既没有列出类别，也没有写带有类别的模板。"),
            Fix = new(
                "Write categories: and below it one line a category, or template: and the name of one, such as 6M.",
                "写 categories:，下面每行一个类别；或者写 template: 和模板名，如 6M。"),
            Wrong = """
                fishbone: Flights leave late
                head: left
                """,
            Right = """
                fishbone: Flights leave late
                head: left
                categories:
                  Equipment: [Late tug]
                """,
        },
        new(LanguageDiagnostics.EffectAlone)
        {
            Cause = new("The key categories stands there with nothing below it, or a Mermaid text ends after its effect. The head is drawn alone.", "写了 categories，下面却什么也没有；或者 Mermaid 文本写完问题就结束了。图上只有鱼头。"),
            Fix = new("Write one line a category below the effect, and further in its causes.", "在问题下面每行写一个类别，再缩进写它的原因。"),
            Wrong = """
                fishbone: Flights leave late
                categories:
                """,
            Right = """
                fishbone: Flights leave late
                categories:
                  Crew: [Ill]
                """,
        },
        new(LanguageDiagnostics.CategoryNearTemplate)
        {
            Cause = new(
                "The template has a category of nearly this name. The two would stand side by side, one of them empty.",
                "模板里有一个名称相近的类别。两个会并排画出来，其中一个是空的。"),
            Fix = new(
                "Write the name as the template has it. A category of the template that you do not want is left out by the word none.",
                "按模板里的名称写。模板里不要的类别，在它后面写“无”，就不画出来。"),
            Wrong = """
                fishbone: Flights leave late
                template: 6M
                categories:
                  Machines: [Late tug]
                """,
            Right = """
                fishbone: Flights leave late
                template: 6M
                categories:
                  Machine: [Late tug]
                """,
        },
        new(LanguageDiagnostics.DuplicateCategory)
        {
            Cause = new(
                "A category stands twice, with capitals or in another language: those of a template have an English and a Chinese name.",
                "同一个类别写了两次，只是大小写或语言不同：模板里的类别有中英文两个名称。"),
            Fix = new("Write all its causes in one place, or give one of the two another name.", "把它的原因写在一处，或者给其中一个换名称。"),
            Wrong = """
                fishbone: Flights leave late
                template: 6M
                categories:
                  Man: [No driver]
                  man: [Driver is ill]
                """,
            Right = """
                fishbone: Flights leave late
                template: 6M
                categories:
                  Man: [No driver, Driver is ill]
                """,
        },
        new(LanguageDiagnostics.TextAfterCause)
        {
            Cause = new(
                "The text of a cause has a colon in it. What stands in front of the colon is taken for the cause, and behind it a list of its own causes is expected.",
                "原因的文本里有冒号。冒号前面被当成原因，后面应该是它自己的原因列表。"),
            Fix = new(
                "Put the text into quotes. If the second part is why the first happens, write it on a line of its own below, with a dash.",
                "给文本加引号。如果后半部分是前半部分的原因，就在下面另起一行，前面写短横。"),
            Wrong = """
                fishbone: Flights leave late
                categories:
                  Personnel:
                    - Signature: does not match
                """,
            Right = """
                fishbone: Flights leave late
                categories:
                  Personnel:
                    - "Signature: does not match"
                """,
        },
        new(LanguageDiagnostics.MixedForms)
        {
            Cause = new(
                "A cause can be written short, as its text, or long, with cause: and further keys. Keys of the long form such as count stand at a cause in the short one.",
                "原因有短写法（只写文本）和长写法（cause: 加其他键）。这里短写法的原因却带了 count 之类长写法的键。"),
            Fix = new("Write cause: in front of the text, and the causes of it below because:.", "在文本前面写 cause:，它自己的原因写在 because: 下面。"),
            Wrong = """
                fishbone: Flights leave late
                categories:
                  Equipment:
                    - Late tug:
                        - No driver
                      count: 15
                """,
            Right = """
                fishbone: Flights leave late
                categories:
                  Equipment:
                    - cause: Late tug
                      count: 15
                      because:
                        - No driver
                """,
        },
        new(LanguageDiagnostics.UnknownOutput)
        {
            Cause = new(
                "Causes are rated by how much they affect outputs. The name of the output is misspelt, or it is not listed under 'outputs'.",
                "原因按它对各项结果的影响评分。结果的名称写错了，或者没有在“outputs”下面列出。"),
            Fix = new("Correct the name, or list the output with its weight under 'outputs'.", "改正名称，或者在“outputs”下面列出这项结果和它的权重。"),
            Wrong = """
                fishbone: Flights leave late
                outputs: {Delay: 9}
                categories:
                  Equipment:
                    - cause: Late tug
                      ratings: {Complaints: 3}
                """,
            Right = """
                fishbone: Flights leave late
                outputs: {Delay: 9, Complaints: 5}
                categories:
                  Equipment:
                    - cause: Late tug
                      ratings: {Complaints: 3}
                """,
        },
    ];
}
