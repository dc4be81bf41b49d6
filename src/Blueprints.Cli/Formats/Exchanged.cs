using Blueprints.Drawing;
using Blueprints.Text;

namespace Blueprints.Cli.Formats;

/// <summary>A document written for another tool.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Told">What the file cannot say.</param>
internal sealed record Exchanged(byte[] Bytes, IReadOnlyList<Bilingual> Told)
{
    /// <summary>The same, with a word on what was asked for and only drawings have.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="hasFindings">Whether the format shows findings.</param>
    public Exchanged TellIgnored(LayoutOptions options, bool hasFindings = false)
    {
        var ignored = new List<string>();
        if (options.Analysis is not null && !hasFindings) ignored.Add("--findings");
        if (options.Registers) ignored.Add("--registers");
        if (options.Gaps) ignored.Add("--gaps");
        if (ignored.Count == 0) return this;
        return this with { Told = [.. Told, new($"this format has no place for {string.Join(", ", ignored)}", $"这种格式放不下 {string.Join("、", ignored)}")] };
    }
}
