using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A value that the document and the file both changed.</summary>
/// <param name="Line">The line of the document at which the element stands, counted from 1.</param>
/// <param name="Words">What each of them says, a sentence.</param>
public sealed record MergeConflict(int Line, Bilingual Words);
