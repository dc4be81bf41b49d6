using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>What is known of a defect beside its name, wherever it is found. Immutable.</summary>
/// <param name="Why">Why it matters.</param>
/// <param name="Source">Where that is known from.</param>
/// <param name="Fix">How it is usually fixed.</param>
/// <param name="Severity">How grave it is where nothing else is said.</param>
public sealed record DiagnosticExplanation(Bilingual Why, string Source, Bilingual Fix, DiagnosticSeverity Severity);
