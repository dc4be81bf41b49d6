using YamlDotNet.RepresentationModel;

namespace Blueprints.Tests.Accuracy;

/// <summary>The steps of a document that can be changed; its headings of phases stand among them and are none.</summary>
internal sealed class StepList(YamlSequenceNode nodes)
{
    /// <summary>The steps and the headings.</summary>
    public IList<YamlNode> Nodes => nodes.Children;

    public List<YamlMappingNode> All => [.. Nodes.Cast<YamlMappingNode>().Where(node => !node.Children.ContainsKey("phase"))];

    public YamlMappingNode Last => All[^1];

    public YamlMappingNode this[string id] => All.Single(step => IdOf(step) == id);

    /// <summary>Every step of a kind.</summary>
    public List<YamlMappingNode> Where(Func<YamlMappingNode, bool> isMeant) => [.. All.Where(isMeant)];

    public YamlMappingNode? After(YamlMappingNode step) => All.SkipWhile(other => other != step).Skip(1).FirstOrDefault();

    public YamlMappingNode? Before(YamlMappingNode step) => All.TakeWhile(other => other != step).LastOrDefault();

    /// <summary>The first step that leads to one; null where none does.</summary>
    public YamlMappingNode? LeadingTo(YamlMappingNode step) => All.Find(other =>
        other != step && (Has(other, "next") ? other["next"].AllNodes.OfType<YamlScalarNode>().Any(node => node.Value == IdOf(step)) : After(other) == step));

    /// <summary>Steps that lead to the one listed next and do nothing else, with one listed next.</summary>
    public List<YamlMappingNode> Plain => Where(step => !Has(step, "next") && !Has(step, "also") && After(step) is not null);

    /// <summary>Steps that decide between exits.</summary>
    public List<YamlMappingNode> Decisions => Where(step => ExitsOf(step).Count > 1);

    public static string IdOf(YamlMappingNode step) => step["id"].ToString();

    public static string LaneOf(YamlMappingNode step) => step.Children.First().Key.ToString();

    public static bool Has(YamlMappingNode node, string key) => node.Children.ContainsKey(key);

    /// <summary>The exits of a decision; none of any other step.</summary>
    public static List<YamlMappingNode> ExitsOf(YamlMappingNode step) =>
        step.Children.TryGetValue("next", out var next) && next is YamlSequenceNode exits ? [.. exits.OfType<YamlMappingNode>()] : [];

    /// <summary>The values of a key that has one of them or a list: standards, fail points.</summary>
    public static List<YamlMappingNode> Values(YamlMappingNode step, string key) =>
        !step.Children.TryGetValue(key, out var value) ? [] : value is YamlSequenceNode list ? [.. list.OfType<YamlMappingNode>()] : value is YamlMappingNode one ? [one] : [];

    public static void Set(YamlMappingNode node, string key, string value) => node.Children[key] = DocumentTree.Parse(value);

    public static void Remove(YamlMappingNode node, params string[] keys)
    {
        foreach (var key in keys) node.Children.Remove(key);
    }

    /// <summary>Puts steps before one, so that what led to that leads to the first of them, and the last of them leads to it.</summary>
    /// <param name="step">The step that they come before.</param>
    /// <param name="yaml">The steps, a list; each has an id.</param>
    public void Insert(YamlMappingNode step, string yaml)
    {
        var added = ((YamlSequenceNode)DocumentTree.Parse(yaml)).Children.Cast<YamlMappingNode>().ToList();
        Retarget(IdOf(step), IdOf(added.First(node => Has(node, "id"))));
        var at = Nodes.IndexOf(step);
        for (var i = 0; i < added.Count; i++) Nodes.Insert(at + i, added[i]);
    }

    private void Retarget(string from, string to)
    {
        foreach (var step in All)
        {
            if (!step.Children.TryGetValue("next", out var next)) continue;
            foreach (var exit in ExitsOf(step).Where(exit => exit["to"].ToString() == from)) exit.Children["to"] = to;
            if (next is YamlScalarNode && next.ToString() == from) step.Children["next"] = to;
            if (next is not YamlSequenceNode list) continue;
            for (var i = 0; i < list.Children.Count; i++)
            {
                if (list.Children[i] is YamlScalarNode && list.Children[i].ToString() == from) list.Children[i] = to;
            }
        }
    }

    /// <summary>Whether another step leads to one by its id.</summary>
    public bool IsNamed(string id) => All.SelectMany(step => step.AllNodes).OfType<YamlScalarNode>().Count(node => node.Value == id) > 1;
}
