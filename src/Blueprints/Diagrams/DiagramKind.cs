using Blueprints.Yaml;

namespace Blueprints.Diagrams;

/// <summary>A kind of document.</summary>
/// <param name="Key">The first key of its documents.</param>
/// <param name="Read">Reads one; null where this version can't.</param>
/// <param name="Words">The keys that its documents use.</param>
internal sealed record DiagramKind(string Key, Func<ValueReader, YamlMapping, Diagram>? Read, Func<IEnumerable<string>> Words);
