using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Defects of the flow (SB01).</summary>
internal static class FlowPlantings
{
    public static IEnumerable<Planting> All { get; } =
    [
        new("SB0101", Unreachable), new("SB0102", DeadEnd), new("SB0103", NoCustomer), new("SB0104", PhaseWithoutCustomer),
        new("SB0105", (tree, number) => At(Pick(tree.Steps.Plain, number), step => Set(step, "kind", "decision"))),
        new("SB0106", (tree, number) => At(Pick(tree.Steps.Decisions, number), step => ExitsOf(step).ForEach(exit => Remove(exit, "when")))),
        new("SB0107", TooLarge), new("SB0108", Crowded), new("SB0109", LoopWithoutExit), new("SB0110", LoopWithoutCondition),
        new("SB0111", JumpOut), new("SB0112", MutualWait),
        new("SB0113", (tree, number) => At(Pick(tree.Steps.Decisions, number), step => ExitsOf(step)[1].Children["when"] = ExitsOf(step)[0]["when"])),
        new("SB0114", LaneWithoutStep),
        new("SB0115", (tree, number) => At(Pick(tree.Steps.Plain, number), step => Set(step, "loop", "intended"))),
    ];

    /// <summary>The one of some that a service takes.</summary>
    public static T Pick<T>(IReadOnlyList<T> some, int number) => some[number % some.Count];

    public static string At(YamlMappingNode step, Action<YamlMappingNode> change)
    {
        change(step);
        return IdOf(step);
    }

    private static string Unreachable(DocumentTree tree, int number)
    {
        var steps = tree.Steps;
        var skipped = Pick(steps.Where(step => steps.Before(step) is { } before && steps.Plain.Contains(before) && steps.After(step) is not null && !steps.IsNamed(IdOf(step))), number);
        Set(steps.Before(skipped)!, "next", IdOf(steps.After(skipped)!));
        return IdOf(skipped);
    }

    private static string DeadEnd(DocumentTree tree, int number)
    {
        var (steps, lane) = (tree.Steps, tree.LaneOf("backstage"));
        var step = Pick(steps.Plain, number);
        var next = IdOf(steps.After(step)!);
        WithoutTimes(tree);
        Set(step, "next", $"[{next}, listed]");
        steps.Nodes.Insert(steps.Nodes.IndexOf(step) + 1, DocumentTree.Parse($"{{{lane}: {tree.Say("Writes it down in a list", "记入清单")}, id: listed, time: 1 min, next: []}}"));
        return "listed";
    }

    private static string? NoCustomer(DocumentTree tree, int number)
    {
        foreach (var step in tree.Steps.All)
        {
            Remove(step, "with");
            if (LaneOf(step) != "customer") continue;
            var label = step.Children["customer"];
            var others = step.Children.Skip(1).ToList();
            step.Children.Clear();
            step.Add(tree.LaneOf("frontstage"), label);
            foreach (var (key, value) in others) step.Add(key, value);
        }

        return null;
    }

    private static string? PhaseWithoutCustomer(DocumentTree tree, int number)
    {
        var lane = tree.LaneOf("backstage");
        tree.Steps.Insert(tree.Steps.Last, $"[{{phase: {tree.Say("Office work", "内部处理")}}}, {{{lane}: {tree.Say("Enters the figures", "登记数据")}, id: enter-figures, time: 2 min}}, {{{lane}: {tree.Say("Checks the figures", "核对数据")}, id: verify-figures, time: 2 min}}, {{phase: {tree.Say("Close", "收尾")}}}]");
        return null;
    }

    private static string? TooLarge(DocumentTree tree, int number)
    {
        var steps = string.Join(", ", Enumerable.Range(1, 45).Select(i => $"{{{tree.LaneOf("backstage")}: {tree.Say($"Checks item {i}", $"核对第{i}项")}, id: item-{i}}}"));
        tree.Steps.Insert(tree.Steps.Last, $"[{steps}]");
        return null;
    }

    private static string Crowded(DocumentTree tree, int number)
    {
        var step = Pick(tree.Steps.Decisions, number);
        var exits = ExitsOf(step);
        for (var i = 0; i < 7; i++) ((YamlSequenceNode)step["next"]).Add(DocumentTree.Parse($"{{to: end, when: {tree.Say($"Reason {i + 1}", $"理由{i + 1}")}, share: 0.1%}}"));
        foreach (var exit in exits) Remove(exit, "share");
        Set(exits[0], "share", "90%");
        return IdOf(step);
    }

    private static string? LoopWithoutExit(DocumentTree tree, int number)
    {
        var (steps, last) = (tree.Steps, tree.Steps.Last);
        Remove(last, "outcome");
        Set(last, "next", IdOf(steps.Before(last)!));
        return null;
    }

    private static string LoopWithoutCondition(DocumentTree tree, int number)
    {
        var steps = tree.Steps;
        var step = Pick(steps.Plain.Where(step => steps.LeadingTo(step) is not null).ToList(), number);
        Set(step, "next", $"[{IdOf(steps.After(step)!)}, {IdOf(steps.LeadingTo(step)!)}]");
        return IdOf(step);
    }

    /// <summary>Takes out what cases would have to be run for, which says nothing of how the ways lie.</summary>
    private static void WithoutTimes(DocumentTree tree) => Remove(tree.Root, "promise", "demand");

    private static string JumpOut(DocumentTree tree, int number)
    {
        var (one, other) = (tree.LaneOf("backstage"), tree.LaneOf("support"));
        WithoutTimes(tree);
        tree.Steps.Insert(tree.Steps.Last, $$"""
            - {{{one}}: {{tree.Say("Opens two checks", "同时开始两项核查")}}, id: part, time: 1 min, next: [first-check, second-check]}
            - {{{one}}: {{tree.Say("Checks the papers", "核查资料")}}, id: first-check, time: 2 min, next: [{to: meet, when: {{tree.Say("Clear", "清楚")}}, share: 98%}, {to: part, when: {{tree.Say("Unclear", "不清楚")}}, share: 2%}]}
            - {{{other}}: {{tree.Say("Checks the register", "核查登记")}}, id: second-check, time: 1 min, next: meet}
            - {{{one}}: {{tree.Say("Puts both together", "汇总两项")}}, id: meet, time: 1 min}
            """);
        return "first-check";
    }

    private static string? MutualWait(DocumentTree tree, int number)
    {
        var (one, other) = (tree.LaneOf("backstage"), tree.LaneOf("support"));
        WithoutTimes(tree);
        tree.Steps.Insert(tree.Steps.Last, $$"""
            - {{{one}}: {{tree.Say("Asks two opinions", "征求两方意见")}}, id: part, time: 1 min, next: [first-view, second-view]}
            - {{{one}}: {{tree.Say("Weighs the facts", "权衡事实")}}, id: first-view, time: 2 min, next: [{to: meet, when: {{tree.Say("Clear", "清楚")}}, share: 98%}, {to: second-view, when: {{tree.Say("Disputed", "有争议")}}, share: 2%}]}
            - {{{other}}: {{tree.Say("Weighs the rules", "对照规定")}}, id: second-view, time: 1 min, next: [{to: meet, when: {{tree.Say("Settled", "已定")}}, share: 98%}, {to: first-view, when: {{tree.Say("New facts", "有新情况")}}, share: 2%}]}
            - {{{one}}: {{tree.Say("Puts both together", "汇总意见")}}, id: meet, time: 1 min}
            """);
        return null;
    }

    private static string? LaneWithoutStep(DocumentTree tree, int number)
    {
        tree.Lanes.Children["archive"] = DocumentTree.Parse($"{{band: support, label: {tree.Say("Archive", "档案室")}}}");
        return null;
    }
}
