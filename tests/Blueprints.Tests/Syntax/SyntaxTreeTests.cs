using Blueprints.Diagrams;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Tests.Syntax;

/// <summary>What the tree of a text says of places, keys and elements.</summary>
public sealed class SyntaxTreeTests
{
    private const string Blueprint = """
        # A comment
        blueprint: Tea
        lanes:
          guest: {band: customer, label: Guest}
          waiter: {band: frontstage}
        steps:
          - phase: Arrive
          - guest: "Orders: tea"   # what she likes
            id: order
            next: [{to: brew, share: 60%}, {to: end, share: 40%}]
          - waiter: Brews
            id: brew
            time: 2 min
            fail:
              - {fail: Too weak, id: weak}

        """;

    [Theory]
    [InlineData("Orders", "steps[1].guest", "\"Orders: tea\"")]
    [InlineData("60%", "steps[1].next[0].share", "60%")]
    [InlineData("{to: end", "steps[1].next[1]", "{to: end, share: 40%}")]
    [InlineData("label", "lanes.guest.label", "label")]
    [InlineData("weak}", "steps[2].fail[0].id", "weak")]
    public void The_innermost_node_at_an_offset_is_found_with_its_path(string at, string path, string text)
    {
        var tree = Tree(Blueprint);
        var node = tree.NodeAt(Blueprint.IndexOf(at, StringComparison.Ordinal))!;

        Assert.Equal((path, text), (node.Path, node.ToString()));
        Assert.Same(tree, node.Tree);
    }

    [Fact]
    public void A_cursor_behind_a_word_is_at_the_word()
    {
        var tree = Tree("blueprint: Tea");
        Assert.Equal("Tea", tree.NodeAt(14)!.ToString());
        Assert.Equal("blueprint", tree.NodeAt(9)!.ToString());
        Assert.IsType<SyntaxEntry>(tree.NodeAt(10));
        Assert.Null(tree.NodeAt(15));
        Assert.Null(tree.NodeAt(-1));
        Assert.Null(tree.NodeAt(int.MaxValue));
    }

    [Fact]
    public void Elements_lead_to_their_nodes_and_back()
    {
        var compilation = Compiler.Compile(new SourceText(Blueprint));
        var tree = compilation.Syntax;
        var blueprint = (ServiceBlueprint)compilation.Diagram!;

        Assert.Equal(
            [("guest", SyntaxElementKind.Lane), ("waiter", SyntaxElementKind.Lane), ("arrive", SyntaxElementKind.Phase), ("order", SyntaxElementKind.Step), ("brew", SyntaxElementKind.Step), ("weak", SyntaxElementKind.FailPoint)],
            tree.Elements.Select(element => (element.Id, element.Kind)));
        Assert.All(blueprint.Steps, step => Assert.Equal(step.Id, tree.NodeOf(step.Span)!.Element!.Id));
        Assert.All(blueprint.Lanes, lane => Assert.Equal(lane.Id, tree.NodeOf(lane.Span)!.Element!.Id));
        Assert.Equal("order", tree.NodeAt(Blueprint.IndexOf("60%", StringComparison.Ordinal))!.Element!.Id);
        Assert.Equal("weak", tree.NodeAt(Blueprint.IndexOf("Too weak", StringComparison.Ordinal))!.Element!.Id);
        Assert.IsType<SyntaxMapping>(tree.Elements[3].Node);
        Assert.Null(tree.Root!.Element);
    }

    [Fact]
    public void Causes_lead_to_their_nodes_and_back()
    {
        const string Text = "fishbone: Late\ncategories:\n  Crew:\n    - Short of people: [Flu]\n    - cause: Slow\n      because: Tired\n    - Lost\n";
        var tree = Tree(Text);

        Assert.Equal(["crew", "short-of-people", "flu", "slow", "tired", "lost"], tree.Elements.Select(element => element.Id));
        Assert.Equal(
            [typeof(SyntaxEntry), typeof(SyntaxEntry), typeof(SyntaxScalar), typeof(SyntaxMapping), typeof(SyntaxScalar), typeof(SyntaxScalar)],
            tree.Elements.Select(element => element.Node.GetType()));
        Assert.Equal("slow", tree.NodeAt(Text.IndexOf("because", StringComparison.Ordinal))!.Element!.Id);
    }

    [Fact]
    public void A_mapping_knows_its_keys()
    {
        var tree = Tree(Blueprint);
        var root = (SyntaxMapping)tree.Root!;
        Assert.Equal(("a blueprint", false), (root.Keys!.Owner.English, root.Keys.IsOpen));
        Assert.True(root.Keys.Keys.Single(key => key.Name == "steps").IsRequired);
        Assert.Contains("dark", root.Keys.Keys.Single(key => key.Name == "theme").Words);

        var step = (SyntaxMapping)tree.Elements.Single(element => element.Id == "brew").Node;
        Assert.Equal(["guest", "waiter", "customer", "frontstage", "backstage", "support"], step.Keys!.Keys.Where(key => key.IsLane).Select(key => key.Name));
        Assert.Contains(step.Keys.Keys, key => key.Name == "phase");
        var time = step.Find("time")!.Definition!;
        Assert.Equal("a duration such as 2 min, or a range such as 30-60 s or a mapping such as {min: ..., typical: ..., max: ...}", time.Takes.English);
        Assert.Contains("时长", time.Takes.Chinese, StringComparison.Ordinal);
        Assert.Equal("not known", time.Default.English);

        var exit = (SyntaxMapping)((SyntaxSequence)((SyntaxMapping)tree.Elements.Single(element => element.Id == "order").Node).Find("next")!.Value).Items[0];
        Assert.Equal("an exit", exit.Keys!.Owner.English);
        Assert.Equal("a fail point", ((SyntaxMapping)tree.Elements[^1].Node).Keys!.Owner.English);
        Assert.Equal((true, 4), (((SyntaxMapping)root.Find("lanes")!.Value).Keys!.IsOpen, ((SyntaxMapping)root.Find("lanes")!.Value).Keys!.Keys.Length));
        Assert.Equal(["customer", "frontstage", "backstage", "support"], ((SyntaxMapping)((SyntaxMapping)root.Find("lanes")!.Value).Entries[0].Value).Keys!.Keys.Single(key => key.Name == "band").Words.ToArray());
    }

    [Fact]
    public void A_cause_takes_keys_and_texts_at_any_depth()
    {
        var tree = Tree("fishbone: Late\ncategories:\n  Crew:\n    - Short: [{Flu: [{cause: Cold, gate: or}]}]\n");
        var causes = tree.Nodes().OfType<SyntaxMapping>().Skip(2).ToList();
        Assert.Equal(3, causes.Count);
        Assert.All(causes, mapping => Assert.Equal((true, "cause"), (mapping.Keys!.IsOpen, mapping.Keys.Keys[0].Name)));
        Assert.Equal(["or", "and"], causes[^1].Find("gate")!.Definition!.Words.ToArray());
    }

    [Fact]
    public void A_text_that_does_not_say_what_it_is_may_begin_as_any_kind() =>
        Assert.Equal(["blueprint", "fishbone"], ((SyntaxMapping)Tree("steps: []").Root!).Keys!.Keys.Select(key => key.Name));

    [Fact]
    public void Aliases_and_merges_are_told_apart()
    {
        const string Text = "blueprint: Tea\nsteps:\n  - &a\n    customer: Orders\n    time: &t 2 min\n  - <<: *a\n    customer: Pays\n    wait: *t\n";
        var compilation = Compiler.Compile(new SourceText(Text));
        Assert.Empty(compilation.Diagnostics);
        var steps = (SyntaxSequence)((SyntaxMapping)compilation.Syntax.Root!).Find("steps")!.Value;
        var (first, second) = ((SyntaxMapping)steps.Items[0], (SyntaxMapping)steps.Items[1]);

        Assert.Equal(("a", "t"), (first.Anchor, first.Find("time")!.Value.Anchor));
        Assert.True(second.Entries[0].IsMerge);
        Assert.Same(first, Assert.IsType<SyntaxAlias>(second.Entries[0].Value).Target);
        Assert.Same(first.Find("time"), second.Find("time"));
        Assert.Equal("Pays", ((SyntaxScalar)second.Find("customer")!.Value).Value);
        Assert.Equal("2 min", Assert.IsType<SyntaxAlias>(second.Find("wait")!.Value).Target!.ToString());
        Assert.Null(second.Find("cost"));
    }

    [Fact]
    public void What_stands_twice_is_there_twice()
    {
        var tree = Tree("blueprint: Tea\nsteps:\n  - customer: A\n    time: 1 min\n    time: 2 min\n");
        var step = tree.Nodes().OfType<SyntaxMapping>().Last();
        Assert.Equal(["customer", "time", "time"], step.Entries.Select(entry => entry.Name));
        Assert.Equal("1 min", step.Find("time")!.Value.ToString());
    }

    [Fact]
    public void Styles_and_comments_are_known()
    {
        const string Text = "a: x # one\n#two\nb: 'y # no'\nc: \"z\"\nd: |\n  # no\ne: >-\n  f#no\nf: [g, # three\n  h]\n";
        var tree = Tree(Text);
        Assert.Equal(
            [ScalarStyle.Plain, ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted, ScalarStyle.Literal, ScalarStyle.Folded],
            ((SyntaxMapping)tree.Root!).Entries.Select(entry => entry.Value).OfType<SyntaxScalar>().Select(scalar => scalar.Style));
        Assert.Equal(["# one", "#two", "# three"], tree.Comments.Select(span => Text.Substring(span.Start, span.Length)));
        Assert.True(((SyntaxSequence)((SyntaxMapping)tree.Root!).Entries[^1].Value).IsFlow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n...\n")]
    public void An_empty_document_has_an_empty_tree(string text)
    {
        var tree = Tree(text);
        Assert.Null(tree.NodeAt(0)?.Children.FirstOrDefault());
        Assert.Empty(tree.Elements);
    }

    [Fact]
    public void A_document_with_mistakes_has_a_tree_of_what_was_read()
    {
        var compilation = Compiler.Compile(new SourceText("blueprint：银行\nsteps：\n　　- customer：取号\n\t  id:take\n"));
        Assert.True(compilation.HasErrors);
        var step = compilation.Syntax.Nodes().OfType<SyntaxMapping>().Last();
        Assert.Equal([("customer", "取号"), ("id", "take")], step.Entries.Select(entry => (entry.Name!, entry.Value.ToString())));
    }

    [Fact]
    public void A_compilation_by_hand_and_a_copy_have_trees_of_their_own()
    {
        var source = new SourceText("blueprint: Tea");
        Assert.Null(new Compilation(source, null, []).Syntax.Root);
        var compilation = Compiler.Compile(source);
        Assert.Same(compilation.Syntax, compilation.Syntax);
        var other = compilation with { Source = new SourceText("blueprint: Coffee") };
        Assert.Same(other.Source, other.Syntax.Source);
        Assert.Equal("Coffee", ((SyntaxMapping)other.Syntax.Root!).Entries[0].Value.ToString());
    }

    [Fact]
    public void A_pair_in_brackets_is_a_mapping_where_it_stands()
    {
        var tree = Tree("blueprint: Tea\nsteps: [customer: Orders, {frontstage: Brings}]\n");
        Assert.Equal(["customer: Orders", "{frontstage: Brings}"], tree.Nodes().OfType<SyntaxMapping>().Skip(1).Select(mapping => mapping.ToString()));
    }

    [Fact]
    public void A_key_with_other_signs_stands_in_quotes_in_a_path() =>
        Assert.Equal("categories.\"At the desk\"[0]", Tree("fishbone: Late\ncategories:\n  At the desk: [Slow]\n").Elements[^1].Node.Path);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tree_is_no_larger_than_the_limits(bool deep)
    {
        var text = deep ? new string('[', 500) : "[" + string.Concat(Enumerable.Repeat("a, ", 500)) + "]";
        var tree = Compiler.Compile(new SourceText(text), new CompilerOptions { MaxNodes = 100, MaxDepth = 20 }).Syntax;
        Assert.InRange(tree.Nodes().Count(), 1, 101);
    }

    private static SyntaxTree Tree(string text) => Compiler.Compile(new SourceText(text)).Syntax;
}
