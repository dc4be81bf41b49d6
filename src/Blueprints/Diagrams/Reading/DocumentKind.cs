using System.Collections.Immutable;
using Blueprints.Files;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>
/// A kind of document, as its reader knows it. What is asked of it are methods, not delegates: each delegate's type takes time to load at
/// every start of a program.
/// </summary>
internal abstract class DocumentKind
{
    /// <summary>The first key of its documents, such as <c>fishbone</c>.</summary>
    public abstract string Key { get; }

    /// <summary>The same key in Chinese, the one to choose first.</summary>
    public abstract ImmutableArray<string> Chinese { get; }

    /// <summary>Whether a word is its first key, in English or in Chinese.</summary>
    public bool IsKey(string word) => word == Key || Chinese.Contains(word);

    /// <summary>What to call the first key to an author who writes like this.</summary>
    public string KeyFor(string word) => KeyInfo.IsInChinese(word) ? Chinese[0] : Key;

    /// <summary>What stands after the first key, in English in words that follow "and".</summary>
    public abstract Bilingual Title { get; }

    /// <summary>What its documents are called, in English with an article and without a capital.</summary>
    public abstract Bilingual Name { get; }

    /// <summary>Reads one. What could not be read is left out and reported.</summary>
    public abstract Diagram Read(ValueReader reader, YamlMapping root);

    /// <summary>The keys at its top; made when asked for, since most runs need those of one kind only.</summary>
    public abstract IKeyTable Table();

    /// <summary>All keys that its documents use.</summary>
    public abstract IEnumerable<string> Words();

    /// <summary>Those of them after which a list of ids may stand. Default: none.</summary>
    public virtual IEnumerable<string> ListsOfIds() => [];

    /// <summary>The keys of a cause in its long form; null where it has no causes.</summary>
    public virtual IKeyTable? CauseTable() => null;

    /// <summary>Keys that may stand beside those of a table, since the document itself has made them, or its common file, as its lanes at
    /// its steps. Default: none.</summary>
    public virtual IEnumerable<SyntaxKey> FurtherKeys(SyntaxTree tree, Diagram? diagram, IKeyTable table, CompilerOptions options) => [];

    /// <summary>The key that an entry of the author's own stands for by its value; null where it stands for none. Default: none.</summary>
    public virtual SyntaxKey? ShortForm(SyntaxEntry entry, Diagram diagram) => null;

    /// <summary>The elements of a diagram, each with its place in the text; none of a diagram of another kind.</summary>
    public abstract IEnumerable<ElementPlace> Elements(Diagram diagram);

    /// <summary>How the names of its files end, in lower case, such as <c>.fishbone.yaml</c>; the first is the one to choose.</summary>
    public IEnumerable<string> Endings => DrawingName.EndingsOf(Key);

    /// <summary>How its documents begin.</summary>
    public Bilingual FirstLine => new($"{Key}: and {Title.English}", $"{Chinese[0]}: 和{Title.Chinese}");
}
