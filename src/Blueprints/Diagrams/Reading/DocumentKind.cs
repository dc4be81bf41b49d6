using System.Collections.Immutable;
using Blueprints.Files;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>A kind of document, as its reader knows it.</summary>
internal sealed record DocumentKind
{
    /// <summary>The first key of its documents, such as <c>fishbone</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The same key in Chinese, the one to choose first.</summary>
    public required ImmutableArray<string> Chinese { get; init; }

    /// <summary>Whether a word is its first key, in English or in Chinese.</summary>
    public bool IsKey(string word) => word == Key || Chinese.Contains(word);

    /// <summary>What to call the first key to an author who writes like this.</summary>
    public string KeyFor(string word) => KeyInfo.IsInChinese(word) ? Chinese[0] : Key;

    /// <summary>What stands after the first key, in English in words that follow "and".</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What its documents are called, in English with an article and without a capital.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Reads one. What could not be read is left out and reported.</summary>
    public required Func<ValueReader, YamlMapping, Diagram> Read { get; init; }

    /// <summary>The keys at its top; made when asked for, since most runs need those of one kind only.</summary>
    public required Func<IKeyTable> Table { get; init; }

    /// <summary>All keys that its documents use.</summary>
    public required Func<IEnumerable<string>> Words { get; init; }

    /// <summary>Those of them after which a list of ids may stand. Default: none.</summary>
    public Func<IEnumerable<string>> ListsOfIds { get; init; } = static () => [];

    /// <summary>The keys of a cause in its long form; null where it has no causes.</summary>
    public Func<IKeyTable>? CauseTable { get; init; }

    /// <summary>Keys that may stand beside those of a table, since the document itself has made them, as its lanes at its steps. Default:
    /// none.</summary>
    public Func<SyntaxTree, Diagram?, IKeyTable, IEnumerable<SyntaxKey>> FurtherKeys { get; init; } = static (_, _, _) => [];

    /// <summary>The key that an entry of the author's own stands for by its value; null where it stands for none. Default: none.</summary>
    public Func<SyntaxEntry, Diagram, SyntaxKey?> ShortForm { get; init; } = static (_, _) => null;

    /// <summary>The elements of a diagram, each with its place in the text; none of a diagram of another kind.</summary>
    public required Func<Diagram, IEnumerable<ElementPlace>> Elements { get; init; }

    /// <summary>How the names of its files end, in lower case, such as <c>.fishbone.yaml</c>; the first is the one to choose.</summary>
    public IEnumerable<string> Endings => DrawingName.EndingsOf(Key);

    /// <summary>How its documents begin.</summary>
    public Bilingual FirstLine => new($"{Key}: and {Title.English}", $"{Chinese[0]}: 和{Title.Chinese}");
}
