namespace Blueprints.Text;

/// <summary>The same words in the languages in which the library speaks.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In simplified Chinese.</param>
public readonly record struct Bilingual(string English, string Chinese)
{
    /// <summary>The words in a language.</summary>
    public string In(DiagramLanguage language) => language == DiagramLanguage.Chinese ? Chinese : English;
}
