using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>What all diagnostics of one kind have in common.</summary>
/// <param name="Code">The code, never reused: BP for the language, SB for blueprint rules, FB for fishbone rules, and four digits.</param>
/// <param name="Name">The name of the defect in kebab case, such as <c>unknown-lane</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Summary">One plain sentence for the list of codes in the documentation.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, DiagnosticSeverity Severity, Bilingual Summary)
{
    /// <summary>What is known of the defect besides. Default: null, as for mistakes in the language, which
    /// <c>MessageList</c> explains.</summary>
    public DiagnosticExplanation? Explanation { get; init; }

    /// <summary>Where it is told of, relative to the folder of the documentation, such as <c>rules/dead-end.md</c>. Default:
    /// nowhere.</summary>
    public string? HelpLink { get; init; }
}
