using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>What a file of an office program makes. Immutable; safe to share between threads.</summary>
/// <param name="Compilation">The document, its text among it; null where the file could not be read at all.</param>
/// <param name="Messages">What could not be read, and what is wrong with the rest, by the place in the file.</param>
public sealed record OfficeReading(Compilation? Compilation, ImmutableArray<OfficeMessage> Messages);
