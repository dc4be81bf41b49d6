using System.Text;
using Blueprints.Diagrams;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Cli.Assistants;

/// <summary>The keys of a kind of document in few words: one line each, part by part, as the syntax tree of a document tells them.</summary>
internal static class KeyOutline
{
    private const int MostDepth = 4;

    private static readonly Bilingual Configuration = new(
        "blueprints.yaml\n  accept: findings that may stay in the documents of the folder, each rule with the reason; RULE: REASON\n  analysis: settings of rules; RULE: off, on, or {severity: ..., SETTING: ...}, as 'explain' tells them\n",
        "blueprints.yaml\n  accept: 文件夹中的文档可以保留的检查结果，每条规则写明理由；规则: 理由\n  analysis: 规则的设置；规则: off、on 或 {severity: ..., 设置: ...}，见 explain\n");

    /// <summary>The outline; null where there is no such kind.</summary>
    public static string? Of(string kind, DiagramLanguage language)
    {
        if (kind == "configuration") return Configuration.In(language);
        if (!Compiler.Kinds.Any(known => known.Key == kind)) return null;
        var text = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(string Before, string After, string Path, int Depth)>();
        open.Enqueue(($"{kind}: x\n", "", kind, 0));
        while (open.TryDequeue(out var place))
        {
            if (KeysAt(place.Before, place.After, place.Depth) is not { Keys.IsEmpty: false } keys) continue;
            var owner = keys.Owner.In(language);
            if (!seen.Add(string.Join(' ', keys.Keys.Select(key => key.Name)))) continue;
            text.Append(text.Length == 0 ? "" : "\n").Append(place.Path).Append(owner.Length == 0 ? "" : $" ({owner})").Append('\n');
            foreach (var key in keys.Keys)
            {
                text.Append("  ").Append(key.Name).Append(key.IsRequired ? "!" : "").Append(": ").Append(key.Description.In(language)).Append("; ").Append(key.Takes.In(language)).Append('\n');
                if (place.Depth < MostDepth) Enqueue(open, place, key);
            }
        }

        return text.ToString();
    }

    /// <summary>What stands behind a key may be a mapping, or a list of them.</summary>
    private static void Enqueue(Queue<(string Before, string After, string Path, int Depth)> open, (string Before, string After, string Path, int Depth) place, SyntaxKey key)
    {
        if (key.IsLane || place.Path.EndsWith('.' + key.Name)) return;
        var path = place.Depth == 0 ? key.Name : $"{place.Path}.{key.Name}";
        open.Enqueue(($"{place.Before}{key.Name}: {{", "}" + place.After, path, place.Depth + 1));
        open.Enqueue(($"{place.Before}{key.Name}: [{{", "}]" + place.After, path + "[]", place.Depth + 1));
        // Names of the author's own, as those of lanes.
        open.Enqueue(($"{place.Before}{key.Name}: {{x: {{", "}}" + place.After, path + ".NAME", place.Depth + 1));
        open.Enqueue(($"{place.Before}{key.Name}: {{x: [{{", "}]}" + place.After, path + ".NAME[]", place.Depth + 1));
    }

    private static SyntaxKeySet? KeysAt(string before, string after, int depth)
    {
        const string Mark = "zqKeyqz";
        var tree = Compiler.Compile(new SourceText($"{before}{Mark}: 1{after}\n")).Syntax;
        foreach (var node in tree.Nodes())
        {
            if (node is SyntaxEntry { Name: Mark, Parent: SyntaxMapping mapping } && (depth == 0 || mapping.IsFlow)) return mapping.Keys;
        }

        return null;
    }
}
