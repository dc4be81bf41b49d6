using Blueprints.Yaml;

namespace Blueprints.Diagrams;

/// <summary>A kind of document.</summary>
/// <param name="Key">The first key of its documents.</param>
/// <param name="Title">What stands after it, in words that follow "and".</param>
/// <param name="Read">Reads one.</param>
/// <param name="Table">The keys at its top; made when asked for, since most runs need those of one kind only.</param>
/// <param name="Words">All keys that its documents use.</param>
internal sealed record DiagramKind(string Key, string Title, Func<ValueReader, YamlMapping, Diagram> Read, Func<IKeyTable> Table, Func<IEnumerable<string>> Words)
{
    /// <summary>How its documents begin.</summary>
    public string FirstLine => $"{Key}: and {Title}";
}
