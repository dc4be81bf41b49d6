using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>One key of the language.</summary>
/// <param name="Name">As authors write it.</param>
/// <param name="Shape">What may stand after it.</param>
/// <param name="Description">One line for the reference and the schema, without a full stop.</param>
internal record KeyInfo(string Name, ValueShape Shape, Bilingual Description)
{
    /// <summary>What holds without it, in words.</summary>
    public Bilingual Default { get; init; } = KeyDefault.None;

    /// <summary>Whether it must stand.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// What to write where it is missing or wrong, in English in words that follow "write", in Chinese as a whole; made of the shape where
    /// it isn't said.
    /// </summary>
    public Bilingual? Advice { get; init; }

    /// <summary>The same key in Chinese, the one to choose first.</summary>
    public ImmutableArray<string> Chinese { get; init; } = [];

    /// <summary>Words that authors write for it by mistake; they are answered with a suggestion.</summary>
    public ImmutableArray<string> Misnomers { get; init; } = [];

    /// <summary>As the author wrote it at the place that is read: messages call it that. Default: its name.</summary>
    public string Written { get => field ?? Name; init; }

    /// <summary>Its name, and what it is in Chinese.</summary>
    public IEnumerable<string> Writings => Chinese.Prepend(Name);

    /// <summary>Whether a word is this key, in English or in Chinese.</summary>
    public bool Is(string word) => word == Name || (IsInChinese(word) && Chinese.Contains(word));

    /// <summary>What to call it to an author who writes like this.</summary>
    /// <param name="word">A key of the author's, right or wrong.</param>
    public string For(string word) => IsInChinese(word) && !Chinese.IsEmpty ? Chinese[0] : Name;

    /// <summary>Whether an author writes a word in Chinese: keys and words are answered in the language in which they are written.</summary>
    public static bool IsInChinese(string word) => word is [> '\u2E80', ..];
}
