using System.Globalization;
using Blueprints.Diagrams.Reading;
using Blueprints.Scores.Writing;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Merging;

/// <summary>Changes of one text that give elements other values; comments and layout stay.</summary>
internal sealed class ValueEdits
{
    private static readonly Bilingual Shared = new("what stands there is shared by an anchor, an alias or <<, or is written in another way than can be changed", "那里的内容由锚点、别名或 << 共用，或写法无法改动");
    private static readonly Bilingual NotThere = new("it is not written out in this text", "这份文本里没有写出它");

    private static readonly Bilingual Currency = new("the currency that stands there cannot be told from the amount", "那里的货币与金额分不开");
    private static readonly System.Buffers.SearchValues<char> Figures = System.Buffers.SearchValues.Create("0123456789.,_ ");
    private static readonly char[] Around = [' ', '"', '\''];

    private readonly SyntaxTree _tree;
    private readonly MappingEdits _edits;
    private readonly Dictionary<(SyntaxElementKind Kind, string Id), SyntaxNode> _elements = [];
    private readonly Dictionary<int, SyntaxMapping> _arrows = [];
    private readonly HashSet<(int Start, string Key)> _replaced = [];

    public ValueEdits(SyntaxTree tree)
    {
        _tree = tree;
        _edits = new MappingEdits(tree.Source);
        foreach (var element in tree.Elements) _elements.TryAdd((element.Kind, element.Id), element.Node);
        foreach (var node in tree.Nodes())
        {
            if (node is SyntaxMapping mapping && MappingEdits.Find(mapping, "to") is not null) _arrows.TryAdd(mapping.Span.Start, mapping);
        }
    }

    public string Text => _edits.Applied;

    /// <summary>Writes one value; null, or why it was left.</summary>
    public Bilingual? Write(ValueChange change)
    {
        var before = _edits.Count;
        var reason = WriteOne(change);
        if (reason is null && _edits.OverlapsSince(before)) reason = Shared;
        if (reason is not null) _edits.TakeBack(before);
        return reason;
    }

    private Bilingual? WriteOne(ValueChange change)
    {
        if (!change.Parts.IsEmpty) return Together(change);
        if (change.Arrow is { } at) return _arrows.GetValueOrDefault(at) is { } arrow ? InMapping(arrow, change.Path[0], change.Value) : NotThere;
        if (change.Kind is not { } kind) return _tree.Root is SyntaxMapping root ? Below(root, change) : NotThere;
        if (!_elements.TryGetValue((kind, change.Element), out var node)) return NotThere;
        return kind switch
        {
            SyntaxElementKind.Step when node is SyntaxMapping step => OfStep(step, change),
            SyntaxElementKind.Lane when node is SyntaxEntry lane => OfLane(lane, change),
            SyntaxElementKind.Cause => OfCause(node, change),
            _ => NotThere,
        };
    }

    /// <summary>Writes all parts of one value; what is emptied wholly goes with its key.</summary>
    private Bilingual? Together(ValueChange change)
    {
        if (change.Kind is { } kind && _elements.GetValueOrDefault((kind, change.Element)) is SyntaxMapping mapping && MappingEdits.Find(mapping, change.Path[0])?.Value is SyntaxMapping { Entries.IsEmpty: false } inner
            && inner.Entries.All(entry => change.Parts.Any(part => part.Value is null && part.Path[1] == entry.Definition?.Name)))
            return InMapping(mapping, change.Path[0], null);
        foreach (var part in change.Parts)
        {
            var before = _edits.Count;
            if (WriteOne(part) is { } reason) return reason;
            if (_edits.OverlapsSince(before)) return Shared;
        }

        return null;
    }

    private Bilingual? OfStep(SyntaxMapping step, ValueChange change)
    {
        if (change.Path[0] is not (ValueChange.Label or ValueChange.Lane)) return Below(step, change);
        if (step.LaneEntry is not { } lane || change.Value is null) return NotThere;
        return _edits.Replace(change.Path[0] == ValueChange.Lane ? lane.Key : lane.Value, change.Value) ? null : Shared;
    }

    private Bilingual? OfLane(SyntaxEntry lane, ValueChange change)
    {
        if (lane.Value is SyntaxMapping mapping && mapping.Entries.Length > 0) return InMapping(mapping, change.Path[0] == ValueChange.Label ? "label" : change.Path[0], change.Value);
        return Whole(lane.Value, change);
    }

    private Bilingual? OfCause(SyntaxNode cause, ValueChange change)
    {
        var isLabel = change.Path[0] is ValueChange.Label or "cause";
        if (cause is SyntaxMapping mapping && MappingEdits.Find(mapping, "cause") is { } words) return isLabel ? change.Value is not null && _edits.Replace(words.Value, change.Value) ? null : Shared : Below(mapping, change);
        if (isLabel && change.Value is not null && cause is SyntaxEntry entry) return _edits.Replace(entry.Key, change.Value) ? null : Shared;
        return cause is SyntaxScalar ? Whole(cause, change) : Shared;
    }

    /// <summary>Writes the whole in place of a node, once for all that is said of it.</summary>
    private Bilingual? Whole(SyntaxNode node, ValueChange change)
    {
        if (change.Whole is not { } whole) return Shared;
        if (!_replaced.Add((node.Span.Start, ""))) return null;
        if (_edits.Replace(node, whole)) return null;
        _replaced.Remove((node.Span.Start, ""));
        return Shared;
    }

    /// <summary>Writes below a mapping, along the path of the change.</summary>
    private Bilingual? Below(SyntaxMapping mapping, ValueChange change)
    {
        var (key, entry) = (change.Path[0], MappingEdits.Find(mapping, change.Path[0]));
        if (change.Path.Length == 1) return InMapping(mapping, key, change.Value);
        if (change.Path.Length == 2 && int.TryParse(change.Path[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            var text = entry?.Value is SyntaxSequence texts ? place >= 1 && place <= texts.Items.Length ? texts.Items[place - 1] : null : place == 1 ? entry?.Value : null;
            return text is not SyntaxScalar ? NotThere : change.Value is not null && _edits.Replace(text, change.Value) ? null : Shared;
        }

        if (change.Path.Length == 2)
        {
            // What is emptied goes as a whole.
            if (entry?.Value is SyntaxMapping inner && inner.Entries.Length > 0)
                return change.Value is null && inner.Entries.Length == 1 ? InMapping(mapping, key, null) : InMapping(inner, change.Path[1], change.Value);
        }
        else if (entry is not null && int.TryParse(change.Path[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
        {
            var item = entry.Value is SyntaxSequence list ? number <= list.Items.Length ? list.Items[number - 1] : null : number == 1 ? entry.Value : null;
            if (item is SyntaxMapping known && known.Entries.Length > 0) return InMapping(known, change.Path[2], change.Value);
            return item is null ? NotThere : Whole(item, change);
        }

        if (change.Path.Length == 3) return NotThere;
        // Said in another form, or not at all: the whole is written, once.
        if (!_replaced.Add((mapping.Span.Start, key))) return null;
        var reason = InMapping(mapping, key, change.Whole is { Length: > 0 } whole ? whole : null, replacesAll: true);
        if (reason is not null) _replaced.Remove((mapping.Span.Start, key));
        return reason;
    }

    /// <summary>Gives a key of a mapping a value, or takes it out.</summary>
    private Bilingual? InMapping(SyntaxMapping mapping, string key, string? value, bool replacesAll = false)
    {
        if (!MappingEdits.IsOwn(mapping)) return Shared;
        if (MappingEdits.Find(mapping, key) is not { } entry)
        {
            if (value is null) return null;
            return _edits.Set(mapping, key, mapping.Keys?.Keys.FirstOrDefault(known => known.Name == key) is { } definition ? Word(mapping, definition) : key, value) ? null : Shared;
        }

        if (value is null) return _edits.Remove(mapping, entry) ? null : Shared;
        if (entry.Value is SyntaxScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, Span.Length: > 0 } scalar)
            return WithUnit(key, scalar, value) is not { } united ? Currency : _edits.Replace(scalar, united) ? null : Shared;
        // A text of several lines, a list or braces: written anew where no remark of the author's stands in it.
        var written = _tree.Source.Content.AsSpan(entry.Span.Start, entry.Span.Length);
        var hasRemark = entry.Value is not SyntaxScalar && written.Contains('#') && _tree.Comments.Any(comment => comment.Start >= entry.Span.Start && comment.Start < entry.Span.End);
        return !hasRemark && (replacesAll || entry.Value is not SyntaxMapping) && _edits.ReplaceValue(entry, value) ? null : Shared;
    }

    /// <summary>An amount of money with the currency that stands there; null where it cannot be told from the amount.</summary>
    private string? WithUnit(string key, SyntaxScalar scalar, string value)
    {
        if (key is not ("cost" or "rate") || value.AsSpan().ContainsAnyExcept(Figures)) return value;
        var written = _tree.Source.Content.AsSpan(scalar.Span.Start, scalar.Span.Length);
        var (first, last) = (written.IndexOfAnyInRange('0', '9'), written.LastIndexOfAnyInRange('0', '9'));
        if (first < 0) return null;
        var (before, after) = (written[..first].Trim(Around).ToString(), written[(last + 1)..].Trim(Around).ToString());
        if (!written[first..(last + 1)].ContainsAnyExcept(Figures) && (before.Length == 0 || IsMoney(before)) && (after.Length == 0 || IsMoney(after))) return string.Concat(written[..first], value, written[(last + 1)..]);
        foreach (var word in UnitWords.Of(NumberUnit.Money))
        {
            if (written.Contains(word, StringComparison.OrdinalIgnoreCase)) return null;
        }

        return value;
    }

    private static bool IsMoney(string text)
    {
        foreach (var word in UnitWords.Of(NumberUnit.Money))
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>A key in the language in which the others of its mapping are written.</summary>
    private static string Word(SyntaxMapping mapping, SyntaxKey key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry is { IsMerge: false, Name: { Length: > 0 } name, Definition: { IsLane: false } }) return For(key, name);
        }

        return mapping.Tree.Root is SyntaxMapping { Entries: [{ Name: { Length: > 0 } first }, ..] } ? For(key, first) : key.Name;
    }

    private static string For(SyntaxKey key, string other) => other[0] > '\u2E7F' && !key.Chinese.IsEmpty ? key.Chinese[0] : key.Name;
}
