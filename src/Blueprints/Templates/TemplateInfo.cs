using Blueprints.Text;

namespace Blueprints.Templates;

/// <summary>A document to begin with, in English and in Chinese. Immutable; safe to share between threads.</summary>
public sealed record TemplateInfo
{
    internal TemplateInfo(string name, string chineseName, Bilingual summary, string ending) => (Name, ChineseName, Summary, Ending) = (name, chineseName, summary, ending);

    /// <summary>What it is asked for by, in kebab case; never reused.</summary>
    public string Name { get; }

    /// <summary>The same in Chinese.</summary>
    public string ChineseName { get; }

    /// <summary>What it is for, in one sentence.</summary>
    public Bilingual Summary { get; }

    /// <summary>What the name of a file with it ends in, such as <c>.blueprint.yaml</c>.</summary>
    public string Ending { get; }

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
