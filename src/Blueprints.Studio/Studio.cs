using System.Runtime.InteropServices.JavaScript;
using Blueprints.Authoring;
using Blueprints.Drawing;
using Blueprints.Syntax;
using Blueprints.Text;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("browser")]

namespace Blueprints.Studio;

/// <summary>
/// What the page asks of the library, by strings alone. A text that is the same as before is not read again, so that one keystroke is read
/// once however much is asked of it. For the one thread that a browser's worker has.
/// </summary>
public static partial class Studio
{
    private static readonly DocumentSession Drawings = new();

    private static (string Text, string Name, string Language, AuthoringDocument Document)? _last;
    private static bool _isServed;

    /// <summary>From here on documents stand in a folder, by their names, and use its files.</summary>
    [JSExport]
    public static void Serve() => _isServed = true;

    /// <summary>Files that documents use have changed: what was read is read anew.</summary>
    [JSExport]
    public static string Forget()
    {
        _last = null;
        return "";
    }

    /// <summary>The drawing of a document and its mistakes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="language">The language of what is told: <c>en</c>, <c>zh</c>, or empty for the document's own.</param>
    /// <param name="theme">The theme; empty for the document's own.</param>
    /// <param name="fold">Into how many rows: <c>auto</c>, <c>none</c>, a number, or empty for what the document says.</param>
    /// <param name="marks">What is drawn besides: any of <c>findings</c>, <c>registers</c>, <c>gaps</c>, with spaces between.</param>
    /// <returns>
    /// A line of JSON (<c>title</c>, <c>kind</c>, <c>language</c>, <c>mistakes</c>, <c>steps</c>, <c>lanes</c>, <c>causes</c> and <c>categories</c> with their labels), and below it the drawing as it is, without
    /// the escapes that JSON would ask for; nothing where the text has mistakes that leave no drawing.
    /// </returns>
    [JSExport]
    public static string Draw(string text, string name, string language, string theme, string fold, string marks)
    {
        var document = Document(text, name, language);
        var wanted = marks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? svg = null;
        if (document.Compilation is { HasErrors: false, Diagram: { } diagram })
        {
            var options = new LayoutOptions
            {
                Theme = theme.Length > 0 ? Themes.ThemeList.Find(theme) : null,
                Folding = FoldingOf(fold),
                Analysis = wanted.Contains("findings") ? Compiler.Analyze(document.Compilation, SettingsOf(name)) : null,
                Registers = wanted.Contains("registers"),
                Gaps = wanted.Contains("gaps"),
            };
            svg = Drawings.RenderSvg(diagram, options);
        }

        return $"{StudioJson.Drawing(document)}\n{svg}";
    }

    /// <summary>What the rules find, those that matter most first.</summary>
    /// <returns>JSON: <c>findings</c>, each with the others of its kind.</returns>
    [JSExport]
    public static string Findings(string text, string name, string language)
    {
        var document = Document(text, name, language);
        return StudioJson.Findings(document, document.Compilation.HasErrors ? null : Compiler.Analyze(document.Compilation, SettingsOf(name) with { Language = LanguageOf(language) }));
    }

    /// <summary>The figures.</summary>
    /// <returns>JSON, as <c>blueprints measure --format json</c> writes it; empty where the text has mistakes.</returns>
    [JSExport]
    public static string Measures(string text, string name, string language)
    {
        if (Document(text, name, language).Compilation is not { HasErrors: false, Diagram: { } diagram }) return "";
        using var stream = new MemoryStream();
        Blueprints.Measures.MeasureJsonWriter.Write(stream, [Compiler.Measure(diagram, name)], LanguageOf(language));
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>What may be written at a caret.</summary>
    [JSExport]
    public static string Complete(string text, string name, string language, int offset) => StudioJson.Completions(Document(text, name, language).CompletionsAt(offset));

    /// <summary>What is told of the place under the pointer.</summary>
    [JSExport]
    public static string Hover(string text, string name, string language, int offset) => StudioJson.Hover(Document(text, name, language).HoverAt(offset));

    /// <summary>The step, lane, phase or cause that a place belongs to; empty for none.</summary>
    [JSExport]
    public static string ElementAt(string text, string name, int offset) => Document(text, name, "").Compilation.Syntax.NodeAt(offset)?.Element?.Id ?? "";

    /// <summary>Where an element is written: its start and end, with a space between; empty for none. A step comes before a phase of the same id.</summary>
    [JSExport]
    public static string PlaceOf(string text, string name, string id)
    {
        var found = Document(text, name, "").Compilation.Syntax.Elements.Where(element => element.Id == id).OrderBy(element => element.Kind != SyntaxElementKind.Step).FirstOrDefault();
        return found is null ? "" : $"{found.Node.Span.Start} {found.Node.Span.End}";
    }

    /// <summary>The documents to begin with.</summary>
    [JSExport]
    public static string TemplateNames(string language) => StudioJson.Templates(LanguageOf(language) ?? DiagramLanguage.English);

    /// <summary>One of them.</summary>
    [JSExport]
    public static string Template(string name, string language) => Templates.TemplateList.Find(name)?.In(LanguageOf(language) ?? DiagramLanguage.English).Content ?? "";

    /// <summary>A text of another tool as a document of ours: Mermaid's ishikawa diagrams.</summary>
    /// <returns>The document; empty where it can't be read.</returns>
    [JSExport]
    public static string Convert(string text, string name, string language)
    {
        var read = Mermaid.IshikawaReader.Read(new SourceText(text, name), Diagrams.CompilerOptions.Default with { Language = LanguageOf(language) });
        return read.Diagram is Fishbones.Fishbone fishbone ? Fishbones.Writing.FishboneWriter.Write(fishbone) : "";
    }

    private static AuthoringDocument Document(string text, string name, string language)
    {
        if (_last is { } last && last.Text == text && last.Name == name && last.Language == language) return last.Document;
        var options = new AuthoringOptions { Language = LanguageOf(language), Analysis = SettingsOf(name) };
        if (_isServed) options = options with { Compiler = Diagrams.CompilerOptions.Default with { Files = new ServedFiles(name) } };
        var document = AuthoringDocument.Of(new SourceText(text, name), options);
        _last = (text, name, language, document);
        return document;
    }

    /// <summary>The settings of rules for a document: those of a <c>blueprints.yaml</c> beside it and in the folders above.</summary>
    private static Analysis.AnalysisOptions SettingsOf(string name)
    {
        if (!_isServed) return Analysis.AnalysisOptions.Default;
        var files = new ServedFiles(name);
        var configurations = new List<Analysis.AnalysisConfiguration>();
        var path = Analysis.AnalysisConfiguration.FileName;
        for (var above = name.Count(c => c == '/'); above >= 0; above--)
        {
            if (files.Read(path, Diagrams.CompilerOptions.Default.MaxBytes) is { Refusal: Files.FileRefusal.None } file) configurations.Add(Compiler.ReadConfiguration(SourceText.Decode(file.Content.Span, path)));
            path = "../" + path;
        }

        return Analysis.AnalysisOptions.Of(configurations);
    }

    internal static DiagramLanguage? LanguageOf(string language) => language switch
    {
        "zh" => DiagramLanguage.Chinese,
        "en" => DiagramLanguage.English,
        _ => null,
    };

    private static Diagrams.Folding? FoldingOf(string fold) => fold switch
    {
        "" => null,
        "auto" => Diagrams.Folding.Auto,
        "none" => Diagrams.Folding.None,
        _ => int.TryParse(fold, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var rows) && rows is > 0 and <= Diagrams.Folding.MostRows ? Diagrams.Folding.Into(rows) : null,
    };
}
