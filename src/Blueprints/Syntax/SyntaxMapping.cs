using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>A mapping: entries of a key and a value each, in the order of the text, those that stand twice among them.</summary>
public sealed class SyntaxMapping : SyntaxNode
{
    private StrongBox<SyntaxKeySet?>? _keys;
    private StrongBox<SyntaxEntry?>? _lane;

    internal SyntaxMapping(ImmutableArray<SyntaxEntry> entries, bool isFlow, TextSpan span, string? anchor)
        : base(span, anchor)
    {
        Entries = entries;
        IsFlow = isFlow;
        Children = ImmutableArray<SyntaxNode>.CastUp(entries);
    }

    /// <summary>The entries.</summary>
    public ImmutableArray<SyntaxEntry> Entries { get; }

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>The keys that may stand here, and what each takes; null where the language says nothing of this place, as where a mapping
    /// is a mistake. Made when first asked for.</summary>
    public SyntaxKeySet? Keys => (_keys ??= new StrongBox<SyntaxKeySet?>(Tree.Guide.KeysOf(this))).Value;

    /// <summary>The first entry that is called like a lane: that which says in which lane a step stands; null where there is none.</summary>
    internal SyntaxEntry? LaneEntry => (_lane ??= new StrongBox<SyntaxEntry?>(FindLane())).Value;

    /// <summary>The entry of a key: its own, the first where it stands twice, or else one that <c>&lt;&lt;</c> takes over; null where
    /// there is none.</summary>
    /// <param name="name">The key.</param>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public SyntaxEntry? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var seen = new HashSet<SyntaxMapping>(ReferenceEqualityComparer.Instance);
        var open = new Stack<SyntaxNode>([this]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case SyntaxAlias { Target: { } target }:
                    open.Push(target);
                    break;
                case SyntaxSequence sequence when sequence.Parent is SyntaxEntry { IsMerge: true }:
                    for (var i = sequence.Items.Length - 1; i >= 0; i--) open.Push(sequence.Items[i]);
                    break;
                case SyntaxMapping mapping when seen.Add(mapping):
                    foreach (var entry in mapping.Entries)
                    {
                        if (!entry.IsMerge && entry.Name == name) return entry;
                    }

                    for (var i = mapping.Entries.Length - 1; i >= 0; i--)
                    {
                        if (mapping.Entries[i].IsMerge) open.Push(mapping.Entries[i].Value);
                    }

                    break;
            }
        }

        return null;
    }

    private SyntaxEntry? FindLane()
    {
        if (Keys is not { } keys || !keys.Keys.Any(key => key.IsLane)) return null;
        foreach (var entry in Entries)
        {
            if (entry is { IsMerge: false, Name: { } name } && keys.Keys.Any(key => key.IsLane && key.Is(name))) return entry;
        }

        return null;
    }
}
