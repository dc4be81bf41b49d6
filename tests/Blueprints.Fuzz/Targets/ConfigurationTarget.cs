using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>The file <c>blueprints.yaml</c>, and documents analysed by it.</summary>
internal sealed class ConfigurationTarget : TextTarget
{
    private static readonly ImmutableArray<Compilation> Documents = [.. Inputs.Corpus.Blueprints.Concat(Inputs.Corpus.Fishbones).Select(text => Compiler.Compile(new SourceText(text, "document.yaml"))).Where(compilation => !compilation.HasErrors)];

    public override string Name => "configuration";

    public override string Ending => ".yaml";

    protected override ImmutableArray<string> Corpus => Inputs.Corpus.Configurations;

    protected override IReadOnlyList<Slip> Changes { get; } = [.. CharacterSlips.All, .. LineSlips.All, .. YamlSlips.All, .. YamlSlips.All];

    protected override IReadOnlyList<string> Keys { get; } = [.. ConfigurationKeys.Words(), .. RuleList.All.Select(rule => rule.Name), .. RuleList.All.Select(rule => rule.Code), .. RuleList.All.SelectMany(rule => rule.Parameters).Select(parameter => parameter.Name).Distinct(), "severity"];

    public override void Try(FuzzInput input, Trial trial)
    {
        var source = SourceOf(input.Bytes, AnalysisConfiguration.FileName);
        var configuration = Compiler.ReadConfiguration(source, trial.Choose(2) == 0 ? DiagramLanguage.English : DiagramLanguage.Chinese);
        DiagnosticLaws.Check(configuration.Diagnostics, source, trial);
        trial.IsRefused = configuration.HasErrors;
        if (TextDiagnosticWriter.ToText(configuration.Diagnostics).Length == 0 && configuration.Diagnostics.Length > 0) throw new FuzzFailure("what is found is told", "nothing");
        if (trial.Every(8)) ReportLaws.Check([Compiler.Report(configuration)], DiagramLanguage.English);

        var document = Documents[trial.Choose(Documents.Length)];
        var result = Compiler.Analyze(document, AnalysisOptions.Of([configuration]));
        DiagnosticLaws.Check(result.Findings, document.Source, trial);
        DiagnosticLaws.Check(result.Accepted, document.Source, trial);
        if (!trial.Every(8)) return;
        SvgLaws.Check(Compiler.RenderSvg(document.Diagram!, new LayoutOptions { Analysis = result }));
        trial.Drawings++;
    }

    protected override string Grow(SeededRandom random) => new GrammarText(random).Write(ConfigurationKeys.Table);
}
