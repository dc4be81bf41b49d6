using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Analysis;

/// <summary>Text to configuration, by the same machinery as documents.</summary>
internal static class ConfigurationReader
{
    public static AnalysisConfiguration Read(SourceText source, DiagramLanguage language, RuleCatalog catalog, Vocabulary vocabulary, CompilerOptions limits)
    {
        var draft = Read(source, language, vocabulary, limits, null, out var diagnostics);
        // As with documents, slips of an input method are looked for where there is a mistake.
        if (diagnostics.HasErrors) draft = Read(source, language, vocabulary, limits, new LanguageWords(ConfigurationKeys.Words()), out diagnostics);
        var findings = new List<Diagnostic>();
        new SettingsCheck(catalog, new RuleSettings(catalog, draft.Analysis, []), source, language, findings).Check(draft.Analysis, draft.Accept);
        var all = diagnostics.ToSorted().RemoveAll(diagnostic => diagnostic.Descriptor == LanguageDiagnostics.EmptyDocument);
        if (findings.Count > 0) all = DiagnosticOrder.Sorted(all.AddRange(findings));
        return new AnalysisConfiguration(source, draft.Analysis, draft.Accept, all);
    }

    private static ConfigurationDraft Read(SourceText source, DiagramLanguage language, Vocabulary vocabulary, CompilerOptions limits, LanguageWords? words, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag(source, limits.MaxDiagnostics, language);
        var draft = new ConfigurationDraft();
        var document = YamlParser.Parse(source, limits, diagnostics, words);
        var reader = new ValueReader(diagnostics, vocabulary, limits, document.IsPartial);
        if (document.Root is YamlMapping mapping) reader.Read(mapping, ConfigurationKeys.Table, draft);
        else if (document.Root is { IsNothing: false } root && !(root is YamlScalar key && reader.IsSpecialKey(key, ConfigurationKeys.Table, null)))
            reader.Report(LanguageDiagnostics.WrongType, reader.HeadOf(root), new($"a configuration file cannot be {ValueReader.TypeOf(root).English}", $"配置文件不能是{ValueReader.TypeOf(root).Chinese}"),
                new("write analysis: or accept:, and below it one line a rule", "请写 analysis: 或 accept:，并在下面每行写一条规则"));
        return draft;
    }
}
