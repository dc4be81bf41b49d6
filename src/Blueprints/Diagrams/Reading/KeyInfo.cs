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

    /// <summary>Words that authors write for it by mistake, Chinese ones among them; they are answered with a suggestion.</summary>
    public ImmutableArray<string> Misnomers { get; init; } = [];
}
