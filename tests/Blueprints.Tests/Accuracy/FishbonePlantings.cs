using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Defects of fishbones (FB01).</summary>
internal static class FishbonePlantings
{
    public static IEnumerable<Planting> All { get; } =
    [
        new("FB0101", (tree, _) =>
        {
            tree.Categories.Children[tree.Say("Weather", "天气")] = new YamlSequenceNode();
            return null;
        }),
        new("FB0102", (tree, number) => AddTo(tree, number, [.. Enumerable.Range(0, 14).Select(i => $"{{cause: \"{Numbered(tree, i)}\", status: ruled-out}}")])),
        new("FB0103", (tree, number) => number % 2 == 0 ? AddTo(tree, number, [Deep(tree)]) : AddTo(tree, number, [.. Enumerable.Range(0, 6).Select(i => $"{{cause: \"{Numbered(tree, i)}\", status: ruled-out}}")])),
        new("FB0104", (tree, number) =>
        {
            var words = PlantedWords.Of("FB0104", number, tree);
            AddTo(tree, number, [$"\"{words[0]}\""]);
            return AddTo(tree, number + 1, [$"\"{words[1]}\""]);
        }),
        new("FB0105", (tree, number) => AddTo(tree, number, [.. PlantedWords.Of("FB0105", number, tree).Select(word => $"\"{word}\"")])),
        new("FB0106", (tree, number) => PlantedWords.Of("FB0106", number, tree) is [var cause, var behind]
            ? AddTo(tree, number, [$"{{\"{cause}\": [{{cause: \"{behind}\", id: planted}}]}}"], "planted") : AddTo(tree, number, [$"{{cause: \"{PlantedWords.Of("FB0106", number, tree)[0]}\", id: planted}}"], "planted")),
        new("FB0107", (tree, number) => AddTo(tree, number, [$"{{cause: \"{PlantedWords.Of("FB0107", number, tree)[0]}\", id: planted}}"], "planted")),
        new("FB0108", (tree, number) => AddTo(tree, number, [$"{{cause: \"{PlantedWords.Of("FB0108", number, tree)[0]}\", id: planted}}"], "planted")),
        new("FB0109", FirstWhyOnly),
        new("FB0110", (tree, _) => Each(tree, cause => Remove(cause, "status"))),
        new("FB0111", (tree, number) => AtCause(tree, number, IsAnswered, cause => Remove(cause, "countermeasure", "owner"))),
        new("FB0112", (tree, number) => AtCause(tree, number, IsAnswered, cause => Remove(cause, "owner"))),
        new("FB0113", (tree, number) => AtCause(tree, number, cause => Has(cause, "status") && cause["status"].ToString() == "ruled-out", cause => Set(cause, "countermeasure", tree.Say("A new form", "换新表格")))),
        new("FB0114", (tree, _) => Each(tree, cause => Remove(cause, "status", "countermeasure", "owner", "control"))),
        new("FB0115", (tree, number) => AtCause(tree, number, HasCountedCause, cause => cause.Children["count"] = $"{int.Parse(cause["count"].ToString(), System.Globalization.CultureInfo.InvariantCulture) + 9}")),
    ];

    private static bool IsAnswered(YamlMappingNode cause) => Has(cause, "countermeasure") && !Has(cause, "because");

    private static bool HasCountedCause(YamlMappingNode cause) => Has(cause, "count") && cause.Children.TryGetValue("because", out var behind) && behind.AllNodes.OfType<YamlMappingNode>().Any(node => Has(node, "count"));

    private static string Numbered(DocumentTree tree, int number)
    {
        string[] english = ["Stairs", "Lamp", "Scanner", "Van", "Cupboard", "Clock", "Bell", "Trolley", "Window", "Shelf", "Keyboard", "Radiator", "Gate", "Counter"];
        string[] chinese = ["楼梯", "灯", "扫描仪", "货车", "柜子", "挂钟", "门铃", "推车", "窗户", "架子", "键盘", "暖气", "大门", "台面"];
        return tree.Say($"{english[number]} broken since spring", $"{chinese[number]}春天起坏了");
    }

    private static string Deep(DocumentTree tree) => tree.Say(
        "{Mail is opened at noon: [{Post boy starts at eleven: [{Bus runs hourly: [{cause: Line shortened last year, status: ruled-out}]}]}]}",
        "{信件中午才拆: [{收发员十一点上班: [{班车一小时一趟: [{cause: 去年线路缩短, status: ruled-out}]}]}]}");

    private static string? AddTo(DocumentTree tree, int number, string[] causes, string? place = null)
    {
        var category = (YamlSequenceNode)Pick(tree.Categories.Children.Values.ToList(), number);
        foreach (var cause in causes) category.Add(DocumentTree.Parse(cause));
        return place;
    }

    private static string? Each(DocumentTree tree, Action<YamlMappingNode> change)
    {
        tree.Causes.ForEach(change);
        return null;
    }

    private static string AtCause(DocumentTree tree, int number, Func<YamlMappingNode, bool> isMeant, Action<YamlMappingNode> change)
    {
        var cause = Pick(tree.Causes.Where(isMeant).ToList(), number);
        Set(cause, "id", "planted");
        change(cause);
        return "planted";
    }

    /// <summary>Takes what stands behind the causes away, and lets each be verified by itself.</summary>
    private static string? FirstWhyOnly(DocumentTree tree, int number)
    {
        foreach (var category in tree.Categories.Children.Values.Cast<YamlSequenceNode>())
        {
            for (var i = 0; i < category.Children.Count; i++)
            {
                if (category.Children[i] is not YamlMappingNode keys) continue;
                var cause = Has(keys, "cause") ? keys["cause"] : keys.Children.First().Key;
                var kept = new YamlMappingNode { { "cause", cause }, { "status", "confirmed" }, { "evidence", tree.Say("Seen", "已核实") }, { "control", "N" } };
                if (Has(keys, "count")) kept.Add("count", keys["count"]);
                category.Children[i] = kept;
            }
        }

        return null;
    }
}
