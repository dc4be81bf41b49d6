using Blueprints.Text;

namespace Blueprints.Templates;

/// <summary>A document to begin with, in English and in Chinese. Immutable; safe to share between threads.</summary>
/// <param name="Name">What it is asked for by, in kebab case; never reused.</param>
/// <param name="ChineseName">The same in Chinese.</param>
/// <param name="Summary">What it is for, in one sentence.</param>
/// <param name="Ending">What the name of a file with it ends in, such as <c>.blueprint.yaml</c>.</param>
public sealed record TemplateInfo(string Name, string ChineseName, Bilingual Summary, string Ending)
{
    /// <summary>
    /// The document in a language, whose keys, texts and remarks are all in it. It compiles without a mistake, and the analysis finds no error in
    /// it. Read anew from the assembly at every call.
    /// </summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF.</returns>
    public SourceText In(DiagramLanguage language)
    {
        var file = $"{Name}.{(language == DiagramLanguage.Chinese ? "zh" : "en")}.yaml";
        using var stream = typeof(TemplateInfo).Assembly.GetManifestResourceStream("Templates." + file)!;
        using var reader = new StreamReader(stream);
        return new SourceText(reader.ReadToEnd().ReplaceLineEndings("\n"), Name + Ending);
    }

    /// <summary>Whether a word is one of its names, whatever the case.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="ArgumentNullException">The word is null.</exception>
    public bool IsNamed(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return string.Equals(word, Name, StringComparison.OrdinalIgnoreCase) || word == ChineseName;
    }
}
