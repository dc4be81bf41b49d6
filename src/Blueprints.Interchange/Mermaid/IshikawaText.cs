using System.Text;
using Blueprints.Fishbones;

namespace Blueprints.Interchange.Mermaid;

/// <summary>A fishbone as an ishikawa: a line for each category and cause, deeper in than what it leads to.</summary>
internal static class IshikawaText
{
    public static ExchangeFile Write(Fishbone fishbone)
    {
        // Mermaid reads the effect on the line right after the word, and takes no blank line there.
        var text = new StringBuilder($"ishikawa\n  {MermaidLabel.Encode(fishbone.Title)}\n");
        var open = new Stack<(Cause Cause, int Depth)>();
        foreach (var category in fishbone.Categories)
        {
            Add(category.Label, 2);
            Push([.. category.Causes], 3);
            while (open.TryPop(out var next))
            {
                Add(next.Cause.Label, next.Depth);
                Push([.. next.Cause.Causes], next.Depth + 1);
            }
        }

        return new ExchangeFile(text.ToString()) { Told = [new("Mermaid's ishikawa has words alone: counts, status, countermeasures and the rest are left out", "Mermaid 的 ishikawa 只有文字：次数、状态、对策等不含在内")] };

        void Add(string label, int depth) => text.Append(' ', 2 * depth).Append(MermaidLabel.Encode(label)).Append('\n');

        void Push(List<Cause> causes, int depth)
        {
            for (var i = causes.Count - 1; i >= 0; i--) open.Push((causes[i], depth));
        }
    }
}
