using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.Analysis;

/// <summary>The keys of a configuration file.</summary>
internal static class ConfigurationKeys
{
    public static readonly KeyTable<ConfigurationDraft> Table = new(
        new("a configuration file", "配置文件"),
        new("analysis", RuleReader.AnalysisShape, "settings of the analysis, by rule", static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = "every rule with its own settings", Misnomers = ["rules", "分析"] },
        new("accept", RuleReader.AcceptShape, "findings that are accepted in every document, by rule, each with its reason", static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Misnomers = ["accepted", "接受"] });

    /// <summary>Every key, and the Chinese words for them.</summary>
    public static IEnumerable<string> Words() => Table.Keys.SelectMany(key => key.Misnomers.Where(word => word[0] > '\u2E80').Prepend(key.Name));
}
