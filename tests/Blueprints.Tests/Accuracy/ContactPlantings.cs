using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Defects of contact points (SB05).</summary>
internal static class ContactPlantings
{
    public static IEnumerable<Planting> All { get; } =
    [
        new("SB0501", NoEvidence),
        new("SB0502", (tree, number) => At(Pick(tree.Steps.Where(step => step.Children.TryGetValue("wait", out var wait) && wait is YamlMappingNode keys && Has(keys, "tolerated")), number), step => Set((YamlMappingNode)step["wait"], "tolerated", "30 s"))),
        new("SB0503", Silence),
        new("SB0504", (tree, number) => AtJudged(tree, number, "expected", contact => Set(contact, "expected", "7"))),
        new("SB0505", (tree, number) => AtJudged(tree, number, "adequate", contact => Set(contact, "perceived", "3.5"))),
        new("SB0506", Low), new("SB0507", (tree, number) => At(tree.Steps.Last, step => Set(step, "emotion", number % 2 == 0 ? "-1" : "-1.5"))),
        new("SB0508", NoClosingWord), new("SB0509", Restart), new("SB0510", ManyFaces), new("SB0511", Chase), new("SB0512", Leave),
    ];

    private static string AtJudged(DocumentTree tree, int number, string key, Action<YamlMappingNode> change) =>
        At(Pick(tree.Steps.Where(step => Values(step, "contact") is [var contact] && Has(contact, key)), number), step => change(Values(step, "contact")[0]));

    /// <summary>Takes all evidence out of a phase in which customer and provider meet, other than on the telephone, where there is nothing to see.</summary>
    private static string? NoEvidence(DocumentTree tree, int number)
    {
        var phases = new List<List<YamlMappingNode>>();
        foreach (var node in tree.Steps.Nodes.Cast<YamlMappingNode>())
        {
            if (Has(node, "phase")) phases.Add([]);
            else phases[^1].Add(node);
        }

        foreach (var step in Pick(phases.Where(phase => phase.Exists(step => LaneOf(step) != "customer" && IsSeen(step))).ToList(), number)) Remove(step, "evidence", "documents");
        return null;
    }

    private static bool IsSeen(YamlMappingNode step) =>
        Has(step, "contact") && (step["contact"] is YamlMappingNode keys ? keys.Children.TryGetValue("channel", out var channel) ? channel.ToString() : "" : step["contact"].ToString()) is not ("telephone" or "电话");

    /// <summary>Days of work behind the line of visibility, or hours that are most of a short service.</summary>
    private static string? Silence(DocumentTree tree, int number)
    {
        tree.Steps.Insert(tree.Steps.Last, $"""
            - {tree.LaneOf("backstage")}: {tree.Say("Waits for the files of another office", "等其他部门的卷宗")}
              id: waits
              wait: {(number % 2 == 0 ? "3 d" : "6 h")}
              time: {(number % 2 == 0 ? "2 h" : "40 min")}
              standard:
                time: 5 h
                counts: work
            """);
        return null;
    }

    private static string Low(DocumentTree tree, int number)
    {
        var step = tree.Steps.Last;
        Remove(step, "emotion");
        tree.Steps.Insert(step, $"""
            - customer: {tree.Say("Is sent from one door to the next", "被指来指去")}
              id: low
              time: 1 min
              emotion: -2
            - {tree.LaneOf("frontstage", number % 2)}: {tree.Say("Shrugs", "摊手")}
              id: shrug
              time: 1 min
            - customer: {tree.Say("Sits down", "坐下")}
              id: still-low
              time: 1 min
              emotion: {(number % 2 == 0 ? "-1.5" : "-2")}
            """);
        return "low";
    }

    /// <summary>The customer hands something in at the end, and what becomes of it is not told.</summary>
    private static string NoClosingWord(DocumentTree tree, int number)
    {
        var (steps, last) = (tree.Steps, tree.Steps.Last);
        Remove(last, "outcome");
        steps.Nodes.Add(DocumentTree.Parse($"{{{tree.LaneOf("frontstage", number % 2)}: {tree.Say("Gives out a form", "递上表格")}, id: give-form, time: 1 min}}"));
        steps.Nodes.Add(DocumentTree.Parse($"{{customer: {tree.Say(number % 2 == 0 ? "Hands in the form" : "Drops the form in the box", number % 2 == 0 ? "提交表格" : "把表格投入箱中")}, id: hand-in, time: 2 min}}"));
        steps.Nodes.Add(DocumentTree.Parse($"{{{tree.LaneOf(number % 2 == 0 ? "backstage" : "support")}: \"{PlantedWords.Of("SB0508", number, tree)[0]}\", id: last-work, time: 2 min}}"));
        return "hand-in";
    }

    /// <summary>The same told once more over another channel than the one before.</summary>
    private static string Restart(DocumentTree tree, int number)
    {
        var before = tree.Steps.Where(step => Has(step, "contact"))[^1];
        var channel = Values(before, "contact") is [var keys] && Has(keys, "channel") ? keys["channel"].ToString() : before["contact"].ToString();
        var other = channel is "telephone" or "电话" ? tree.Say("counter", "柜台") : tree.Say("telephone", "电话");
        tree.Steps.Insert(tree.Steps.Last, $"""
            - customer: "{PlantedWords.Of("SB0509", number, tree)[0]}"
              id: once-more
              time: 2 min
              contact: {other}
            - {tree.LaneOf("frontstage", number % 2)}: {tree.Say("Writes it down", "记录下来")}
              id: writes-down
              time: 2 min
              contact: {other}
            """);
        return "once-more";
    }

    private static string? ManyFaces(DocumentTree tree, int number)
    {
        (string English, string Chinese)[] faces = [("Porter", "门卫"), ("Guide", "引导员"), ("Trainee", "实习生"), ("Deputy", "副主任"), ("Auditor", "稽核员")];
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < faces.Length; i++)
        {
            var face = tree.Say(faces[i].English, faces[i].Chinese);
            tree.Lanes.Children[$"face{i}"] = DocumentTree.Parse($"{{band: frontstage, label: {face}, staff: 3}}");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {{customer: {tree.Say($"Shows the papers to number {i + 1}", $"给第{i + 1}人看材料")}, id: show-{i}, time: 1 min}}\n- {{face{i}: {tree.Say($"Nods, says go on {i + 1}", $"点头放行{i + 1}").Replace(",", "", StringComparison.Ordinal)}, id: nod-{i}, time: 1 min}}\n");
        }

        tree.Steps.Insert(tree.Steps.Last, text.ToString());
        return null;
    }

    private static string Chase(DocumentTree tree, int number)
    {
        tree.Steps.Insert(tree.Steps.Last, $"""
            - {tree.LaneOf("backstage")}: {tree.Say("Works on it", "内部处理")}
              id: works-on-it
              wait: 20 min
              time: 5 min
            - customer: "{PlantedWords.Of("SB0511", number, tree)[0]}"
              id: chase
              time: 2 min
            - {tree.LaneOf("frontstage", number % 2)}: {tree.Say("Looks for the file", "查找案卷")}
              id: looks
              time: 2 min
            """);
        return "chase";
    }

    private static string Leave(DocumentTree tree, int number)
    {
        var step = Pick(tree.Steps.Plain.Where(step => LaneOf(step) != tree.LaneOf("backstage")).ToList(), number);
        var next = IdOf(tree.Steps.After(step)!);
        Set(step, "next", $"[{{to: {next}, when: {tree.Say("Stays", "留下")}, share: 90%}}, {{to: end, when: \"{PlantedWords.Of("SB0512", number, tree)[0]}\", share: 10%}}]");
        return IdOf(step);
    }
}
