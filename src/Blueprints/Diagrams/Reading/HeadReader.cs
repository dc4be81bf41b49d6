using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Diagrams.Reading;

/// <summary>The keys that documents of every kind have at their head.</summary>
internal static class HeadReader
{
    /// <summary>The words, and what <see cref="Language"/> takes beside them.</summary>
    public static readonly ValueShape LanguageShape = ValueShape.Word("en", "zh") with { Chinese = ["英文", "中文"], Further = "^([eE][nN]-.*|[zZ][hH]-.*|简体中文)$", Meanings = [new("the words of the drawing and the messages are English", "图上的用语和提示用英文"), new("the words of the drawing and the messages are Chinese", "图上的用语和提示用中文")] };

    public static DiagramLanguage Language(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is YamlScalar { Value: var text })
        {
            if (text.StartsWith("zh-", StringComparison.OrdinalIgnoreCase) || text is "中文" or "简体中文") return DiagramLanguage.Chinese;
            if (text.StartsWith("en-", StringComparison.OrdinalIgnoreCase)) return DiagramLanguage.English;
        }

        return reader.Word(node, key) == 1 ? DiagramLanguage.Chinese : DiagramLanguage.English;
    }

    public static string? Theme(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (reader.Text(node, key) is not { } text) return null;
        var themes = reader.Vocabulary.Themes();
        foreach (var theme in themes)
        {
            if (string.Equals(theme, text, StringComparison.OrdinalIgnoreCase)) return theme;
        }

        reader.UnknownWord(node, new($"unknown theme '{VisibleText.Clip(text)}'", $"没有主题“{VisibleText.Clip(text)}”"), text, themes, new("themes", "可选的主题"));
        return null;
    }

    /// <summary>The line that names the kind and the title.</summary>
    public static TextSpan TitleSpan(YamlMapping root, KeyInfo kind)
    {
        foreach (var entry in root.Entries)
        {
            if (kind.Is(entry.Key.Value)) return new TextSpan(entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End) - entry.Key.Span.Start);
        }

        return root.Span;
    }
}
