using Blueprints.Diagrams.Reading;

namespace Blueprints.Analysis;

/// <summary>The keys of a configuration file.</summary>
internal static class ConfigurationKeys
{
    public static readonly KeyTable<ConfigurationDraft> Table = new(
        new("a configuration file", "配置文件"),
        new("analysis", RuleReader.AnalysisShape, new("settings of the analysis, by rule", "分析设置，按规则列出"), static (r, d, n, k) => d.Analysis = RuleReader.Analysis(r, n, k)) { Default = new("every rule with its own settings", "各条规则自带的设置"), Chinese = ["分析", "分析设置"], Misnomers = ["rules"] },
        new("accept", RuleReader.AcceptShape, new("findings that are accepted in every document, by rule, each with its reason", "在所有文档中都接受的检查结果，按规则列出，各附理由"), static (r, d, n, k) => d.Accept = RuleReader.Accept(r, n, k)) { Chinese = ["接受", "已接受"], Misnomers = ["accepted"] });

    /// <summary>Every key, in English and in Chinese.</summary>
    public static IEnumerable<string> Words() => Table.Keys.SelectMany(key => key.Writings);
}
