using Blueprints.Text;

namespace Blueprints.Tests.Accuracy;

/// <summary>What the page says of how it was measured.</summary>
internal static class AccuracyWords
{
    public static void Write(AccuracyPage page, string cases)
    {
        page.Section(page.Say("How it was measured", "怎样测的"));
        page.Line(
            page.Say(
                $"""
                Two measurements, both repeated by a test at every build; the test fails where a figure differs from what is written here.
                Everything is in [tests/cases/accuracy]({cases}), so that anybody may object to a single case.

                **Planted defects.** Ten services (a bank, a hotel, a clinic, a claim, a repair, a restaurant, a shop, a library, a
                telephone company, a public office) are each written as a blueprint and a fishbone in which no rule finds anything, in
                English and, told anew, in Chinese. Each defect is planted once in each of them, at a place that varies, and counts as
                found if the rule names that place. `BP00`, `BP01` and `BP04` codes are mistakes of the language and are not measured.

                Where a rule goes by words, the words of the twenty plantings were written before the word lists were looked at; *at
                first* is what was found of them then. The lists were mended after that, by kinds of wording, and the same words measured
                again: that figure therefore flatters. *Held out* is a second set of words by the same author, written after the lists had
                been seen and before they were mended, and not used for mending: what a rule may be expected to find of wordings that
                nobody showed it. Of `SB0404` to `SB0407` and `SB0513` both sets were written before the lists were looked at.

                **Real ones.** Thirty services and fishbones of public origin are told in our own words. What a senior consultant would
                expect to be found in each was written down, and committed, before any rule was run on it. A finding is right if it was
                expected there. The others were read one by one: *conceded* are those that are right though nobody had expected them,
                *false* those that are not. Labels that were not found were read likewise: *withdrawn* are those that were wrong.
                Precision is right and conceded findings of all; recall is labels found of those not withdrawn; n is the number behind
                each.

                Plantings that turned out on reading to be no defects were put right before they counted: a cleared table after the guest
                has gone is no missing word, a loop that a second end leaves is not endless. Textbook cases are told from what is commonly
                taught of them, the others from the pages named. The rules were mended by the real ones as well, so that these figures
                flatter too; what they were before stands below the table.

                Held-out words show how far a list of words reaches: where a rule goes by words, take that figure for yours.

                Thirty documents labelled by one person, who also knows what the rules look for, are a small sample and a friendly one:
                take a figure with n under 20 as a hint.
                """,
                $"""
                两种测量，每次构建都由测试重做一遍；数字与本页不符，测试就不通过。全部案例在 [tests/cases/accuracy]({cases})，任何一例都可以质疑。

                **种下的缺陷。** 十种服务（银行、酒店、门诊、理赔、维修、餐厅、网店、图书馆、电信、政务窗口）各写成一份服务蓝图和一份鱼骨图，任何规则都查不出问题；有英文的，也有用中文重新讲述的。
                每个缺陷在每份文档里种一次，位置各不相同；规则指出这个位置才算查出。`BP00`、`BP01` 和 `BP04` 是语言错误，不在测量之列。

                按词语判断的规则，二十处用语是在看词表之前写下的；“首次”是当时查出的数目。此后按说法的类别补词表，再用同样的用语测一遍，所以这个数字偏好看。
                “留出”是同一作者写的第二套用语，在看过词表之后、修补之前写成，没有用来修补：遇到没见过的说法，规则大致能查出这么多。`SB0404` 至 `SB0407` 和 `SB0513` 的两套用语都在看词表之前写成。

                **真实文档。** 三十份公开来源的服务和鱼骨图，用我们自己的话重新讲述。资深顾问会指出哪些问题，先写下并提交，然后才运行规则。预期之内的发现为正确；其余的逐条细读：
                没有预料到、但确实正确的为“读后承认”，不成立的为“误报”。没有查出的标注同样细读，标错的为“撤回”。查准率是正确和承认的发现占全部发现的比例，查全率是查出的标注占未撤回标注的比例，n 是各自的总数。

                细读后发现种下的并不是缺陷的，先改正再计：客人走后收拾餐桌不算没有交代，另有出口的循环不算走不出去。教科书案例按通行的讲法重述，其余按所列网页。
                规则也参照真实文档作了修补，所以这些数字同样偏好看；修补之前的数字在表格下面。

                留出的用语说明词表能管多远：按词语判断的规则，请以那一列为准。

                三十份文档由一个人标注，而且此人知道规则查什么，样本小而且偏宽：n 小于 20 的数字只供参考。
                """),
            "");
    }

    public static void WriteSums(AccuracyPage page, IReadOnlyCollection<PlantedResult> planted, RealFigures real)
    {
        var (found, count) = (planted.Count(result => result.IsFound), planted.Count);
        page.Line(
            page.Say(
                $"Of {count} planted defects {found} are found ({RealFigures.InWords((double)found / count)}). Of {real.Right + real.Conceded + real.False} findings in the real ones {real.Right} were expected, {real.Conceded} conceded after reading and {real.False} are false: precision {RealFigures.InWords(real.Precision)}, and {RealFigures.InWords(real.StrictPrecision)} by the labels alone. Of {real.Found + real.Missed + real.Withdrawn} labels {real.Found} are found, {real.Missed} missed and {real.Withdrawn} withdrawn: recall {RealFigures.InWords(real.Recall)}, and {RealFigures.InWords(real.StrictRecall)} by the labels alone.",
                $"{count} 个种下的缺陷查出 {found} 个（{RealFigures.InWords((double)found / count)}）。真实文档中的 {real.Right + real.Conceded + real.False} 条发现，{real.Right} 条在预期之内，{real.Conceded} 条读后承认，{real.False} 条误报：查准率 {RealFigures.InWords(real.Precision)}，只按标注算为 {RealFigures.InWords(real.StrictPrecision)}。{real.Found + real.Missed + real.Withdrawn} 条标注查出 {real.Found} 条，漏报 {real.Missed} 条，撤回 {real.Withdrawn} 条：查全率 {RealFigures.InWords(real.Recall)}，只按标注算为 {RealFigures.InWords(real.StrictRecall)}。"),
            "",
            page.Say(
                "Before the rules were mended, 116 findings in the real ones were right by the labels, 27 were not expected, and 43 labels were not found.",
                "修补规则之前，真实文档中有 116 条发现与标注相符，27 条不在预期之内，43 条标注没有查出。"),
            "");
    }
}
