using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.MSBuild;

/// <summary>What the properties of a project ask for. Immutable.</summary>
internal sealed record BuildSettings
{
    public required IReadOnlyList<PictureFormat> Formats { get; init; }

    /// <summary>The theme of the drawings; null is each document's own.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The language of drawings and messages; null is each document's own.</summary>
    public DiagramLanguage? Language { get; init; }

    /// <summary>Whether weak links are told.</summary>
    public bool Checks { get; init; }

    /// <summary>Whether weak links are numbered on the drawings.</summary>
    public bool HasFindings { get; init; }

    /// <summary>Reads the properties; what is wrong with them goes to the list, each by its name.</summary>
    public static BuildSettings Read(DrawBlueprints task, List<Bilingual> wrong)
    {
        var formats = new List<PictureFormat>();
        foreach (var name in Parts(task.Format))
        {
            if (PictureFormat.Find(name) is { } format) formats.Add(format);
            else wrong.Add(Wrong("BlueprintsFormat", name, string.Join(", ", PictureFormat.Names)));
        }

        Theme? theme = null;
        if (task.Theme is { Length: > 0 } named && (theme = ThemeList.Find(named)) is null) wrong.Add(Wrong("BlueprintsTheme", named, string.Join(", ", ThemeList.All.Select(one => one.Name))));
        DiagramLanguage? language = task.Language?.ToLowerInvariant() switch { "en" => DiagramLanguage.English, "zh" => DiagramLanguage.Chinese, _ => null };
        if (language is null && task.Language is { Length: > 0 }) wrong.Add(Wrong("BlueprintsLanguage", task.Language, "en, zh"));
        if (task.Pages is { Length: > 0 } && PagesOf(task.Pages) is null) wrong.Add(Wrong("BlueprintsPages", task.Pages, "https://..."));
        return new BuildSettings { Formats = formats, Theme = theme, Language = language, Checks = task.Check, HasFindings = task.Findings };
    }

    /// <summary>The address of pages; null where it is none.</summary>
    public static Uri? PagesOf(string? pages) => Uri.TryCreate(pages, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>What stands between the semicolons of a property.</summary>
    public static string[] Parts(string? property) => (property ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Bilingual Wrong(string property, string value, string choice)
    {
        var shown = VisibleText(value);
        return new($"{property} can't be '{shown}'; the choice is: {choice}", $"{property} 不能是“{shown}”；可以写：{choice}");
    }

    /// <summary>A value as a message shows it: short, and on one line.</summary>
    private static string VisibleText(string value)
    {
        var shown = value.Length <= 60 ? value : value[..57] + "...";
        return string.Concat(shown.Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }
}
