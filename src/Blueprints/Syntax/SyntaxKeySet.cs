using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Syntax;

/// <summary>The keys that may stand in one mapping. Immutable.</summary>
/// <param name="Owner">What they belong to, in words such as "a step"; empty where nothing has a name for it.</param>
/// <param name="Keys">The keys of the language, in the order in which the reference lists them.</param>
/// <param name="IsOpen">Whether keys of the author's own may stand here: names of lanes and categories, texts of causes, rules.</param>
public sealed record SyntaxKeySet(Bilingual Owner, ImmutableArray<SyntaxKey> Keys, bool IsOpen);
