using System.Collections.Immutable;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Text;

namespace Blueprints.Fuzz.Inputs;

/// <summary>The documents that are mutated: examples, cases of the tests, blocks of the documentation, examples of the rules.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static ImmutableArray<string> Blueprints { get; } = [.. All().Where(text => text.Contains("blueprint:", StringComparison.Ordinal)).Distinct()];

    public static ImmutableArray<string> Fishbones { get; } = [.. All().Where(text => text.Contains("fishbone:", StringComparison.Ordinal)).Distinct()];

    /// <summary>Those of them in which nothing is wrong.</summary>
    public static ImmutableArray<string> Sound(ImmutableArray<string> texts) => [.. texts.Where(text => !Compiler.Compile(new SourceText(text)).HasErrors)];

    public static ImmutableArray<string> Configurations { get; } = [.. All().Where(text => text.StartsWith("analysis:", StringComparison.Ordinal) || text.StartsWith("accept:", StringComparison.Ordinal)).Append("analysis:\n  too-large: off\n  high-risk: {severity: error, risk: 100}\naccept:\n  dead-end: It ends there on purpose\n").Distinct()];

    public static ImmutableArray<string> Mermaid { get; } = [.. Files(".mmd").Concat(Blocks("mermaid")).Append("ishikawa-beta\n    Late\n    Crew\n        Ill\n        Traffic\n            Fog\n    Tug\n").Append("---\ntitle: \"Photos\"\n---\nishikawa\n%% c\nBlurry<br/>#quot;a#quot; #35;1\n\tUser\n\t\tShaky\n").Distinct()];

    private static IEnumerable<string> All() =>
        Files(".yaml").Concat(Blocks("yaml")).Concat(RuleList.All.SelectMany(rule => ExampleFiles.Of(rule.Bad).Concat(ExampleFiles.Of(rule.Good))).Select(file => file.Text))
            .Where(text => text.Length is > 10 and < 20_000);

    private static IEnumerable<string> Files(string ending) =>
        Directory.GetFiles(Folder, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Encoding.UTF8.GetString(File.ReadAllBytes(path)));

    private static IEnumerable<string> Blocks(string language)
    {
        var fence = "```" + language + "\n";
        foreach (var page in Files(".md"))
        {
            foreach (var block in page.ReplaceLineEndings("\n").Split(fence)[1..]) yield return block[..Math.Max(0, block.IndexOf("```", StringComparison.Ordinal))];
        }
    }
}
