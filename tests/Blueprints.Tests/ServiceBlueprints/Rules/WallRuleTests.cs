using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.ServiceBlueprints.Rules;

/// <summary>Walls between departments: what the customer carries, tells again, asks for, and whom nobody reaches.</summary>
public sealed class WallRuleTests
{
    private const string Lanes = "blueprint: T\nlanes:\n  customer: Guest\n  a: {band: frontstage, label: Shop}\n  b: {band: frontstage, label: Hotline}\n  c: {band: backstage, label: Office}\nsteps:\n";

    [Theory]
    [InlineData("z-dance", "SB0212", "顾客在“营业厅”与“服务台”之间跑了 3 趟，而两者从不直接沟通：“打服务台” → “再到营业厅” → “再打服务台”")]
    [InlineData("z-wall", "SB0212", "顾客在“营业厅”与“服务台”之间跑了 2 趟，而两者从不直接沟通：“打电话说明在营业厅办过” → “回营业厅”")]
    [InlineData("z-m5", "SB0208", "顾客把“密码”、“公司介绍信”从“营业厅”带到“服务台（热线）”：“受理，给密码” → “持介绍信和密码致电服务台” → “不认可密码”")]
    [InlineData("z-m5", "SB0509", "从“营业厅”转到“服务台（热线）”后，在“持介绍信和密码致电服务台”再次索取“公司介绍信”")]
    [InlineData("z-doc", "SB0208", "顾客把“密码”从“营业厅”带到“服务台”：“发卡” → “打电话” → “开通”")]
    [InlineData("z-n1", "SB0509", "从营业厅转到电话后，在“要求介绍信”再次索取“介绍信”")]
    [InlineData("z-n3", "SB0509", "从营业厅转到电话后，在“要求介绍信”再次索取“介绍信”")]
    [InlineData("z-n3", "SB0208", "顾客把“介绍信”从“营业厅”带到“服务台”：“发放新SIM卡” → “致电服务台” → “要求介绍信”")]
    [InlineData("z-lane", "SB0114", "业务从未到达“网络部”：该泳道没有步骤")]
    [InlineData("n-chase", "SB0511", "'Calls to ask for status': the customer asks because nobody tells during 'Handles', which takes 2 d 1 h")]
    public void Walls_that_went_unseen_are_found(string name, string code, string message) => Assert.Equal([message], RuleTrial.Messages(code, Found(name)));

    [Theory]
    [InlineData("z-ticket", "SB0207")]
    [InlineData("z-ticket", "SB0208")]
    [InlineData("z-m5", "SB0212")]
    [InlineData("n-chase", "SB0114")]
    public void What_is_no_wall_is_not_told(string name, string code) => Assert.Empty(RuleTrial.Find(code, Found(name)));

    [Theory]
    [InlineData("z-n1", "contact: 电话")]
    [InlineData("z-n1", "contact: 营业厅")]
    [InlineData("z-n1", "contact: ")]
    [InlineData("z-n3", "contact: 营业厅")]
    [InlineData("z-n3", "contact: ")]
    public void A_change_of_channel_shows_in_the_words_where_no_contact_names_it(string name, string without)
    {
        var text = string.Join('\n', Found(name).Split('\n').Where(line => !line.Contains(without, StringComparison.Ordinal)));
        Assert.Equal(["从“营业厅”转到“服务台”后，在“要求介绍信”再次索取“介绍信”"], RuleTrial.Messages("SB0509", text));
    }

    [Theory]
    [InlineData("  - a: 1\n  - customer: 2\n  - b: 3\n  - customer: 4\n  - a: 5\n", null)]
    [InlineData("  - a: 1\n  - customer: 2\n  - b: Sends to the shop\n  - customer: 4\n  - a: 5\n", "the customer goes 2 times between 'Shop' and 'Hotline', which never speak to each other: '2' → '4'")]
    [InlineData("  - a: 1\n  - customer: Explains what the Shop did\n  - b: 3\n  - customer: 4\n  - a: 5\n", "the customer goes 2 times between 'Shop' and 'Hotline', which never speak to each other: 'Explains what the Shop did' → '4'")]
    [InlineData("  - a: 1\n  - customer: Walks from the Shop\n  - b: 3\n  - customer: 4\n  - a: 5\n", null)]
    [InlineData("  - a: 1\n  - customer: 2\n  - b: 3\n  - customer: 4\n  - a: 5\n  - customer: 6\n  - b: 7\n", null)]
    [InlineData("  - a: 1\n  - customer: 2\n  - b: 3\n  - customer: 4\n  - a: 5\n  - customer: 6\n  - b: 7\n  - customer: 8\n  - a: 9\n", "the customer goes 4 times between 'Shop' and 'Hotline', which never speak to each other: '2' → '4' → '6' → '8'")]
    [InlineData("  - a: 1\n  - customer: 2\n  - b: 3\n  - customer: 4\n  - a: 5\n  - b: 6\n  - customer: 7\n  - a: 8\n", null)]
    [InlineData("  - a: Refers to the hotline\n  - c: 1a\n  - customer: 2\n  - b: 3\n  - c: 3a\n  - b: 3b\n  - customer: 4\n  - a: 5\n  - customer: 6\n  - b: 7\n", "the customer goes 3 times between 'Shop' and 'Hotline', which have only 'Office' in common: '2' → '4' → '6'")]
    [InlineData("  - {a: 1, system: S}\n  - customer: 2\n  - {b: 3, system: s}\n  - customer: 4\n  - a: 5\n  - customer: 6\n  - b: 7\n", null)]
    [InlineData("  - {a: 1, system: S}\n  - customer: 2\n  - {b: 3, system: s}\n  - customer: 4\n  - a: 5\n  - customer: 6\n  - b: 7\n  - customer: 8\n  - a: 9\n  - customer: 10\n  - b: 11\n", "the customer goes 5 times between 'Shop' and 'Hotline', although they speak to each other: '2' → '4' → '6' → '8' → '10'")]
    [InlineData("  - a: 1\n  - {customer: 2, contact: none}\n  - b: Sends to the shop\n  - customer: 4\n  - a: 5\n", null)]
    public void To_and_fro_is_more_than_wanting_something_of_each(string steps, string? message) =>
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0212", Lanes + "  - customer: 0\n" + steps));

    [Fact]
    public void To_and_fro_may_be_by_a_loop_and_is_not_across_branches()
    {
        const string Loop = "  - {customer: 1, id: again}\n  - a: Stamps, sends to the Hotline\n  - customer: 2\n  - b: Complete?\n    next: [{to: end, when: x}, {to: again, when: y}]\n";
        Assert.Equal(["the customer goes 2 times between 'Shop' and 'Hotline', which never speak to each other: '2' → '1'"], RuleTrial.Messages("SB0212", Lanes + "  - customer: 0\n" + Loop));
        const string Branches = "  - customer: 1\n    next: [{to: a1, when: x}, {to: b1, when: y}]\n  - {a: Sends to the Hotline, id: a1}\n  - customer: 2\n  - {b: 3, next: end}\n  - {b: 4, id: b1}\n  - customer: 5\n  - a: 6\n";
        Assert.Empty(RuleTrial.Find("SB0212", Lanes + Branches));
    }

    [Theory]
    [InlineData("  - a: Writes\n  - customer: Tells what the Shop has done\n  - b: Listens\n", "the customer has to tell 'Hotline' of 'Shop': 'Writes' → 'Tells what the Shop has done' → 'Listens'")]
    [InlineData("  - a: Writes\n  - customer: Leaves the Shop\n  - b: Listens\n", null)]
    [InlineData("  - a: Writes\n  - customer: Tells what the Shop has done\n  - b: Listens\n  - a: Writes on\n", null)]
    [InlineData("  - a: Writes\n  - customer: Tells the Hotline what the Shop has done\n  - b: Listens\n  - a: Writes on\n", "the customer has to tell 'Hotline' of 'Shop': 'Writes' → 'Tells the Hotline what the Shop has done' → 'Listens'")]
    [InlineData("  - {customer: Shows, documents: Letter}\n  - a: Reads\n  - {customer: Calls, documents: Letter}\n  - b: Listens\n", "the customer carries 'Letter' from 'Shop' to 'Hotline': 'Reads' → 'Calls' → 'Listens'")]
    [InlineData("  - {customer: Shows, documents: Letter}\n  - a: Reads\n  - {customer: Calls, documents: Letter}\n  - b: Listens\n  - a: Writes on\n", null)]
    [InlineData("  - a: Hands out the PIN\n  - {customer: Calls, documents: PIN}\n  - b: Listens\n", "the customer carries 'PIN' from 'Shop' to 'Hotline': 'Hands out the PIN' → 'Calls' → 'Listens'")]
    [InlineData("  - {a: Sells, documents: Ticket}\n  - customer: Goes\n  - {b: Checks, documents: Ticket}\n", null)]
    [InlineData("  - {a: Writes, documents: [Card, Slip, PIN]}\n  - customer: Goes\n  - {b: Checks, documents: [PIN, Slip]}\n", "the customer carries 'Slip', 'PIN' from 'Shop' to 'Hotline': 'Writes' → 'Goes' → 'Checks'")]
    public void A_messenger_carries_papers_or_words(string steps, string? message) => Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0208", Lanes + "  - customer: Comes\n" + steps));

    [Theory]
    [InlineData("Ticket", "Takes coat", "Gives coat back", 0)]
    [InlineData("Queue number", "Hands it out", "Calls it", 0)]
    [InlineData("Key", "Hands out the key", "Takes back the key", 0)]
    [InlineData("Key card", "Hands out the key card", "Takes the key card back and settles the bill", 0)]
    [InlineData("Key", "Checks", "Checks", 1)]
    [InlineData("Customer number", "Asks", "Asks", 1)]
    [InlineData("号牌", "收衣", "取衣", 0)]
    [InlineData("发票", "开发票", "核对", 0)]
    [InlineData("发票", "收取检查费", "收取药费", 0)]
    [InlineData("Receipt", "Takes the payment", "Settles the bill", 0)]
    [InlineData("钥匙", "发给顾客", "收回", 0)]
    public void A_token_handed_out_and_taken_back_is_not_asked_for_twice(string document, string first, string last, int findings)
    {
        var text = $"blueprint: T\nsteps:\n  - customer: A\n  - {{frontstage: {first}, documents: {document}}}\n  - customer: B\n  - {{frontstage: {last}, documents: {document}}}\n";
        Assert.Equal(findings, RuleTrial.Find("SB0207", text).Length);
    }

    [Fact]
    public void A_token_is_there_to_be_shown() =>
        Assert.Empty(
            RuleTrial.Find("SB0207", "blueprint: T\nsteps:\n  - customer: A\n  - {frontstage: Sells, documents: Ticket}\n  - customer: B\n  - {frontstage: Gate, documents: Ticket}\n  - customer: C\n  - {frontstage: Bus, documents: Ticket}\n"));

    [Theory]
    [InlineData("Explains everything again", "'Explains everything again': what 'Shop' was told, 'Hotline' has to be told again")]
    [InlineData("Describes the fault", "'Describes the fault' is done again after the change from 'Shop' to 'Hotline'")]
    [InlineData("Pays", null)]
    [InlineData("Calls again", null)]
    public void A_story_told_again_is_found_without_any_contact(string second, string? message)
    {
        var text = Lanes + $"  - customer: {(second == "Pays" ? "Pays" : "Describes the fault")}\n  - a: Listens\n  - {{customer: {second}, id: second}}\n  - b: Listens too\n";
        Assert.Equal(message is null ? [] : [message], RuleTrial.Messages("SB0509", text));
    }

    [Theory]
    [InlineData("Calls to ask for status", 1)]
    [InlineData("Asks where the parcel is", 1)]
    [InlineData("Asks whether the car is ready", 1)]
    [InlineData("Chases the refund", 1)]
    [InlineData("Rings for news", 1)]
    [InlineData("打电话催办", 1)]
    [InlineData("询问办理进度", 1)]
    [InlineData("Asks where the toilet is", 0)]
    [InlineData("Asks when the train leaves", 0)]
    [InlineData("Looks up the status on the website", 0)]
    [InlineData("Calls about a dead line", 0)]
    [InlineData("Asks for the bill", 0)]
    [InlineData("收到催款短信", 0)]
    [InlineData("上网查询进度", 0)]
    [InlineData("询问价格", 0)]
    public void Who_asks_how_it_stands_was_not_told(string label, int findings) =>
        Assert.Equal(findings, RuleTrial.Find("SB0511", "blueprint: T\nsteps:\n  - customer: A\n  - backstage: B\n  - {customer: \"" + label + "\", id: x}\n  - frontstage: C\n").Length);

    [Fact]
    public void How_often_customers_ask_is_told_where_it_is_known() =>
        Assert.Equal(
            ["'Asks for the status' (0.3 times a case): the customer asks because nobody tells during 'B', which takes 3 d"],
            RuleTrial.Messages("SB0511", "blueprint: T\nsteps:\n  - customer: A\n  - {backstage: B, time: 3 d, next: [{to: asks, when: x, share: 30%}, {to: end, when: y}]}\n  - {customer: Asks for the status, id: asks}\n  - frontstage: C\n"));

    [Theory]
    [InlineData(5, "", 0)]
    [InlineData(6, "", 1)]
    [InlineData(6, "staff: 0, ", 0)]
    [InlineData(4, "", 0)]
    public void Many_faces_are_lanes_that_the_customer_meets(int lanes, string last, int findings)
    {
        var text = "blueprint: T\nlanes:\n  customer: Guest\n" + string.Concat(Enumerable.Range(1, lanes).Select(i => $"  l{i}: {{band: frontstage, label: L{i}}}\n")) + "  hidden: {band: support, label: H}\nsteps:\n  - customer: A\n"
            + string.Concat(Enumerable.Range(1, lanes).Select(i => $"  - {{l{i}: S{i}, {(i == lanes ? last : "")}id: s{i}}}\n")) + "  - hidden: X\n";
        Assert.Equal(findings, RuleTrial.Find("SB0510", text).Length);
    }

    [Fact]
    public void A_lane_without_a_step_is_told_at_its_place()
    {
        const string Text = "blueprint: T\nlanes:\n  customer: Guest\n  child: {band: customer, label: Child}\n  a: {band: frontstage, label: Shop}\n  b: {band: support, label: Works}\n  c: {band: support, label: With}\nsteps:\n  - customer: A\n  - a: B\n    with: c\n";
        Assert.Equal(["nothing in the service is done by 'Child': this customer's lane has no step", "nothing ever reaches 'Works': the lane has no step"], RuleTrial.Messages("SB0114", Text));
        Assert.Empty(RuleTrial.Find("SB0114", "blueprint: T\nsteps:\n  - customer: A\n  - frontstage: B\n"));
    }

    [Fact]
    public void A_customer_who_does_nothing_is_not_spoken_of_as_a_department()
    {
        const string Message = "服务中没有一步由“银卡客户”来做：这一顾客泳道没有步骤";
        var finding = Assert.Single(RuleTrial.Find("SB0114", Found("z-m5")), finding => finding.Message == Message);
        Assert.DoesNotContain("部门", finding.Why, StringComparison.Ordinal);
        Assert.Contains("写明该顾客做什么", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_documents_are_looked_at_in_a_moment()
    {
        // Many lanes, each visited by the customer in turn, with one document and one system in common.
        var text = "blueprint: T\nlanes:\n  customer: Guest\n" + string.Concat(Enumerable.Range(0, 199).Select(i => $"  l{i}: {{band: frontstage, label: L{i}}}\n")) + "steps:\n"
            + string.Concat(Enumerable.Range(0, 1600).Select(i => $"  - {{customer: C{i}}}\n  - {{l{i * 7 % 199}: S{i}, documents: D, system: S}}\n"));
        Assert.NotNull(RuleTrial.Messages("SB0212", text));
    }

    [Fact]
    public void A_lane_that_only_a_smaller_process_needs_is_used()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests/cases/subprocesses/parallel");
        var compilation = Compiler.Compile(new SourceText(File.ReadAllText(Path.Combine(folder, "service.yaml")), "service.yaml"), new CompilerOptions { Files = new FolderFiles(folder) });
        Assert.DoesNotContain("SB0114", Compiler.Analyze(compilation, AnalysisOptions.Default).Findings.Select(finding => finding.Code));
    }

    /// <summary>The case of the new card, as it would be told: neither of the two departments takes the other's word.</summary>
    [Theory]
    [InlineData("sim-card", "the customer goes 3 times between 'Shop' and 'Hotline', which have only 'Operator system' in common: 'Calls the hotline to switch the card on' → 'Goes back to the shop' → 'Calls the hotline again and explains everything again'")]
    [InlineData("sim-card.zh", "顾客在“营业厅”与“服务台（热线）”之间跑了 3 趟，两者只通过“运营系统”相通：“致电服务台要求开通” → “再到营业厅” → “致电服务台，重新说明情况”")]
    public void A_service_told_as_it_is_shows_its_walls(string name, string message)
    {
        var text = RepositoryFiles.Read("tests/cases/walls", name + ".blueprint.yaml");
        Assert.Equal([message], RuleTrial.Messages("SB0212", text));
        foreach (var code in (string[])["SB0207", "SB0208", "SB0503", "SB0509", "SB0511"]) Assert.NotEmpty(RuleTrial.Find(code, text));
    }

    [Fact]
    public void Healthy_services_have_no_walls()
    {
        var names = RepositoryFiles.Documents("tests/cases/walls/healthy").ToList();
        Assert.True(names.Count > 5);
        Assert.All(names, name =>
        {
            var text = RepositoryFiles.Read("tests/cases/walls/healthy", name);
            foreach (var code in (string[])["SB0114", "SB0207", "SB0208", "SB0212", "SB0509", "SB0510", "SB0511"]) Assert.Empty(RuleTrial.Find(code, text));
        });
    }

    private static string Found(string name) => RepositoryFiles.Read("tests/cases/found", name + ".blueprint.yaml");
}
