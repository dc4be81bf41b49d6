using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Tests.Fixes;

/// <summary>Which fixes there are, which of them are safe, and how they are applied.</summary>
public sealed class FixTests
{
    private const string Head = "blueprint: Tea\nsteps:\n  - customer: Orders\n    id: order\n";

    [Theory]
    [InlineData("    tiem: 2 min\n", "write 'time'", true)]
    [InlineData("    duration: 2 min\n", "write 'time'", false)]
    [InlineData("    kind: descision\n", "write 'decision'", true)]
    [InlineData("    time: 2\n", "write '2 min'", false)]
    [InlineData("    time: 2 minuts\n", "write '2 minute'", true)]
    [InlineData("    time: 2 m\n", "write '2 min'", false)]
    [InlineData("    time: ２。５ min\n", "write '2.5 min'", true)]
    [InlineData("    yield: 60\n", "write '60%'", true)]
    [InlineData("    yield: 1.5\n", "write '1.5%'", false)]
    [InlineData("    next: ordr\n", "write 'order'", true)]
    [InlineData("    next: ORDER\n", "write 'order'", true)]
    [InlineData("    href: a b\n", "write 'a%20b'", true)]
    [InlineData("    id: a b\n", "write 'a-b'", false)]
    [InlineData("    icon: phon\n", "write 'phone'", true)]
    [InlineData("    evidence: [a，b]\n", "write 'a, b'", false)]
    public void A_mistake_offers_its_fix(string line, string title, bool isSafe)
    {
        var text = line.Contains(" id:", StringComparison.Ordinal) ? Head.Replace("    id: order\n", "", StringComparison.Ordinal) + line : Head + line;
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText(text)).Diagnostics);
        Assert.Equal((title, isSafe), (diagnostic.Fixes[0].Title, diagnostic.Fixes[0].IsSafe));
    }

    [Theory]
    [InlineData("    @time: 5 min\n")]
    [InlineData("    `time: 5 min\n")]
    [InlineData("    \"time:5 min\n")]
    [InlineData("    next: ［b｝\n")]
    [InlineData("    yield: 2\n")]
    public void What_may_mean_something_else_is_not_fixed_and_fixing_settles(string line)
    {
        var source = new SourceText(Head + line);
        var once = Compiler.Fix(source).Source;
        Assert.Equal(once.Content, Compiler.Fix(once).Source.Content);
        Assert.Equal(source.Content, once.Content);
    }

    [Fact]
    public void A_missing_unit_may_be_any()
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText(Head + "    time: 2\n")).Diagnostics);
        Assert.Equal(["2 min", "2 s", "2 h"], diagnostic.Fixes.Select(fix => fix.Edits[0].NewText));
    }

    [Theory]
    [InlineData("time", "a few minutes", "3-5 minutes|5 minutes")]
    [InlineData("time", "几天", "3-5天|5天")]
    [InlineData("time", "1:30", "1 h 30 min|1 min 30 s")]
    [InlineData("wait", "overnight", "12 h|8-16 h")]
    [InlineData("yield", "90-95%", "92.5%")]
    public void What_tells_no_amount_offers_those_that_may_be_meant(string key, string text, string offered)
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText(Head + $"    {key}: {text}\n")).Diagnostics);
        Assert.Equal(offered.Split('|'), diagnostic.Fixes.Select(fix => fix.Edits[0].NewText));
        Assert.DoesNotContain(diagnostic.Fixes, fix => fix.IsSafe);
    }

    [Theory]
    [InlineData("blueprint: A\nsteps:\n  - banker: B\n  - customer: C\n    with: banker\n", "steps:", "lanes:\n  banker: {band: frontstage, label: banker}\nsteps:")]
    [InlineData("blueprint: A\r\nlanes:\r\n    customer: Me  # first\r\n\r\nsteps:\r\n  - banker: B\r\n", "# first\r\n", "# first\r\n    banker: {band: frontstage, label: banker}\r\n")]
    [InlineData("blueprint: A\nlanes:\n  teller:\n    band: frontstage\n    label: Teller\nsteps:\n  - notary: B\n", "Teller\n", "Teller\n  notary: {band: frontstage, label: notary}\n")]
    [InlineData("blueprint: A\nlanes:\n  customer: Me\n  support:\nsteps:\n  - notary: B\n", "support:\n", "support:\n  notary: {band: frontstage, label: notary}\n")]
    [InlineData("blueprint: A\nlanes: {customer: Me}\nsteps:\n  - notary: B\n", "Me}", "Me, notary: {band: frontstage, label: notary}}")]
    [InlineData("蓝图: A\n步骤:\n  - 大堂经理: B\n", "步骤:", "泳道:\n  大堂经理: {层: 前台, 名称: 大堂经理}\n步骤:")]
    [InlineData("blueprint: A\nsteps:\n  - bank clerk, senior: B\n", "steps:", "lanes:\n  \"bank clerk, senior\": {band: frontstage, label: \"bank clerk, senior\"}\nsteps:")]
    public void A_lane_that_is_not_declared_offers_its_line(string text, string before, string after)
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText(text)).Diagnostics);
        var fix = Assert.Single(diagnostic.Fixes);
        Assert.False(fix.IsSafe);
        var repaired = TextEdits.Apply(text, fix.Edits);
        Assert.Equal(text.Replace(before, after, StringComparison.Ordinal), repaired);
        Assert.Empty(Compiler.Compile(new SourceText(repaired)).Diagnostics);
    }

    [Fact]
    public void Two_words_as_near_are_no_safe_fix()
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText("blueprint: Tea\nsteps:\n  - customer: A\n    id: cart\n    next: card\n  - customer: B\n    id: care\n")).Diagnostics);
        Assert.False(Assert.Single(diagnostic.Fixes).IsSafe);
    }

    [Theory]
    [InlineData("s1", "s2")]
    [InlineData("step-1", "step-2")]
    public void A_digit_is_no_slip(string id, string other)
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText($"blueprint: Tea\nsteps:\n  - customer: A\n    id: {id}\n    next: {other}\n")).Diagnostics);
        Assert.DoesNotContain(diagnostic.Fixes, fix => fix.IsSafe);
    }

    [Fact]
    public void An_id_that_stands_twice_leads_to_the_first()
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText(Head + "  - frontstage: Brings\n    id: order\n")).Diagnostics);
        var place = Assert.Single(diagnostic.Related);
        Assert.Equal(("the first 'order'", 4), (place.Message, place.Source.PositionOf(place.Span.Start).Line));
    }

    [Fact]
    public void A_key_that_stands_twice_leads_to_the_first()
    {
        var diagnostic = Assert.Single(Compiler.Compile(new SourceText(Head + "    time: 2 min\n    time: 3 min\n")).Diagnostics);
        Assert.Equal(5, diagnostic.Source.PositionOf(Assert.Single(diagnostic.Related).Span.Start).Line);
    }

    [Fact]
    public void A_finding_over_several_steps_leads_to_the_others()
    {
        var source = new SourceText(RuleList.Find("hand-off-ping-pong")!.Bad);
        var finding = Compiler.Analyze(Compiler.Compile(source)).Findings.First(found => found.Descriptor.Name == "hand-off-ping-pong");
        Assert.Equal(finding.Elements.Length - 1, finding.Related.Length);
        Assert.All(finding.Related, place => Assert.NotEqual(finding.Span, place.Span));
    }

    [Fact]
    public void A_step_that_leads_nowhere_may_be_the_end()
    {
        var source = new SourceText(RuleList.Find("dead-end")!.Bad);
        var finding = Compiler.Analyze(Compiler.Compile(source)).Findings.First(found => found.Descriptor.Name == "dead-end");
        var fix = Assert.Single(finding.Fixes);
        Assert.False(fix.IsSafe);
        var mended = Compiler.Compile(new SourceText(TextEdits.Apply(source.Content, fix.Edits)));
        Assert.Empty(mended.Diagnostics);
        Assert.DoesNotContain(Compiler.Analyze(mended).Findings, found => found.Descriptor.Name == "dead-end");
    }

    [Fact]
    public void A_misspelt_rule_is_written_right()
    {
        var result = Compiler.Fix(new SourceText("blueprint: Tea\naccept: {too-larg: It is fine}\nsteps:\n  - customer: Orders\n"));
        Assert.Contains("{too-large: It is fine}", result.Source.Content, StringComparison.Ordinal);
        Assert.Equal("unknown-rule", Assert.Single(result.Applied).Descriptor.Name);
    }

    [Fact]
    public void Comments_line_endings_and_the_rest_stay()
    {
        const string Text = "# Tea\r\nblueprint: Tea   # the title\r\nstesp:\r\n- custmer: Orders  # asks\r\n\r\n  tiem:   2 min\r\n";
        var result = Compiler.Fix(new SourceText(Text));
        Assert.Equal("# Tea\r\nblueprint: Tea   # the title\r\nsteps:\r\n- customer: Orders  # asks\r\n\r\n  time:   2 min\r\n", result.Source.Content);
    }

    [Fact]
    public void A_fix_that_brings_another_mistake_is_left_out()
    {
        const string Text = "blueprint: Tea\nsteps:\n  - customer: Orders\n    time: 1 min\n    tiem: 2 min\n    kidn: wait\n";
        var result = Compiler.Fix(new SourceText(Text));
        Assert.Equal(Text.Replace("kidn", "kind", StringComparison.Ordinal), result.Source.Content);
    }

    [Fact]
    public void Fixes_of_other_places_wait_for_no_one_and_overlapping_ones_wait()
    {
        var one = (Diagnostic: Some(), Fix: new DiagnosticFix("a", [new DiagnosticEdit("-", 2, 3, "x")]));
        var overlapping = (Diagnostic: Some(), Fix: new DiagnosticFix("b", [new DiagnosticEdit("-", 4, 3, "y")]));
        var same = (Diagnostic: Some(), Fix: new DiagnosticFix("c", [new DiagnosticEdit("-", 2, 0, "z")]));
        var beside = (Diagnostic: Some(), Fix: new DiagnosticFix("d", [new DiagnosticEdit("-", 5, 1, "w")]));
        Assert.Equal(["a", "d"], TextEdits.WithoutOverlaps([one, overlapping, same, beside]).Select(fix => fix.Fix.Title));
        Assert.Equal(["d", "a"], TextEdits.WithoutOverlaps([beside, one, overlapping, same]).Select(fix => fix.Fix.Title));
        Assert.Equal("01xw6789", TextEdits.Apply("0123456789", [.. one.Fix.Edits, .. beside.Fix.Edits]));
    }

    [Fact]
    public void Every_help_link_leads_to_a_page() => Assert.All(
        [.. LanguageDiagnostics.All, .. ModelDiagnostics.All, .. RuleList.All.Select(rule => rule.Describe(rule.Severity))],
        descriptor => Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, "docs", descriptor.HelpLink!)), descriptor.HelpLink));

    private static Diagnostic Some() => new(LanguageDiagnostics.All[0], new SourceText("0123456789"), default, "m");
}
