using Blueprints.Yaml;

namespace Blueprints.Diagrams;

/// <summary>A kind of document.</summary>
/// <param name="Key">The first key of its documents.</param>
/// <param name="Title">What stands after it, in English in words that follow "and".</param>
/// <param name="Read">Reads one.</param>
/// <param name="Table">The keys at its top; made when asked for, since most runs need those of one kind only.</param>
/// <param name="Words">All keys that its documents use.</param>
internal sealed record DiagramKind(string Key, Bilingual Title, Func<ValueReader, YamlMapping, Diagram> Read, Func<IKeyTable> Table, Func<IEnumerable<string>> Words)
{
    /// <summary>How its documents begin.</summary>
    public Bilingual FirstLine => new($"{Key}: and {Title.English}", $"{Key}: 和{Title.Chinese}");
}
