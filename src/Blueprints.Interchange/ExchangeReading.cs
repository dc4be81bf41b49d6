using System.Collections.Immutable;
using Blueprints.Diagrams;

namespace Blueprints.Interchange;

/// <summary>What a file of another tool makes. Immutable; safe to share between threads.</summary>
/// <param name="Compilation">The document, its text among it; null where the file could not be read at all.</param>
/// <param name="Messages">What could not be read, what was guessed, and what is wrong with the rest, each with its place in the file.</param>
public sealed record ExchangeReading(Compilation? Compilation, ImmutableArray<ExchangeMessage> Messages);
