using Blueprints.Authoring;
using Blueprints.Text;

namespace Blueprints.Tests.Authoring;

/// <summary>What is offered where nothing is wrong.</summary>
public sealed class ChangeTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples"));

    [Theory]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Orders ¦tea\n    time: 2 min # about\n  - frontstage: Brews\n", "add a standard", "    time: 2 min # about\n    standard: say what is to be kept\n")]
    [InlineData("blueprint: Tea\nsteps:\n  - {customer: Orders ¦tea}\n", "add a standard", "  - {customer: Orders tea, standard: say what is to be kept}\n")]
    [InlineData("蓝图: 茶\n步骤:\n  - 顾客: 点¦茶\n", "加一条执行标准", "  - 顾客: 点茶\n    执行标准: 写明要达到什么\n")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Orders ¦tea\n  - frontstage: Brews\n", "give it the id 'orders-tea'", "  - customer: Orders tea\n    id: orders-tea\n")]
    [InlineData("blueprint: Tea\nsteps:\n  - customer: Orders ¦tea\n", "write the lanes out", "lanes:\n  customer: {band: customer, label: Customer actions}\n  frontstage: {band: frontstage, label: Frontstage}\n")]
    [InlineData("blueprint: Tea\nlanes:\n  guest: customer\n  cook: {band: backstage}  # in the kitchen\nsteps:\n  - guest: Orders tea\n  - frontstage: Br¦ews\n", "write the lane 'frontstage' out", "  cook: {band: backstage}  # in the kitchen\n  frontstage: {band: frontstage, label: Frontstage}\nsteps:")]
    [InlineData("blueprint: Tea\nlanes: {guest: customer}\nsteps:\n  - guest: Orders tea\n  - support: Br¦ews\n", "write the lane 'support' out", "lanes: {guest: customer, support: {band: support, label: Support processes}}\n")]
    [InlineData("蓝图: 茶\n泳道:\n  客人: 顾客\n步骤:\n  - 客人: 点茶\n  - 前台: 泡¦茶\n", "把泳道“前台”写出来", "  客人: 顾客\n  前台: {层: 前台, 名称: 前台员工行为}\n")]
    public void A_change_is_offered_and_does_what_it_says(string marked, string title, string written)
    {
        var caret = new CaretText(marked);
        var change = caret.Document.ChangesAt(caret.Offset).Single(change => change.Title == title);
        Assert.Contains(written, CaretText.Applied(caret.Document.Source.Content, change.Edits), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blue¦print: Tea\nsteps:\n  - customer: Orders tea\n    id: order\n")]
    [InlineData("blueprint: Tea\nlanes: [customer]\nsteps:\n  - customer: Orders tea\n    id: order\n    standard: Quick\n    time: 2 m¦in\n")]
    [InlineData("blueprint: Tea\nsteps:\n  - custmer: Ord¦ers tea\n")]
    [InlineData("blueprint: Tea\nlanes: [customer, frontstage]\nsteps:\n  - customer: Orders tea\n    id: a\n    standard: Quick\n  - frontstage: Br¦ews\n    id: b\n    standard: Quick\n")]
    [InlineData("fishbone: Late\ncategories:\n  People: [Il¦l]\n")]
    public void Nothing_is_offered_where_nothing_can_be_meant(string marked)
    {
        var caret = new CaretText(marked);
        Assert.Empty(caret.Document.ChangesAt(caret.Offset));
    }

    [Fact]
    public void Lanes_that_are_written_out_leave_every_drawing_as_it_is()
    {
        var (offered, seed) = (0, 0UL);
        for (; offered < LongRuns.Count(40, 400) && seed < 4_000; seed++)
        {
            var text = TestSupport.Documents.RandomDocument.Create(seed, 14).ToYaml();
            if (text.Contains("\nlanes:", StringComparison.Ordinal)) continue;
            // Some lanes are named; standard ones come into being where a step uses them.
            foreach (var lanes in new[] { "", "lanes:\n  backstage: {band: backstage, label: Kitchen}\n", "lanes: {guest: customer, frontstage: Waiters}\n" })
            {
                var written = text.Replace("\nsteps:", "\n" + lanes + "steps:", StringComparison.Ordinal);
                var document = AuthoringDocument.Of(new SourceText(written));
                var before = document.Compilation.Diagram!;
                var drawing = Compiler.RenderSvg(before);
                foreach (var change in document.Symbols.Steps.Take(6).SelectMany(step => document.ChangesAt(step.Name!.Value.Start)).Where(change => change.Title.StartsWith("write the lane", StringComparison.Ordinal)).DistinctBy(change => change.Title))
                {
                    var after = Compiler.Compile(new SourceText(CaretText.Applied(written, change.Edits)));
                    Assert.Equal((seed, drawing), (seed, Compiler.RenderSvg(after.Diagram!)));
                    offered++;
                }
            }
        }

        Assert.True(seed < 4_000, $"{offered} offered in {seed} documents");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Whatever_is_offered_in_an_example_leaves_it_without_a_mistake(string name)
    {
        var document = AuthoringDocument.Of(new SourceText(RepositoryFiles.Read("examples", name), name));
        var step = Math.Max(1, document.Source.Content.Length / LongRuns.Count(40, 400));
        for (var offset = 0; offset <= document.Source.Content.Length; offset += step)
        {
            foreach (var change in document.ChangesAt(offset))
            {
                var after = Compiler.Compile(new SourceText(CaretText.Applied(document.Source.Content, change.Edits), name));
                Assert.False(after.HasErrors);
            }
        }
    }
}
