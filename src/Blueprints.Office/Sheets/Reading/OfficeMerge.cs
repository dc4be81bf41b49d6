using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>What became of a document that a file of an office program was merged into. Immutable.</summary>
/// <param name="Source">The text, which is that of before where nothing was written.</param>
/// <param name="Written">What was written, a sentence each.</param>
/// <param name="Conflicts">What both changed, or differs without a way to know who changed it.</param>
/// <param name="Messages">What of the file was not merged, and why.</param>
public sealed record OfficeMerge(SourceText Source, ImmutableArray<OfficeMessage> Written, ImmutableArray<MergeConflict> Conflicts, ImmutableArray<OfficeMessage> Messages);
