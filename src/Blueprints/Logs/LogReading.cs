using System.Collections.Immutable;
using Blueprints.Diagnostics;

namespace Blueprints.Logs;

/// <summary>What became of an event log. Immutable.</summary>
/// <param name="Log">The log; null where it has an error.</param>
/// <param name="Diagnostics">Everything said about it, sorted by place.</param>
public sealed record LogReading(EventLog? Log, ImmutableArray<Diagnostic> Diagnostics);
