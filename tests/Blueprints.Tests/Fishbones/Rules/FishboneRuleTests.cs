using Blueprints.Diagnostics;
using Blueprints.Fishbones;
using Blueprints.Text;
using Xunit;

namespace Blueprints.Tests.Fishbones.Rules;

public sealed class FishboneRuleTests
{
    [Fact]
    public void Tells_empty_categories_of_a_template_together_at_the_title()
    {
        var findings = Of("FB0101", "fishbone: Late\ntemplate: 4S\ncategories:\n  Skills: []\n  Systems: [Old]\n");
        Assert.Equal(["2 of 4 categories have no causes: 'Surroundings', 'Suppliers'", "the category 'Skills' has no causes"], findings.Select(f => f.Message));
        Assert.Equal("fishbone: Late", Marked(findings[0]));
        Assert.Equal((null, "Skills"), (findings[0].Element, Marked(findings[1])));
    }

    [Fact]
    public void Names_the_one_empty_category_of_a_template()
    {
        var finding = Assert.Single(Of("FB0101", "fishbone: 晚点\nlanguage: zh\ntemplate: 4S\ncategories: {技能: [甲], 系统: [乙], 环境: [丙]}\n"));
        Assert.Equal(("类别“供应商”下没有原因", "供应商", "fishbone: 晚点"), (finding.Message, finding.Element, Marked(finding)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    public void Says_how_a_category_of_a_template_is_left_out(string nothing)
    {
        var findings = Of("FB0101", $"fishbone: Late\ntemplate: 4S\ncategories: {{Skills: {nothing}, Systems: [Old]}}\n");
        Assert.Equal([("Surroundings: none", true), ("Skills: none", true)], findings.Select(f => f.Message.Contains("Skills", StringComparison.Ordinal) ? ("Skills: none", f.Help!.Contains("'Skills: none'", StringComparison.Ordinal)) : ("Surroundings: none", f.Help!.Contains("'Surroundings: none'", StringComparison.Ordinal))));
        Assert.All(findings, finding => Assert.DoesNotContain("none", finding.Advice, StringComparison.Ordinal));
        Assert.Contains("“技能: 无”", Assert.Single(Of("FB0101", "fishbone: 晚点\nlanguage: zh\ntemplate: 4S\ncategories: {供应商: [丁], 系统: [乙], 环境: [丙]}\n")).Help, StringComparison.Ordinal);
        Assert.DoesNotContain("none", Assert.Single(Of("FB0101", "fishbone: Late\ncategories: {Own: [], Other: [A]}\n")).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("no")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("无")]
    [InlineData("没有")]
    public void A_category_that_is_left_out_is_not_empty(string nothing) =>
        Assert.Empty(Of("FB0101", $"fishbone: Late\ntemplate: 4S\ncategories: {{Skills: {nothing}, Systems: [A], Surroundings: [B], Suppliers: [C]}}\n"));

    [Theory]
    [InlineData(4, 4, 1, 0)] // 4 of 9
    [InlineData(5, 2, 1, 1)] // 5 of 8
    [InlineData(4, 4, 0, 0)] // just half
    [InlineData(4, 2, 1, 0)] // too few in all
    [InlineData(7, 0, 1, 1)]
    public void Finds_the_category_with_most_causes(int a, int b, int c, int expected)
    {
        Assert.Equal(expected, Of("FB0102", $"fishbone: Late\ncategories:\n  A: [{Some(a, 'a')}]\n  B: [{Some(b, 'b')}]\n  C: [{Some(c, 'c')}]\n").Count);
        static string Some(int count, char letter) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"{letter}{i}"));
    }

    [Fact]
    public void Two_categories_are_never_lopsided() => Assert.Empty(Of("FB0102", "fishbone: Late\ncategories:\n  A: [a, b, c, d, e, f, g, h]\n  B: [i]\n"));

    [Fact]
    public void Tells_all_that_is_overgrown_at_once()
    {
        var nine = string.Concat(Enumerable.Range(1, 9).Select(i => $"  C{i}: [a{i}, b{i}, c{i}]\n"));
        var finding = Assert.Single(Of("FB0103", "fishbone: Late\ncategories:\n" + nine + "  C10:\n    - d\n    - e\n    - f\n    - g\n    - h\n    - i\n    - 层一: [层二: [层三: [层四]]]\n"));
        Assert.Equal("the fishbone has 10 categories (at most 8), 37 causes (at most 25), more than 6 causes on 'C10', 4 levels down to '层四' (at most 3)", finding.Message);
        Assert.Empty(Of("FB0103", "fishbone: Late\nanalysis: {overgrown-fishbone: {categories: 10, causes: 40, causes-per-bone: 7, depth: 4}}\ncategories:\n" + nine + "  C10: [d, e, f, g, h, i, 层一: [层二: [层三: [层四]]]]\n"));
    }

    [Fact]
    public void Finds_a_cause_in_several_places()
    {
        var finding = Assert.Single(Of("FB0104", "fishbone: Late\ncategories:\n  A:\n    - Slow: [Too few agents]\n    - Other\n  B: [too few agents., Other, {cause: Too few agents, status: ruled-out}]\n"));
        Assert.Equal("'Too few agents' stands in 2 places and may be a common root: 'A › Slow', 'B'", finding.Message);
        Assert.Equal("too-few-agents", finding.Element);
        Assert.Equal("“人手不足”出现在 2 处，可能是共同的根本原因：“前台”、“后厨 › 出菜慢”", Assert.Single(Of("FB0104", "fishbone: 上菜慢\nlanguage: zh\ncategories:\n  前台: [人手不足, 其他]\n  后厨:\n    - 出菜慢: [人手的不足]\n    - 其他\n")).Message);
    }

    [Fact]
    public void A_twin_or_a_cause_of_itself_is_no_common_root()
    {
        const string Text = "fishbone: Late\ncategories:\n  A:\n    - Slow printer\n    - slow printer: [Old, Slow printer]\n";
        Assert.Empty(Of("FB0104", Text));
        Assert.Equal("slow-printer-2", Assert.Single(Of("FB0105", Text)).Element);
        Assert.Equal("'Slow printer' restates 'slow printer', which it is to explain", Assert.Single(Of("FB0106", Text)).Message);
    }

    [Fact]
    public void Finds_circles_over_several_levels() =>
        Assert.Equal("'Slow printer' restates 'Slow printer', which it is to explain", Assert.Single(Of("FB0106", "fishbone: Late\ncategories:\n  A:\n    - Slow printer: [Long queue: [Many jobs: [Slow printer]]]\n")).Message);

    [Fact]
    public void Finds_the_effect_restated_at_any_depth()
    {
        Assert.Equal(2, Of("FB0106", "fishbone: Parcels arrive late\ncategories:\n  A:\n    - Late parcels\n    - Vans stop: [Parcels arrive late]\n    - {cause: Late parcels again and late, status: ruled-out}\n").Count);
        Assert.Equal("“等待时间长”重述了结果“顾客等待时间过长”", Assert.Single(Of("FB0106", "fishbone: 顾客等待时间过长\nlanguage: zh\ncategories:\n  流程: [等待时间长, 窗口少]\n")).Message);
        Assert.Equal("“退款速度慢”重述了结果“退款慢”", Assert.Single(Of("FB0106", "fishbone: 退款慢\nlanguage: zh\ncategories:\n  流程: [退款速度慢, 审核要三个人]\n")).Message);
    }

    [Theory]
    [InlineData("FB0110", "[a, b]", "touches every cause")]
    [InlineData("FB0108", "[Careless waiters, {cause: b, count: 3}, c, d]", "touches 1 of 4 causes")]
    [InlineData("FB0108", "[{cause: Careless waiters, count: 3}, b]", "100% of what was counted")]
    public void A_finding_about_causes_that_nobody_counted_says_how_many_they_are(string code, string causes, string effect) =>
        Assert.Equal(effect, Assert.Single(Of(code, $"fishbone: Late\ncategories:\n  A: {causes}\n")).Effect);

    [Fact]
    public void Absences_are_told_at_roots_only_and_lightly()
    {
        var finding = Assert.Single(Of("FB0107", "fishbone: Late\ncategories:\n  A:\n    - Lack of training: [Trainer left]\n    - Lack of tools\n"));
        Assert.Equal(("lack-of-tools", DiagnosticSeverity.Information), (finding.Element, finding.Severity));
    }

    [Fact]
    public void Blame_is_told_at_roots_only()
    {
        Assert.Equal("careless-cooks", Assert.Single(Of("FB0108", "fishbone: Late\ncategories:\n  A:\n    - Careless waiters: [No slips]\n    - Careless cooks\n    - {cause: Lazy guests, status: ruled-out}\n")).Element);
        Assert.Equal("“员工责任心不强”只是指责或评价（“责任心不强”），其后没有写原因", Assert.Single(Of("FB0108", "fishbone: 错单\nlanguage: zh\ncategories: {人员: [员工责任心不强]}\n")).Message);
    }

    [Theory]
    [InlineData("[a, b, c: [d]]", 0)] // three branches
    [InlineData("[a, b, c: [d], e: [f]]", 0)] // half
    [InlineData("[a, b, c, e: [f]]", 1)]
    [InlineData("[a, b, {cause: c, status: ruled-out}, e: [f]]", 0)] // three are left
    public void Counts_branches_that_stop_at_the_first_why(string causes, int expected) => Assert.Equal(expected, Of("FB0109", $"fishbone: Late\ncategories:\n  A: {causes}\n").Count);

    [Fact]
    public void Counts_roots_that_are_not_verified()
    {
        Assert.Equal("2 of 4 root causes are not verified: 'a', 'd'", Assert.Single(Of("FB0110", "fishbone: Late\ncategories:\n  A: [a, {cause: b, status: confirmed}, {cause: c, status: ruled-out, because: [behind]}, {cause: d, status: suspected}]\n")).Message);
        Assert.Equal("2 个根本原因都未查证：“甲”、“乙”", Assert.Single(Of("FB0110", "fishbone: 晚\nlanguage: zh\ncategories: {人: [甲, 乙]}\n")).Message);
        Assert.Equal("the one root cause is not verified: 'a'", Assert.Single(Of("FB0110", "fishbone: Late\ncategories: {C: [a]}\n")).Message);
        Assert.Empty(Of("FB0110", "fishbone: Late\ncategories: {A: []}\n"));
    }

    [Theory]
    [InlineData("{cause: a, status: confirmed}", "a")]
    [InlineData("{cause: a, status: confirmed, countermeasure: X}", null)]
    [InlineData("{cause: a, status: confirmed, because: [{cause: b, countermeasure: X}]}", null)]
    [InlineData("{cause: a, countermeasure: X, because: [{cause: b, status: confirmed}]}", null)]
    [InlineData("{cause: a, status: confirmed, because: [{cause: b, status: confirmed}]}", "b")]
    [InlineData("{cause: a, status: confirmed, control: N}", null)]
    [InlineData("{cause: a, status: ruled-out, because: [{cause: b, status: confirmed}]}", null)]
    [InlineData("{cause: a, status: suspected}", null)]
    public void Asks_for_a_countermeasure_at_the_deepest_confirmed_cause(string cause, string? element) => Assert.Equal(element, Of("FB0111", $"fishbone: Late\ncategories:\n  C: [{cause}]\n").SingleOrDefault()?.Element);

    [Fact]
    public void Names_the_count_in_its_unit_whatever_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("“甲”已确认（延误航班 2.5），但没有对策", Assert.Single(Of("FB0111", "fishbone: 晚\nlanguage: zh\nunit: 延误航班\ncategories: {人: [{cause: 甲, status: confirmed, count: 2.5}]}\n")).Message);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Countermeasures_of_ruled_out_causes_need_no_owner()
    {
        const string Text = "fishbone: Late\ncategories:\n  A: [{cause: a, status: ruled-out, because: [{cause: b, countermeasure: X}]}, {cause: c, countermeasure: Y}]\n";
        Assert.Equal("b", Assert.Single(Of("FB0113", Text)).Element);
        Assert.Equal("the countermeasure 'Y' has no owner", Assert.Single(Of("FB0112", Text)).Message);
    }

    [Theory]
    [InlineData("a 60, b 20, c 12, d 8", "2 causes make up 80% of 100 pieces, and nothing is confirmed or done about any of them: 'a' 60%, 'b' 20%")]
    [InlineData("a 85, b 10, c 5", "one cause makes up 85% of 100 pieces, and nothing is confirmed or done about it: 'a' 85%")]
    [InlineData("a 60, b 40", null)] // with two rows nothing is few
    [InlineData("a 500, b 332, c 100, d 68", "2 causes make up 83.2% of 1,000 pieces, and nothing is confirmed or done about any of them: 'a' 50%, 'b' 33.2%")]
    [InlineData("a 60 confirmed, b 20, c 12, d 8", null)]
    [InlineData("a 60, b 20 confirmed, c 12, d 8", null)]
    [InlineData("a 60, b 20, c 12 confirmed, d 8", "2 causes make up 80% of 100 pieces, and nothing is confirmed or done about any of them: 'a' 60%, 'b' 20%")]
    public void Names_the_vital_few_without_an_answer(string causes, string? message)
    {
        var lines = causes.Split(", ").Select(cause => cause.Split(' ')).Select(parts => $"    - {{cause: {parts[0]}, count: {parts[1]}{(parts.Length > 2 ? ", status: confirmed" : "")}}}\n");
        Assert.Equal(message, Of("FB0114", "fishbone: Lost\nunit: pieces\ncategories:\n  A:\n" + string.Concat(lines)).SingleOrDefault()?.Message);
    }

    [Fact]
    public void An_answer_behind_a_vital_cause_is_one() =>
        Assert.Empty(Of("FB0114", "fishbone: Lost\ncategories:\n  A: [{cause: a, count: 60, because: [{cause: x, countermeasure: Y}]}, {cause: b, count: 20}, {cause: c, count: 12}, {cause: d, count: 8}]\n"));

    [Fact]
    public void Votes_count_where_nothing_is_counted() =>
        Assert.Equal("2 个原因占总数（票数 20）的 80%，但都未确认，也没有对策：“甲”50%、“乙”30%", Assert.Single(Of("FB0114", "fishbone: 丢失\nlanguage: zh\ncategories:\n  人: [{cause: 甲, votes: 10}, {cause: 乙, votes: 6}, {cause: 丙, votes: 3}, {cause: 丁, votes: 1}]\n")).Message);

    [Theory]
    [InlineData("{cause: a, count: 60, because: [{cause: b, count: 30}, {cause: c, count: 10}]}", "the causes behind 'a' explain 40 of its 60 pieces; the rest, 20 (33.3%), has no cause")]
    [InlineData("{cause: a, count: 60, because: [{cause: b, count: 30}, c]}", "the causes behind 'a' explain 30 of its 60 pieces; the rest, 30 (50%), has no cause; nothing is counted of 'c'")]
    [InlineData("{cause: a, count: 60, because: [{cause: b, count: 50}, {cause: c, count: 20}]}", "the causes behind 'a' add up to 70 pieces, 10 more than the 60 of its own")]
    [InlineData("{cause: a, count: 60, because: [{cause: b, count: 50}, {cause: c, count: 10}]}", null)]
    [InlineData("{cause: a, count: 60, because: [{cause: b, count: 58}]}", null)]
    [InlineData("{cause: a, count: 60, because: [b, c]}", null)]
    [InlineData("{cause: a, count: 60, because: [{cause: b, count: 50}, {cause: c, count: 10}, {cause: d, count: 9, status: ruled-out}]}", null)]
    [InlineData("{cause: a, votes: 60, because: [{cause: b, votes: 3}]}", null)]
    public void What_the_causes_behind_a_cause_leave_over_is_named(string cause, string? message) =>
        Assert.Equal(message, Of("FB0115", $"fishbone: Lost\nunit: pieces\ncategories:\n  A: [{cause}]\n").SingleOrDefault()?.Message);

    [Fact]
    public void What_is_left_over_is_told_as_a_share_of_all_that_was_counted()
    {
        var finding = Assert.Single(Of("FB0115", "fishbone: 丢失\nlanguage: zh\nunit: 件\ncategories:\n  A: [{cause: 甲, count: 60, because: [{cause: 乙, count: 40}]}, {cause: 丙, count: 40}]\n"));
        Assert.Equal("“甲”的 60 件中，下级原因只解释了 40，其余 20（33.3%）没有原因", finding.Message);
        Assert.Equal(new Effect(EffectKind.Counted, 0.2, 0.2), Assert.Single(finding.Effects));
    }

    [Theory]
    [InlineData("n-late.fishbone.yaml", "FB0107", "'Need more testers' says what ought to be done ('need'), not what is the case")]
    [InlineData("n-late.fishbone.yaml", "FB0107", "'Introduce code freeze' says what ought to be done ('introduce'), not what is the case")]
    [InlineData("n-late.fishbone.yaml", "FB0106", "'Release is late because of late testing' begins with the effect, 'Releases are late'")]
    [InlineData("r-bad-fishbone.yaml", "FB0107", "'Introduce incoming inspection' says what ought to be done ('introduce'), not what is the case")]
    [InlineData("r-bad-fishbone.yaml", "FB0108", "'The trainee made a mess of it' blames or judges ('made a mess'), and no cause is given behind it")]
    [InlineData("r-bad-fishbone.yaml", "FB0108", "'People do not care' blames or judges ('do not care'), and no cause is given behind it")]
    [InlineData("r-bad-fishbone.yaml", "FB0106", "'Quality is poor' restates the effect, 'Quality problems'")]
    [InlineData("z-hint.fishbone.yaml", "FB0106", "“投诉太多”重述了结果“呼叫中心投诉多”")]
    [InlineData("z-hint.fishbone.yaml", "FB0107", "“加大考核力度”写的是该做什么（“加大”），而不是实际情况")]
    [InlineData("z-hint.fishbone.yaml", "FB0108", "“推卸责任”只是指责或评价（“推卸责任”），其后没有写原因")]
    [InlineData("z-hint.fishbone.yaml", "FB0108", "“各部门互相扯皮”只是指责或评价（“扯皮”），其后没有写原因")]
    public void Solutions_blame_and_the_effect_once_more_are_found_as_people_write_them(string name, string code, string message) =>
        Assert.Contains(message, Of(code, RepositoryFiles.Read("tests/cases/found", name)).Select(finding => finding.Message));

    [Fact]
    public void Rules_over_a_great_fishbone_are_quick()
    {
        // Near-linear: ten thousand causes with the same word, some deep, must neither overflow nor take long enough to notice.
        var causes = Enumerable.Range(0, 10_000).Select(i => new Cause { Id = $"c{i}", Label = i % 2 == 0 ? "Too few agents" : $"Cause {i} of late parcels" });
        var fishbone = new Fishbone { Title = "Parcels late", Categories = [new Category { Id = "a", Label = "A", Causes = [.. causes.Take(5000)] }, new Category { Id = "b", Label = "B", Causes = [.. causes.Skip(5000)] }] };
        Assert.Equal(4998, Compiler.Analyze(fishbone).Findings.Count(f => f.Code == "FB0105"));
    }

    private static List<Diagnostic> Of(string code, string text)
    {
        var compilation = Compiler.Compile(new SourceText(text, "a.yaml"));
        Assert.False(compilation.HasErrors, TextDiagnosticWriter.ToText(compilation.Diagnostics));
        return [.. Compiler.Analyze(compilation).Findings.Where(finding => finding.Code == code)];
    }

    private static string Marked(Diagnostic finding) => finding.Source.Content.Substring(finding.Span.Start, finding.Span.Length);
}
