using Blueprints.Authoring;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>Definitions, references, renaming, hover, outline, folding, fixes.</summary>
public sealed class NavigationTests
{
    private const string Tea = """
        # What is drunk
        # at four
        blueprint: Tea
        lanes:
          guest: {band: customer, label: Guest}
          waiter: {band: frontstage, staff: 1}
        steps:
          - phase: Arrive
          - guest: Orders tea
            id: order
            next: [{to: brew, share: 60%}, {to: order-water, share: 40%}]
          - waiter: Brews tea
            id: brew
            time: 2 min
            with: [guest]
          - guest: Order water # from the tap
          - phase: Leave
          - waiter: Clears
            next: end
        flows:
          - brew -> order-water
          - order-water ..> order
          - order <-> brew: Asks

        """;

    [Theory]
    [InlineData("id: or¦der", "order", 3)]
    [InlineData("{to: br¦ew,", "brew", 4)]
    [InlineData("- ¦brew -> ", "brew", 4)]
    [InlineData("..> order¦", "order", 3)]
    [InlineData("to: order-w¦ater", "Order water", 4)]
    [InlineData("guest: Order wa¦ter", "Order water", 4)]
    [InlineData("- gu¦est: Orders", "guest", 4)]
    [InlineData("with: [gue¦st]", "guest", 4)]
    [InlineData("phase: Arr¦ive", "Arrive", 1)]
    public void A_name_leads_to_where_it_is_given_and_to_all_its_uses(string place, string definition, int count)
    {
        var caret = At(place);
        Assert.Equal(definition, Text(caret, caret.Document.DefinitionAt(caret.Offset)!.Value));
        Assert.Equal(count, caret.Document.ReferencesAt(caret.Offset).Length);
        Assert.Equal(count - 1, caret.Document.ReferencesAt(caret.Offset, withDefinition: false).Length);
    }

    [Fact]
    public void The_step_that_puts_a_failure_right_is_a_use_of_it()
    {
        var caret = new CaretText("blueprint: Tea\nsteps:\n  - customer: Orders\n    id: order\n    fail: {fail: Wrong tea, recovery: aga¦in}\n  - frontstage: Asks again\n    id: again\n");
        Assert.Equal(2, caret.Document.ReferencesAt(caret.Offset).Length);
        Assert.Contains("recovery: once-more}", CaretText.Applied(caret.Document.Source.Content, caret.Document.RenameAt(caret.Offset, "once-more")!.Edits), StringComparison.Ordinal);
        var words = new CaretText("blueprint: Tea\nsteps:\n  - customer: Orders\n    fail: {fail: Wrong tea, recovery: Asks aga¦in}\n  - frontstage: Asks again\n");
        Assert.Empty(words.Document.ReferencesAt(words.Offset));
        Assert.Contains("again", new CaretText("blueprint: Tea\nsteps:\n  - frontstage: Asks\n    id: again\n    fail: {fail: Wrong tea, recovery: ¦}\n").Labels);
    }

    [Fact]
    public void A_half_typed_document_keeps_its_outline()
    {
        var fishbone = new CaretText("fishbone: Late\ncategories:\n  Machines:\n    - Worn belt:\n        - No service\n    - cause: Old lamp\n      id: lamp\n      because: [Dust, Damp]\n      sta¦\n  People:\n    - Tired\n").Document;
        Assert.True(fishbone.Compilation.HasErrors);
        Assert.Equal(["Machines", "People"], fishbone.Outline().Select(item => item.Name));
        Assert.Equal(["Worn belt", "Old lamp"], fishbone.Outline()[0].Children.Select(item => item.Name));
        Assert.Equal(["Dust", "Damp"], fishbone.Outline()[0].Children[1].Children.Select(item => item.Name));
        var blueprint = new CaretText("blueprint: Tea\nsteps:\n  - phase: Come\n  - customer: Orders\n    ic¦\n  - phase: Leave\n  - customer: Pays\n").Document;
        Assert.True(blueprint.Compilation.HasErrors);
        Assert.Equal(["Come", "Leave"], blueprint.Outline().Where(item => item.Kind == SyntaxElementKind.Phase).Select(item => item.Name));
    }

    [Fact]
    public void A_phase_tells_its_own_findings_and_a_lane_of_a_common_file_its_own_name()
    {
        var caret = new CaretText("blueprint: Tea\nsteps:\n  - phase: Pa¦y\n  - customer: Pays\n    id: pay\n    fail: Card is refused\n  - frontstage: Takes it\n");
        var hover = caret.Document.HoverAt(caret.Offset)!.Markdown;
        Assert.StartsWith("**Pay**", hover, StringComparison.Ordinal);
        Assert.DoesNotContain("SB0201", hover, StringComparison.Ordinal);
        var files = new OneFile("lanes:\n  teller: {band: frontstage, label: At the counter, staff: 3}\n");
        var common = new CaretText("blueprint: Tea\nuse: common.yaml\nsteps:\n  - customer: Pays\n  - tell¦er: Takes it\n", AuthoringOptions.Default with { Compiler = Blueprints.Diagrams.CompilerOptions.Default with { Files = files } });
        Assert.Contains("At the counter", common.Document.HoverAt(common.Offset)!.Markdown, StringComparison.Ordinal);
        Assert.Contains("Staff: 3", common.Document.HoverAt(common.Offset)!.Markdown, StringComparison.Ordinal);
        Assert.Null(common.Document.RenameAt(common.Offset, "clerk"));
    }

    private sealed class OneFile(string text) : Blueprints.Files.IFileSource
    {
        public Blueprints.Files.FileReading Read(string path, int maxBytes) => Blueprints.Files.FileReading.Of(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("blueprint: T¦ea")]
    [InlineData("share: 6¦0%")]
    [InlineData("next: e¦nd")]
    [InlineData("time: 2 m¦in")]
    public void What_names_nothing_leads_nowhere(string place)
    {
        var caret = At(place);
        Assert.Null(caret.Document.DefinitionAt(caret.Offset));
        Assert.Empty(caret.Document.ReferencesAt(caret.Offset));
        Assert.Null(caret.Document.RenameAt(caret.Offset, "other"));
    }

    [Theory]
    [InlineData("id: or¦der", "ask", "id: order\n|next: [{to: brew|> order\n|- order <", "id: ask\n|next: [{to: brew|> ask\n|- ask <")]
    [InlineData("{to: br¦ew,", "make", "to: brew,|id: brew|- brew ->|> brew: Asks", "to: make,|id: make|- make ->|> make: Asks")]
    [InlineData("- gu¦est: Orders", "client", "  guest: {band|- guest: Orders|[guest]|- guest: Order water", "  client: {band|- client: Orders|[client]|- client: Order water")]
    [InlineData("to: order-w¦ater", "water", "to: order-water,|- guest: Order water #|-> order-water|- order-water ..>", "to: water,|- id: water\n    guest: Order water #|-> water|- water ..>")]
    [InlineData("waiter: Cl¦ears", "clear", "waiter: Clears\n", "waiter: Clears\n    id: clear\n")]
    [InlineData("phase: Arr¦ive", "Come in", "phase: Arrive", "phase: \"Come in\"")]
    public void Renaming_changes_every_use_and_nothing_else(string place, string name, string before, string after)
    {
        var caret = At(place);
        var renaming = caret.Document.RenameAt(caret.Offset, name)!;
        Assert.Null(renaming.Refusal);
        var expected = Tea;
        foreach (var (old, changed) in before.Split('|').Zip(after.Split('|'))) expected = expected.Replace(old, changed, StringComparison.Ordinal);
        Assert.Equal(expected, CaretText.Applied(Tea, renaming.Edits));
    }

    [Theory]
    [InlineData("id: or¦der", "brew", "'brew' is taken")]
    [InlineData("id: or¦der", "a b", "'a b' cannot be an id")]
    [InlineData("id: or¦der", "", "'' cannot be an id")]
    [InlineData("id: or¦der", "end", "'end' cannot be an id")]
    [InlineData("- gu¦est: Orders", "time", "'time' is a key of a step")]
    [InlineData("- gu¦est: Orders", "waiter", "'waiter' is taken")]
    public void A_name_that_would_break_the_document_is_refused(string place, string name, string refusal)
    {
        var caret = At(place);
        Assert.Equal(refusal, caret.Document.RenameAt(caret.Offset, name)!.Refusal);
        Assert.Empty(caret.Document.RenameAt(caret.Offset, name)!.Edits);
    }

    [Fact]
    public void Names_are_found_in_Chinese_and_in_a_document_with_a_mistake()
    {
        var caret = new CaretText("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    编号: 点\n    下一步: 泡¦\n  - 前台: 泡茶\n    编号: 泡\n    时间: 三斤\n");
        Assert.True(caret.Document.Compilation.HasErrors);
        Assert.Equal("泡", Text(caret, caret.Document.DefinitionAt(caret.Offset)!.Value));
        Assert.Equal(2, caret.Document.RenameAt(caret.Offset, "沏")!.Edits.Length);
        Assert.Equal("“点”已被使用", caret.Document.RenameAt(caret.Offset, "点")!.Refusal);
    }

    [Fact]
    public void A_cause_is_named_where_it_stands()
    {
        var caret = new CaretText("fishbone: Late\ncategories:\n  People:\n    - cause: Ill\n      id: il¦l\n    - Tired\n");
        Assert.Equal("ill", Text(caret, caret.Document.DefinitionAt(caret.Offset)!.Value));
        Assert.Single(caret.Document.RenameAt(caret.Offset, "sick")!.Edits);
        var texted = new CaretText("fishbone: Late\ncategories:\n  People:\n    - Ti¦red\n");
        Assert.NotNull(texted.Document.RenameAt(texted.Offset, "sleepy")!.Refusal);
    }

    [Theory]
    [InlineData("ti¦me: 2 min", "**time** · 时间")]
    [InlineData("time: 2 m¦in", "2 min (120 s)")]
    [InlineData("id: br¦ew", "Brews tea|Lane: waiter|2 min")]
    [InlineData("to: br¦ew", "Brews tea|0.6 times per case")]
    [InlineData("- wait¦er: Brews", "waiter|Band: frontstage|Staff: 1")]
    [InlineData("bluep¦rint", "**blueprint** · 服务蓝图|Required")]
    public void Hover_tells_what_stands_there(string place, string expected)
    {
        var caret = At(place);
        var hover = caret.Document.HoverAt(caret.Offset)!;
        Assert.InRange(caret.Offset, hover.Span.Start, hover.Span.End);
        Assert.All(expected.Split('|'), part => Assert.Contains(part, hover.Markdown.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Hover_speaks_Chinese_and_tells_rules()
    {
        var chinese = new CaretText("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n    时¦间: 2分钟\n");
        Assert.Contains("作业时间", chinese.Document.HoverAt(chinese.Offset)!.Markdown, StringComparison.Ordinal);
        var rule = new CaretText("blueprint: Tea\nsteps:\n  - customer: Asks\naccept:\n  dead-¦end: so it is\n");
        Assert.StartsWith("**dead-end** (SB", rule.Document.HoverAt(rule.Offset)!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outline_has_lanes_and_phases_with_their_steps()
    {
        var outline = AuthoringDocument.Of(new SourceText(Tea)).Outline();
        Assert.Equal(["Guest", "waiter", "Arrive", "Leave"], outline.Select(item => item.Name));
        Assert.Equal(["Orders tea", "Brews tea", "Order water"], outline[2].Children.Select(item => item.Name));
        Assert.Equal(["Clears"], outline[3].Children.Select(item => item.Name));
        var causes = AuthoringDocument.Of(new SourceText("fishbone: Late\ncategories:\n  People:\n    - Ill: [Cold, Flu]\n    - Tired\n")).Outline();
        Assert.Equal(["Ill", "Tired"], causes.Single().Children.Select(item => item.Name));
        Assert.Equal(["Cold", "Flu"], causes[0].Children[0].Children.Select(item => item.Name));
    }

    [Fact]
    public void What_has_several_lines_can_be_folded()
    {
        var foldings = AuthoringDocument.Of(new SourceText(Tea)).Foldings();
        Assert.StartsWith("# What is drunk\n# at four", Tea[foldings[0].Span.Start..foldings[0].Span.End], StringComparison.Ordinal);
        Assert.True(foldings[0].IsComment);
        var first = foldings.Skip(1).Select(part => Tea[part.Span.Start..].Split('\n')[0]).ToList();
        Assert.Equal(["lanes:", "steps:", "guest: Orders tea", "waiter: Brews tea", "waiter: Clears", "flows:"], first);
    }

    [Fact]
    public void Problems_have_the_fixes_of_their_place()
    {
        var caret = new CaretText("blueprint: Tea\nsteps:\n  - cust¦mer: Asks\n    time: 2\n");
        var found = caret.Document.FixableIn(new TextSpan(caret.Offset, 0));
        Assert.Contains("customer: Asks", CaretText.Applied(caret.Document.Source.Content, found.Single().Fixes[0].Edits), StringComparison.Ordinal);
        Assert.Empty(caret.Document.FixableIn(new TextSpan(0, 3)));
        var sound = AuthoringDocument.Of(new SourceText(Tea));
        Assert.Empty(sound.Mistakes);
        Assert.Contains(sound.Problems(), found => found.IsFinding);
    }

    [Theory]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Asks\n  - frontstage: Answers\n    time: 5 min\n", "accept: {no-closing-word: say why this may stay}\n")]
    [InlineData("服务蓝图: 茶\n步骤:\n  - 顾客: 点茶\n  - 前台: 泡茶\n    时间: 5分钟\n", "接受: {no-closing-word: 写明为什么可以这样}\n")]
    public void A_finding_is_accepted_with_room_for_the_reason(string text, string written)
    {
        var document = AuthoringDocument.Of(new SourceText(text));
        var finding = document.Problems().First(problem => problem.IsFinding);
        var after = CaretText.Applied(text, document.AcceptanceOf(finding)!.Edits);
        Assert.Contains(written.Replace("no-closing-word", finding.Descriptor.Name, StringComparison.Ordinal).TrimEnd(), after, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leads_out_of_the_document_is_found()
    {
        const string text = "blueprint: Tea\nuse: \"common.yaml\"\nsteps:\n  - customer: Orders\n    href: https://tea.test/a\n    icon: icons/cup.svg\n  - frontstage: Pays\n    kind: subprocess\n    file: pay.blueprint.yaml\n  - frontstage: Waves\n    icon: person\n";
        var targets = AuthoringDocument.Of(new SourceText(text)).Targets();
        Assert.Equal(["common.yaml", "https://tea.test/a", "icons/cup.svg", "pay.blueprint.yaml"], targets.Select(target => target.Target));
        Assert.All(targets, target => Assert.Equal(target.Target, text.Substring(target.Span.Start, target.Span.Length)));
    }

    [Fact]
    public void Words_are_told_apart_by_what_they_are()
    {
        var document = AuthoringDocument.Of(new SourceText(Tea));
        var words = document.Colours().Select(word => (Tea.Substring(word.Span.Start, word.Span.Length), word.Kind)).ToList();
        Assert.Equal(("# What is drunk", ColouredKind.Comment), words[0]);
        Assert.Contains(("guest", ColouredKind.Lane), words);
        Assert.Contains(("band", ColouredKind.Key), words);
        Assert.Contains(("frontstage", ColouredKind.Word), words);
        Assert.Contains(("brew", ColouredKind.Step), words);
        Assert.Contains(("2 min", ColouredKind.Duration), words);
        Assert.Contains(("Arrive", ColouredKind.Heading), words);
        Assert.DoesNotContain(words, word => word.Item1 == "Orders tea");
    }

    private static CaretText At(string place)
    {
        var plain = place.Replace("¦", "", StringComparison.Ordinal);
        Assert.Equal(2, Tea.Split(plain).Length);
        return new CaretText(Tea.Replace(plain, place, StringComparison.Ordinal));
    }

    private static string Text(CaretText caret, TextSpan span) => caret.Document.Source.Content.Substring(span.Start, span.Length);
}
