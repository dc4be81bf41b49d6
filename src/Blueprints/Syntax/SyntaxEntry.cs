using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>A key of a mapping with its value.</summary>
public sealed class SyntaxEntry : SyntaxNode
{
    internal SyntaxEntry(SyntaxNode key, SyntaxNode value, TextSpan span)
        : base(span, null)
    {
        Key = key;
        Value = value;
        Children = [key, value];
    }

    /// <summary>The key: a scalar, but in a document with a mistake.</summary>
    public SyntaxNode Key { get; }

    /// <summary>The value; an empty scalar where nothing is written.</summary>
    public SyntaxNode Value { get; }

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>The key as a text; null where it is no scalar.</summary>
    public string? Name => (Key as SyntaxScalar)?.Value;

    /// <summary>Where the key stands.</summary>
    public TextSpan KeySpan => Key.Span;

    /// <summary>Where the value stands.</summary>
    public TextSpan ValueSpan => Value.Span;

    /// <summary>Whether the key is <c>&lt;&lt;</c>, which takes over the entries of the mappings after it.</summary>
    public bool IsMerge => Key is SyntaxScalar { Style: ScalarStyle.Plain, Value: "<<" };

    /// <summary>What the language says of the key: its description, and what it takes; null for keys of the author's own, and for those
    /// that may not stand here.</summary>
    public SyntaxKey? Definition
    {
        get
        {
            if (Name is not { } name || Parent is not SyntaxMapping { Keys: { } keys }) return null;
            SyntaxKey? found = null;
            foreach (var key in keys.Keys)
            {
                if (!key.Is(name)) continue;
                // Where a lane is called like a key, the word is the lane until the step has named one.
                if (key.IsLane && ((SyntaxMapping)Parent).LaneEntry == this) return key;
                found ??= key;
            }

            return found;
        }
    }
}
