using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Weak links (SB02).</summary>
internal static class WeakLinkPlantings
{
    public static IEnumerable<Planting> All { get; } =
    [
        new("SB0201", (tree, number) => AtFailure(tree, number, (_, fail) => Remove(fail, "recovery"))),
        new("SB0202", (tree, number) => AtFailure(tree, number, (_, fail) => Remove(fail, "prevention"))),
        new("SB0203", (tree, number) => AtFailure(tree, number, (_, fail) => Rate(fail, 6 + number % 4, 5, 4))),
        new("SB0204", (tree, number) => AtFailure(tree, number, (step, fail) => Set(fail, "recovery", Misspelt(IdOf(Pick(tree.Steps.Where(other => other != step && IdOf(other).Length > 3), number)))))),
        new("SB0205", (tree, number) => AtFailure(tree, number, RepeatItself)),
        new("SB0206", Rework), new("SB0207", RepeatedDocument), new("SB0208", Messenger), new("SB0209", PingPong), new("SB0210", OnePerson),
        new("SB0211", FoundByCustomer), new("SB0212", ToAndFro),
    ];

    private static string AtFailure(DocumentTree tree, int number, Action<YamlMappingNode, YamlMappingNode> change)
    {
        var step = Pick(tree.Steps.Where(step => Has(step, "fail")), number);
        change(step, Values(step, "fail")[0]);
        return IdOf(step);
    }

    private static void Rate(YamlMappingNode fail, int severity, int occurrence, int detection)
    {
        Set(fail, "severity", $"{severity}");
        Set(fail, "occurrence", $"{occurrence}");
        Set(fail, "detection", $"{detection}");
    }

    /// <summary>An id with two of its letters exchanged.</summary>
    private static string Misspelt(string id) => $"{id[..^2]}{id[^1]}{id[^2]}" is var swapped && swapped != id ? swapped : id[1] + id[..1] + id[2..];

    private static void RepeatItself(YamlMappingNode step, YamlMappingNode fail)
    {
        Remove(fail, "prevention");
        Set(fail, "recovery", IdOf(step));
    }

    /// <summary>How long the work takes that is planted, in minutes: a good part of what each service takes.</summary>
    private static readonly int[] Work = [30, 30, 30, 240, 240, 60, 240, 60, 240, 240];

    /// <summary>Work that is sent back in four of ten cases.</summary>
    private static string Rework(DocumentTree tree, int number)
    {
        var lane = tree.LaneOf("backstage");
        tree.Steps.Insert(tree.Steps.Last, $$"""
            - {{{lane}}: {{tree.Say("Draws up the file", "编写案卷")}}, id: draw-up, time: {{Work[number]}} min}
            - {{{lane}}: {{tree.Say("Done right?", "做对了吗?")}}, id: done-right, time: 1 min, next: [{to: {{IdOf(tree.Steps.Last)}}, when: {{tree.Say("Right", "对")}}, share: 60%}, {to: draw-up, when: {{tree.Say("Wrong", "不对")}}, share: 40%}]}
            """);
        return "done-right";
    }

    private static string? RepeatedDocument(DocumentTree tree, int number)
    {
        var words = PlantedWords.Of("SB0207", number, tree);
        tree.Steps.Insert(tree.Steps.Last, $"""
            - {tree.LaneOf("frontstage", number % 2)}: {tree.Say("Looks at the papers", "查看材料")}
              id: look-at
              time: 1 min
              documents: "{words[0]}"
            - {tree.LaneOf("frontstage", 1 - number % 2)}: {tree.Say("Goes on with the case", "继续办理")}
              id: go-on
              time: 1 min
              documents: "{words[1]}"
            """);
        return null;
    }

    private static string? Messenger(DocumentTree tree, int number)
    {
        var words = PlantedWords.Of("SB0208", number, tree);
        var papers = words.Length > 1;
        string Papers(int index) => papers ? $"documents: \"{words[index]}\"" : "";
        tree.Steps.Insert(tree.Steps.Last, $"""
            - {tree.LaneOf("frontstage")}: {tree.Say(papers ? "Writes it out" : "Settles it", papers ? "开具单据" : "答应下来")}
              id: write-out
              time: 1 min
              {Papers(0)}
            - customer: "{(papers ? tree.Say("Goes on with it", "拿着它去下一处") : words[0])}"
              id: carry
              time: 1 min
            - {tree.LaneOf("frontstage", 1)}: {tree.Say(papers ? "Takes it in" : "Listens", papers ? "收下单据" : "听取情况")}
              id: take-in
              time: 1 min
              {Papers(1)}
            """);
        return null;
    }

    private static string? PingPong(DocumentTree tree, int number)
    {
        var lanes = number % 2 == 0 ? (tree.LaneOf("backstage"), tree.LaneOf("support")) : (tree.LaneOf("backstage"), tree.LaneOf("frontstage", 1));
        string[] english = ["Prepares the case", "Adds what is missing", "Looks at it", "Corrects it", "Looks at it again"];
        string[] chinese = ["准备案卷", "补充缺项", "查看", "更正", "复看"];
        tree.Steps.Insert(tree.Steps.Last, string.Concat(Enumerable.Range(0, 5).Select(i => $"- {{{(i % 2 == 0 ? lanes.Item1 : lanes.Item2)}: {tree.Say(english[i], chinese[i])}, id: hand-{i}, time: 1 min}}\n")));
        return null;
    }

    private static string OnePerson(DocumentTree tree, int number)
    {
        tree.Lanes.Children["chief"] = DocumentTree.Parse($"{{band: backstage, label: {tree.Say("Head of department", "部门负责人")}, staff: 1}}");
        tree.Steps.Insert(tree.Steps.Last, $"[{{chief: {tree.Say("Signs", "签字")}, id: signs, time: 1 min}}]");
        return "signs";
    }

    private static string FoundByCustomer(DocumentTree tree, int number)
    {
        var step = tree.Steps.Where(step => LaneOf(step) == "customer")[^1];
        tree.Steps.Insert(step, $$"""
            - {{tree.LaneOf("backstage")}}: {{tree.Say("Puts everything together", "整理全部物品")}}
              id: put-together
              time: 2 min
              fail: {fail: {{tree.Say("Something is left out", "漏放一件")}}, severity: 3, occurrence: 3, detection: {{7 + number % 3}}, recovery: {{tree.Say("Sent the same day", "当天补送")}}, prevention: {{tree.Say("A list on the wall", "墙上有清单")}}}
              standard: {time: 5 min}
            """);
        return "put-together";
    }

    private static string? ToAndFro(DocumentTree tree, int number)
    {
        var (one, other, words) = (tree.LaneOf("frontstage"), tree.LaneOf("frontstage", 1), PlantedWords.Of("SB0212", number, tree));
        tree.Steps.Insert(tree.Steps.Last, $"""
            - {one}: {tree.Say("Notes the wish", "记下要求")}
              id: notes-wish
              time: 1 min
            - customer: {tree.Say("Goes on", "去下一处")}
              id: goes-on
              time: 1 min
            - {other}: "{words[0]}"
              id: sends-off
              time: 1 min
            - customer: "{words[1]}"
              id: goes-there
              time: 1 min
            - {one}: {tree.Say("Puts it right", "办好")}
              id: puts-right
              time: 1 min
            - customer: "{words[2]}"
              id: comes-again
              time: 1 min
            - {other}: {tree.Say("Does it now", "这次办理")}
              id: does-it
              time: 1 min
            """);
        return null;
    }
}
