using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blueprints.Icons;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>Tells a tree which keys may stand in each of its mappings, from the tables that the reader goes by, and where the elements of
/// the diagram stand.</summary>
/// <param name="vocabulary">The kinds of document and their words.</param>
/// <param name="diagram">What was read; null where the document has an error.</param>
/// <param name="options">How it was read.</param>
/// <param name="top">The keys at the top of a file that is no document, such as a common file; null of a document, whose first key tells
/// them.</param>
internal sealed class KeyGuide(Vocabulary vocabulary, Diagram? diagram, CompilerOptions options, IKeyTable? top = null) : ISyntaxGuide
{
    // A guide belongs to one tree, in which all mappings of a table may have the same keys.
    private readonly ConcurrentDictionary<IKeyTable, ImmutableArray<SyntaxKey>> _keys = new();
    private readonly ConcurrentDictionary<IKeyTable, SyntaxKeySet> _sets = new();

    private static ImmutableArray<string> FlagWords => ["yes", "no"];

    private static ImmutableArray<string> FlagWordsInChinese => ["是", "否"];

    private static ImmutableArray<Bilingual> FlagMeanings => [new("it is so", "是这样"), new("it is not so", "不是这样")];

    public IEnumerable<ElementPlace> Elements => diagram is null ? [] : vocabulary.Kinds.All.SelectMany(kind => kind.Elements(diagram));

    public SyntaxKeySet? KeysOf(SyntaxMapping mapping)
    {
        if (TopOf(mapping.Tree) is not { } kind) return mapping.Parent is null ? new SyntaxKeySet(new("", ""), [.. vocabulary.Kinds.All.Select(FirstKey)], false) : null;
        if (ShapeAt(mapping, kind) is not { } shape) return null;
        var chosen = Chosen(mapping, shape, kind);
        // Steps by the thousand have the same keys.
        if (chosen is not null && !IsOpen(shape)) return _sets.GetOrAdd(chosen, table => new SyntaxKeySet(table.Owner, KeysOf(table, mapping.Tree, kind), false));
        Bilingual? owner = null;
        var keys = ImmutableArray.CreateBuilder<SyntaxKey>();
        var isOpen = false;
        foreach (var one in Choices(shape))
        {
            isOpen |= IsOpen(one.Kind);
            if (one.Kind == ValueKind.OpenMapping) keys.AddRange(CustomaryNames(one));
            if (TableOf(one, kind) is not { } table || (chosen is not null && table != chosen)) continue;
            owner ??= table.Owner;
            keys.AddRange(KeysOf(table, mapping.Tree, kind));
        }

        return owner is null && !isOpen ? null : new SyntaxKeySet(owner ?? new("", ""), keys.DrainToImmutable(), isOpen);
    }

    private static bool IsOpen(ValueShape shape)
    {
        foreach (var one in Choices(shape))
        {
            if (IsOpen(one.Kind)) return true;
        }

        return false;
    }

    private static bool IsOpen(ValueKind kind) => kind is ValueKind.OpenMapping or ValueKind.Cause;

    private ImmutableArray<SyntaxKey> KeysOf(IKeyTable table, SyntaxTree tree, Top kind)
    {
        if (_keys.TryGetValue(table, out var known)) return known;
        var keys = ImmutableArray.CreateBuilder<SyntaxKey>();
        foreach (var key in table.Keys) keys.Add(Describe(key));
        if (kind.Kind is { } own) keys.AddRange(own.FurtherKeys(tree, diagram, table, options));
        return _keys[table] = keys.DrainToImmutable();
    }

    public SyntaxKey? ShortFormOf(SyntaxEntry entry)
    {
        if (diagram is null) return null;
        foreach (var kind in vocabulary.Kinds.All)
        {
            if (kind.ShortForm(entry, diagram) is { } key) return key;
        }

        return null;
    }

    public SyntaxTakes TakesAt(SyntaxScalar scalar)
    {
        if (TopOf(scalar.Tree) is not { } kind || ShapeAt(scalar, kind) is not { } shape) return SyntaxTakes.None;
        var name = scalar.AncestorsAndSelf().OfType<SyntaxEntry>().FirstOrDefault()?.Definition?.Name;
        var takes = SyntaxTakes.None;
        foreach (var one in Choices(shape))
        {
            takes |= one.Kind switch
            {
                // What an element is called itself is told by its key alone.
                ValueKind.Id when name != "id" => SyntaxTakes.Step,
                ValueKind.Duration or ValueKind.DurationRange => SyntaxTakes.Duration,
                ValueKind.Arrows => SyntaxTakes.Arrows,
                ValueKind.Link => SyntaxTakes.Link,
                ValueKind.File => SyntaxTakes.File,
                ValueKind.Demand or ValueKind.Rate => SyntaxTakes.Rate,
                ValueKind.Text when name == "with" => SyntaxTakes.Lane,
                ValueKind.Text when name == "recovery" => SyntaxTakes.StepOrWords,
                _ => SyntaxTakes.None,
            };
        }

        return takes;
    }

    /// <summary>Of several tables, the one whose required key stands in the mapping, such as that of headings among the steps; else the
    /// first. Null where there is none.</summary>
    private static IKeyTable? Chosen(SyntaxMapping mapping, ValueShape shape, Top kind)
    {
        IKeyTable? first = null;
        foreach (var one in Choices(shape))
        {
            if (TableOf(one, kind) is not { } table) continue;
            if (first is not null && HasRequired(mapping, table)) return table;
            first ??= table;
        }

        return first;
    }

    private static bool HasRequired(SyntaxMapping mapping, IKeyTable table)
    {
        foreach (var key in table.Keys)
        {
            if (key.Required && Has(mapping, key)) return true;
        }

        return false;
    }

    private static bool Has(SyntaxMapping mapping, KeyInfo key)
    {
        var merges = false;
        foreach (var entry in mapping.Entries)
        {
            if (entry.IsMerge) merges = true;
            else if (entry.Name is { } name && key.Is(name)) return true;
        }

        return merges && key.Writings.Any(name => mapping.Find(name) is not null);
    }

    private static IEnumerable<SyntaxKey> CustomaryNames(ValueShape shape)
    {
        for (var i = 0; i < shape.Words.Length; i++)
        {
            yield return new SyntaxKey(shape.Words[i], new(shape.Words[i], shape.Chinese[i]), ShapeText.Words(shape.Item!)) { Chinese = [shape.Chinese[i]] };
        }
    }

    private SyntaxKey FirstKey(DocumentKind kind) => Describe(kind.Table().Keys[0]) with { IsRequired = false };

    private SyntaxKey Describe(KeyInfo key) => new(key.Name, key.Description, ShapeText.Words(key.Shape))
    {
        Chinese = key.Chinese,
        Words = WordsOf(key.Shape, one => one.Words, FlagWords, vocabulary.Themes, () => IconList.Names),
        WordsInChinese = WordsOf(key.Shape, one => one.Chinese.IsEmpty ? one.Words : one.Chinese, FlagWordsInChinese, vocabulary.Themes, () => IconList.Names),
        Meanings = WordsOf(key.Shape, one => one.Meanings, FlagMeanings, vocabulary.ThemeMeanings, () => [.. IconList.All.Select(icon => new Bilingual($"a picture of: {icon.Name}", $"图标：{icon.Chinese}"))]),
        Default = key.Default,
        IsRequired = key.Required,
    };

    private static ImmutableArray<T> WordsOf<T>(ValueShape shape, Func<ValueShape, ImmutableArray<T>> of, ImmutableArray<T> flags, Func<ImmutableArray<T>> themes, Func<ImmutableArray<T>> icons)
    {
        var words = ImmutableArray.CreateBuilder<T>();
        foreach (var one in Choices(shape))
        {
            words.AddRange(one.Kind switch
            {
                ValueKind.Word or ValueKind.Id => of(one),
                ValueKind.Flag => flags,
                ValueKind.Theme => themes(),
                ValueKind.Icon => icons(),
                // Names that stand in a list, such as the standard lanes.
                ValueKind.List when one.Item is { Kind: ValueKind.Text } item => of(item),
                _ => [],
            });
        }

        return words.DrainToImmutable();
    }

    private Top? TopOf(SyntaxTree tree)
    {
        if (top is not null) return new Top(top, null);
        if (tree.Root is not SyntaxMapping root) return null;
        foreach (var entry in root.Entries)
        {
            foreach (var kind in vocabulary.Kinds.All)
            {
                if (entry.Name is { } name && kind.IsKey(name)) return new Top(kind.Table(), kind);
            }
        }

        return null;
    }

    /// <summary>What may stand in a node's place; null where nothing is known of it.</summary>
    private static ValueShape? ShapeAt(SyntaxNode node, Top kind)
    {
        ValueShape? shape = ValueShape.Mapping(kind.Keys);
        foreach (var at in node.AncestorsAndSelf().Reverse())
        {
            shape = at.Parent switch
            {
                null => shape,
                SyntaxEntry entry when ReferenceEquals(entry.Key, at) => null,
                SyntaxEntry { IsMerge: true } => shape,
                SyntaxEntry { Name: { } name } => shape is null ? null : Behind(shape, name, kind),
                SyntaxSequence { Parent: SyntaxEntry { IsMerge: true } } => shape,
                SyntaxSequence => shape is null ? null : Item(shape),
                SyntaxMapping => shape,
                _ => null,
            };
        }

        return shape;
    }

    private static ValueShape? Behind(ValueShape shape, string name, Top kind)
    {
        foreach (var one in Choices(shape))
        {
            foreach (var key in TableOf(one, kind)?.Keys ?? [])
            {
                if (key.Is(name)) return key.Shape;
            }

            if (one.Kind == ValueKind.OpenMapping) return one.Item;
            // TEXT: and its causes.
            if (one.Kind == ValueKind.Cause) return ValueShape.Cause.OrListOf();
        }

        return null;
    }

    private static ValueShape? Item(ValueShape shape)
    {
        foreach (var one in Choices(shape))
        {
            if (one.Kind == ValueKind.List) return one.Item;
        }

        return null;
    }

    private static IEnumerable<ValueShape> Choices(ValueShape shape) => shape.Alternatives.Prepend(shape);

    private static IKeyTable? TableOf(ValueShape shape, Top kind) => shape.Kind == ValueKind.Cause ? kind.Kind?.CauseTable() : shape.Table;

    /// <param name="Keys">The keys at the top of a text.</param>
    /// <param name="Kind">The kind of document that it is; null where it is none.</param>
    private readonly record struct Top(IKeyTable Keys, DocumentKind? Kind);
}
