using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Markdown;

/// <summary>What the attributes of a fence ask for, and what is wrong with them.</summary>
internal sealed class FenceSettings
{
    private static readonly string[] Names = ["file", "findings", "fold", "theme", "lang"];

    private readonly List<(FenceAttribute At, DiagnosticDescriptor Descriptor, Bilingual Message, Bilingual Help)> _mistakes = [];

    public FenceSettings(IEnumerable<FenceAttribute> attributes)
    {
        foreach (var attribute in attributes) Read(attribute);
    }

    public FenceAttribute? File { get; private set; }

    public bool HasFindings { get; private set; }

    public Folding? Folding { get; private set; }

    public Theme? Theme { get; private set; }

    public DiagramLanguage? Language { get; private set; }

    public string? Id { get; private set; }

    public List<string> Classes { get; } = [];

    /// <summary>What is wrong, in a language.</summary>
    public IEnumerable<Diagnostic> Mistakes(PageText page, DiagramLanguage language) => _mistakes.Select(mistake => page.Diagnostic(mistake.Descriptor, mistake.At.Start, mistake.At.End, language, mistake.Message, mistake.Help));

    private void Read(FenceAttribute attribute)
    {
        var value = attribute.Value ?? "";
        switch (attribute.Name.ToLowerInvariant())
        {
            case "#":
                Id = value;
                break;
            case ".":
                Classes.Add(value);
                break;
            case "file":
                File = attribute;
                if (value.Length == 0) Wrong(attribute, new("the path of a document, such as file=services/bank.blueprint.yaml", "文档的路径，如 file=services/bank.blueprint.yaml"));
                break;
            case "findings":
                HasFindings = value.ToLowerInvariant() is "" or "true" or "yes";
                if (!HasFindings && value.ToLowerInvariant() is not ("false" or "no")) Wrong(attribute, new("nothing, true or false", "空着，或 true、false"));
                break;
            case "fold":
                if ((Folding = Folding.Find(value)) is null) Wrong(attribute, new($"auto, none, or a number of rows from 1 to {Folding.MostRows}", $"auto、none，或 1 到 {Folding.MostRows} 的行数"));
                break;
            case "theme":
                var themes = string.Join(", ", ThemeList.All.Select(theme => theme.Name));
                if ((Theme = ThemeList.Find(value)) is null) Wrong(attribute, new(themes, themes));
                break;
            case "lang":
                Language = value.ToLowerInvariant() switch { "en" => DiagramLanguage.English, "zh" => DiagramLanguage.Chinese, _ => null };
                if (Language is null) Wrong(attribute, new("en or zh", "en 或 zh"));
                break;
            default:
                var nearest = Spelling.Nearest(attribute.Name, Names);
                var hint = nearest is null ? new Bilingual("", "") : new($"; did you mean '{nearest}'?", $"；是不是“{nearest}”？");
                var name = Clip(attribute.Name);
                _mistakes.Add((attribute, FenceDiagnostics.UnknownAttribute, new($"unknown attribute '{name}'{hint.English}", $"不认识的属性“{name}”{hint.Chinese}"), new($"a fence may have {string.Join(", ", Names)}", $"代码块可以有 {string.Join("、", Names)}")));
                break;
        }
    }

    private void Wrong(FenceAttribute attribute, Bilingual takes)
    {
        var value = Clip(attribute.Value ?? "");
        _mistakes.Add((attribute, FenceDiagnostics.WrongValue, new($"{attribute.Name} can't be '{value}'", $"{attribute.Name} 不能是“{value}”"), new($"it takes {takes.English}", $"可以写：{takes.Chinese}")));
    }

    /// <summary>A text short enough for a message.</summary>
    private static string Clip(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
