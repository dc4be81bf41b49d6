using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>The words that a document may use and that other parts of the library own. Immutable.</summary>
/// <param name="Kinds">The kinds of document.</param>
/// <param name="Themes">The names of the themes; made when asked for.</param>
/// <param name="ThemeMeanings">What each of the themes is for; made likewise.</param>
/// <param name="SettingWords">The words that a setting of a rule takes, by the name or code of the rule and the name of the setting; empty
/// where it takes a number, or there is none.</param>
internal sealed record Vocabulary(DocumentKinds Kinds, Func<ImmutableArray<string>> Themes, Func<ImmutableArray<Bilingual>> ThemeMeanings, Func<string, string, ImmutableArray<string>> SettingWords);
