using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Icons;

/// <summary>What became of the reading of an icon's file. Immutable.</summary>
/// <param name="Icon">The icon; null where the file is none.</param>
/// <param name="Mistake">What is wrong with the file, in English in words that begin with "it"; null where there is an icon.</param>
/// <param name="Omitted">What the file holds and the icon leaves out, such as <c>&lt;text&gt;</c>, in the order of the file; a few at
/// most.</param>
public sealed record IconReading(Icon? Icon, Bilingual? Mistake, ImmutableArray<Bilingual> Omitted)
{
    internal static IconReading Wrong(Bilingual mistake) => new(null, VisibleText.Of(mistake), []);
}
