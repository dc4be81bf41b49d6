using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.TestSupport;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>SB0405 to SB0407, SB0513: how the provider's people treat who calls.</summary>
public sealed class GrievanceRulesTests
{
    /// <summary>The lecture's own judgement of the hotline call, told by the five findings that matter, in either language.</summary>
    [Theory]
    [InlineData("hotline-call", DiagramLanguage.English)]
    [InlineData("hotline-call.zh", DiagramLanguage.Chinese)]
    public void The_hotline_call_is_judged_by_the_five_that_matter(string name, DiagramLanguage language)
    {
        var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("tests/cases/walls", name + ".blueprint.yaml"), name));
        Assert.Empty(compilation.Diagnostics);
        var told = Compiler.Analyze(compilation).Ranked.Take(FindingGroup.Leading).Select(group => group.First).ToList();
        Assert.Equal(["SB0407", "SB0405", "SB0406", "SB0513", "SB0114"], told.Select(finding => finding.Code));
        string[] words = language == DiagramLanguage.English
            ? ["without a greeting", "interrupted 2 times", "nobody looks for it", "complains and nobody takes it up", "nothing ever reaches 'Network operations'"]
            : ["没有按标准问候", "打断 2 次", "没有人查找", "没有人受理", "从未到达“网络维护部门”"];
        Assert.All(told.Zip(words), pair => Assert.Contains(pair.Second, pair.First.Message, StringComparison.Ordinal));
        Assert.Contains(language == DiagramLanguage.English ? "hung up on in the end" : "最后被挂断电话", told[1].Message, StringComparison.Ordinal);
        Assert.All(told, finding => Assert.Equal(DiagnosticSeverity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("Interrupts", true)]
    [InlineData("Interrupts the caller", true)]
    [InlineData("Cuts in and asks for the number", true)]
    [InlineData("Does not listen", true)]
    [InlineData("Talks over the guest", true)]
    [InlineData("打断来电人", true)]
    [InlineData("插话，问号码", true)]
    [InlineData("Listens without interrupting", false)]
    [InlineData("Never interrupts the caller", false)]
    [InlineData("Interrupts the infusion", false)]
    [InlineData("Interrupts the power supply", false)]
    [InlineData("Talks over the options with the guest", false)]
    [InlineData("Does not let anybody in without a card", false)]
    [InlineData("Cuts in half the pizza", false)]
    [InlineData("Does not let the caller finish", true)]
    [InlineData("不打断顾客，听完再答", false)]
    [InlineData("不要打断", false)]
    [InlineData("Says good-bye and hangs up", false)]
    [InlineData("Hangs up", false)]
    [InlineData("道别后挂断", false)]
    [InlineData("Cuts the call centre's queue short", false)]
    [InlineData("Listens while the guest is still speaking", false)]
    [InlineData("Lets the customer finish", false)]
    [InlineData("Closes the shop in the middle of the day", false)]
    [InlineData("Walks off before the guest has finished", true)]
    [InlineData("Breaks in the new shoes", false)]
    [InlineData("接听电话", false)]
    [InlineData("抢修后打电话告知", false)]
    [InlineData("不让客户重复说明", false)]
    [InlineData("等客户说完就办理", false)]
    [InlineData("没等客户讲完就下结论", true)]
    [InlineData("听到一半就让走", true)]
    public void To_interrupt_is_not_to_hear_out(string label, bool isTold) => Assert.Equal(isTold ? 1 : 0, RuleTrial.Find("SB0405", Story("Describes the fault", label)).Length);

    /// <summary>To hang up ends most calls; it is told of one whose complaint is not taken up.</summary>
    [Theory]
    [InlineData("Complains", "Hangs up", 1)]
    [InlineData("Complains", "Thanks and hangs up", 0)]
    [InlineData("投诉", "挂断电话", 1)]
    [InlineData("投诉", "等顾客先挂断", 0)]
    public void To_hang_up_counts_on_a_complaint(string one, string other, int count) => Assert.Equal(count, RuleTrial.Find("SB0405", Story(one, other)).Length);

    [Theory]
    [InlineData("Blames the handset", true)]
    [InlineData("Insists that the cable is wrong", true)]
    [InlineData("Says it must be the customer's own fault", true)]
    [InlineData("归咎于手机", true)]
    [InlineData("说是客户操作的问题", true)]
    [InlineData("一口咬定手机坏了", true)]
    [InlineData("Says sorry, blames nobody", false)]
    [InlineData("Insists on seeing the card", false)]
    [InlineData("Explains which papers must be signed", false)]
    [InlineData("Asks who is at fault", false)]
    [InlineData("把病床推到病房", false)]
    [InlineData("认定是工伤", false)]
    [InlineData("Says what was found", false)]
    [InlineData("不归咎于顾客", false)]
    [InlineData("Claims the patient's insured share back", false)]
    [InlineData("Claims that the patient lost the slip", true)]
    [InlineData("Tells the customer they received a wrong bill", false)]
    [InlineData("Says sorry that the guest was shown a wrong room", false)]
    [InlineData("Says that the wrong dish came", false)]
    [InlineData("Says that something went wrong with the booking", false)]
    [InlineData("Corrects their mistake", false)]
    [InlineData("Puts it down to the user's cable", true)]
    [InlineData("Maintains the customer's updated record", false)]
    [InlineData("认定是会员，给折扣", false)]
    [InlineData("说客户经理记错了", false)]
    [InlineData("说客户太多，请稍等", false)]
    [InlineData("说明客户填错的地方", false)]
    [InlineData("怪客人没说清", true)]
    [InlineData("答复是用户自己弄坏的", true)]
    public void To_blame_is_told_where_nobody_looked(string label, bool isTold)
    {
        Assert.Equal(isTold ? 1 : 0, RuleTrial.Find("SB0406", Story("Reports the fault", label)).Length);
        // Where somebody looked before, it is a result.
        Assert.Empty(RuleTrial.Find("SB0406", Story("Reports the fault", label).Replace("  - frontstage: ", "  - frontstage: Checks the line\n  - frontstage: ", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0406", Story("Reports the fault", label).Replace("  - frontstage: ", "  - backstage: Works\n  - frontstage: ", StringComparison.Ordinal)));
        Assert.Empty(RuleTrial.Find("SB0406", Story("Reports the fault", label).Replace("  - frontstage: ", "  - frontstage: 检测线路\n  - frontstage: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Answers without greeting", true)]
    [InlineData("Does not greet the guest", true)]
    [InlineData("Doesn't say who is speaking", true)]
    [InlineData("接起，未报工号", true)]
    [InlineData("没有打招呼", true)]
    [InlineData("Greets by name", false)]
    [InlineData("Answers", false)]
    [InlineData("报工号和单位", false)]
    [InlineData("Says pets are not welcome", false)]
    [InlineData("Gives the number of the room", false)]
    [InlineData("Does not give the number of the room", false)]
    [InlineData("Seats the guest without a word of welcome", true)]
    [InlineData("Never says good morning", true)]
    [InlineData("Picks up and just says hello", true)]
    [InlineData("Listens in silence", false)]
    [InlineData("不用自我介绍", false)]
    [InlineData("没有主动问好", true)]
    [InlineData("带路时一言不发", true)]
    public void A_greeting_left_out_is_told_where_the_words_say_so(string label, bool isTold) => Assert.Equal(isTold ? 1 : 0, RuleTrial.Find("SB0407", Story("Calls", label)).Length);

    [Theory]
    [InlineData("Complains of the noise", "Says that it is so everywhere", true)]
    [InlineData("Makes a complaint", "Refuses to record it", true)]
    [InlineData("要求投诉", "没有记录", true)]
    [InlineData("抱怨等得太久", "说没办法", true)]
    [InlineData("Complains of the noise", "Apologises and gives another room", false)]
    [InlineData("Complains of the noise", "Takes the complaint down", false)]
    [InlineData("要求投诉", "登记并转交主管", false)]
    [InlineData("抱怨等得太久", "道歉", false)]
    [InlineData("Never complains", "Serves", false)]
    [InlineData("Describes the complaint", "Examines the knee", false)]
    [InlineData("Lodges a complaint", "Says no", true)]
    [InlineData("不再投诉", "收银", false)]
    [InlineData("Demands a manager", "Says no", true)]
    [InlineData("Demands a quotation", "Says no", false)]
    [InlineData("Says that it fits", "Nods", false)]
    [InlineData("Writes a review", "Nods", false)]
    [InlineData("Posts a furious review", "Nods", true)]
    [InlineData("给好评或差评", "看一眼", false)]
    [InlineData("要见客户经理签字", "点头", false)]
    [InlineData("威胁要退卡", "说随便", true)]
    public void A_complaint_is_in_vain_where_nobody_takes_it_up(string complaint, string answer, bool isTold)
    {
        Assert.Equal(isTold ? 1 : 0, RuleTrial.Find("SB0513", Story(complaint, answer)).Length);
        Assert.Empty(RuleTrial.Find("SB0513", Story(complaint, answer) + "  - backstage: Works on it\n"));
    }

    /// <summary>Who could settle it and is never asked matters more where a complaint is in vain.</summary>
    [Fact]
    public void A_lane_that_is_never_reached_is_graver_where_a_complaint_is_in_vain()
    {
        const string Lanes = "blueprint: T\nlanes:\n  customer: Caller\n  agent: {band: frontstage, label: Agent}\n  network: {band: backstage, label: Network}\nsteps:\n";
        Assert.Equal(DiagnosticSeverity.Information, RuleTrial.Find("SB0114", Lanes + "  - customer: Asks\n  - agent: Answers\n").Single().Severity);
        Assert.Equal(DiagnosticSeverity.Warning, RuleTrial.Find("SB0114", Lanes + "  - customer: Complains\n  - agent: Says that is how it is\n").Single().Severity);
    }

    [Fact]
    public void Healthy_services_treat_nobody_so()
    {
        string[] folders = ["tests/cases/walls/healthy", "examples"];
        foreach (var folder in folders)
        {
            Assert.All(RepositoryFiles.Documents(folder), name =>
            {
                var text = RepositoryFiles.Read(folder, name);
                if (Compiler.Compile(new SourceText(text)).Diagram is not Blueprints.ServiceBlueprints.ServiceBlueprint) return;
                foreach (var code in (string[])["SB0403", "SB0404", "SB0405", "SB0406", "SB0407", "SB0513"]) Assert.Empty(RuleTrial.Find(code, text));
            });
        }
    }

    private static string Story(string customer, string provider) => $"blueprint: T\nsteps:\n  - customer: \"{customer}\"\n  - frontstage: \"{provider}\"\n  - customer: Goes\n";
}
