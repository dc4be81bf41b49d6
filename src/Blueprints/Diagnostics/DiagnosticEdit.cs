namespace Blueprints.Diagnostics;

/// <summary>One change of one file. Immutable.</summary>
/// <param name="File">The name of the file, as <see cref="Blueprints.Text.SourceText.Name"/> gives it.</param>
/// <param name="Start">Where what is replaced begins, in UTF-16 units from the start of the text without a byte order mark.</param>
/// <param name="Length">The number of units replaced; 0 inserts.</param>
/// <param name="NewText">What stands there afterwards; empty deletes.</param>
public sealed record DiagnosticEdit(string File, int Start, int Length, string NewText);
