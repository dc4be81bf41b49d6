using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>A key that may stand in a mapping, in the words of the reference of the language. Immutable.</summary>
/// <param name="Name">The key as authors write it.</param>
/// <param name="Description">What it is for, in one line without a full stop.</param>
/// <param name="Takes">What may stand after it, in words such as "a duration such as 2 min".</param>
public sealed record SyntaxKey(string Name, Bilingual Description, Bilingual Takes)
{
    /// <summary>The words of which its value may be one, in the order in which they are listed. Default: none, so that it takes something
    /// else.</summary>
    public ImmutableArray<string> Words { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The same key in Chinese, the one to choose first. Default: none, as for a lane of the author's own.</summary>
    public ImmutableArray<string> Chinese { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Each of <see cref="Words"/> in Chinese, in the same order. Default: none.</summary>
    public ImmutableArray<string> WordsInChinese { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What each of <see cref="Words"/> means, in the same order, in words without a full stop. Default: none.</summary>
    public ImmutableArray<Bilingual> Meanings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether a key of a document is this one, in English or in Chinese.</summary>
    /// <param name="word">The key as it is written there.</param>
    public bool Is(string word) => word == Name || Chinese.Contains(word);

    /// <summary>What holds where it doesn't stand, in words. Default: none.</summary>
    public Bilingual Default { get; init; } = new("none", "无");

    /// <summary>Whether it must stand. Default: false.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is a lane, after which the label of a step stands. Default: false.</summary>
    public bool IsLane { get; init; }
}
