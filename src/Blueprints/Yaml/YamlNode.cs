using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Yaml;

/// <summary>A node of a document's YAML with its place. Immutable; aliases are already expanded, within the limits.</summary>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>Whether nothing is written here, or YAML's word for nothing.</summary>
    public bool IsNothing => this is YamlScalar { IsPlain: true, Value: "" or "~" or "null" };
}

/// <summary>A scalar. <paramref name="IsPlain"/>: written without quotes, so that an empty one means "nothing".</summary>
internal sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span);

/// <summary>A mapping in document order; keys are scalars and unique (the parser has reported and dropped others).</summary>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span);

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>One key with its value.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
