using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Markdown;
using Blueprints.Rendering;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Studio;

/// <summary>
/// What the npm package asks of the library, by strings alone: each call stands by itself. The package has looked at the values of its options
/// before; an empty one is none. For one thread.
/// </summary>
public static partial class Library
{
    /// <summary>The drawing of a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of its file, from which the paths of other files count.</param>
    /// <param name="language"><c>en</c>, <c>zh</c>, or empty for the document's own.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="fold">Into how many rows.</param>
    /// <param name="marks">What else is asked for: any of <c>findings</c>, <c>registers</c>, <c>gaps</c>, <c>ids</c>, <c>files</c>, with spaces between.</param>
    /// <param name="prefix">What its ids begin with.</param>
    /// <param name="configuration">The text of a <c>blueprints.yaml</c>.</param>
    /// <returns>JSON with <c>title</c>, <c>kind</c> and <c>language</c>; what is wrong, as <c>check --format json</c> writes it; the drawing, empty for none.</returns>
    [JSExport]
    [return: JSMarshalAs<JSType.Array<JSType.String>>]
    public static string[] Render(string text, string name, string language, string theme, string fold, string marks, string prefix, string configuration)
    {
        var wanted = marks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var compilation = Compile(text, name, language, wanted.Contains("files"));
        List<DocumentReport> reports = [new DocumentReport(name, compilation.Diagnostics, [])];
        var svg = "";
        if (compilation is { HasErrors: false, Diagram: { } diagram })
        {
            var hasFindings = wanted.Contains("findings");
            var layout = new LayoutOptions
            {
                Theme = ThemeList.Find(theme),
                Language = Studio.LanguageOf(language),
                Folding = Folding.Find(fold),
                Registers = wanted.Contains("registers"),
                Gaps = wanted.Contains("gaps"),
                Analysis = hasFindings ? Compiler.Analyze(compilation, Settings(configuration, language, reports)) : null,
            };
            svg = Compiler.RenderSvg(diagram, layout, new SvgOptions { IdPrefix = prefix.Length > 0 ? prefix : null, HasElementIds = wanted.Contains("ids") });
        }

        return [About(compilation, language), Json(reports), svg];
    }

    /// <summary>The mistakes and the findings of a document.</summary>
    /// <returns>As <c>check --format json</c> writes them.</returns>
    [JSExport]
    public static string Check(string text, string name, string language, string marks, string configuration)
    {
        var compilation = Compile(text, name, language, marks == "files");
        List<DocumentReport> reports = [];
        reports.Add(Compiler.Report(compilation, Compiler.Analyze(compilation, Settings(configuration, language, reports))));
        return Json(reports);
    }

    /// <summary>The fences of a page.</summary>
    /// <param name="page">Its text.</param>
    /// <param name="name">Its path among the files; empty for none.</param>
    /// <param name="language">The language where a fence names none.</param>
    /// <param name="theme">Likewise the theme.</param>
    /// <param name="marks">Any of <c>files</c> and <c>quiet</c> (no warnings on the page).</param>
    /// <param name="configuration">The text of a <c>blueprints.yaml</c>.</param>
    /// <param name="starts">Where each fence begins.</param>
    /// <param name="contents">What stands in each.</param>
    /// <returns>For each fence two: <c>whole</c>, <c>code</c> or, where it is none of ours, nothing, and its HTML; then what is wrong in each as JSON, all
    /// in one: an array with for each fence its <c>places</c> (<c>text</c>, <c>pageLine</c>, <c>file</c>) and, in the same order, a <c>report</c> as
    /// <c>check --format json</c> writes it.</returns>
    [JSExport]
    [return: JSMarshalAs<JSType.Array<JSType.String>>]
    public static string[] DrawFences(string page, string name, string language, string theme, string marks, string configuration, [JSMarshalAs<JSType.Array<JSType.Number>>] int[] starts, [JSMarshalAs<JSType.Array<JSType.String>>] string[] contents)
    {
        var wanted = marks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var options = new BlueprintsOptions
        {
            Compiler = CompilerOptions.Default with { Files = wanted.Contains("files") ? new ServedFiles("") : null },
            Analysis = Settings(configuration, language, []),
            Theme = ThemeList.Find(theme),
            Language = Studio.LanguageOf(language),
            ShowsWarnings = !wanted.Contains("quiet"),
        };
        var drawn = BlueprintsPages.DrawFences(page, starts.Zip(contents, (start, content) => new PageFence(start, content)), options, name.Length > 0 ? name : null);
        return [.. drawn.SelectMany(fence => new[] { fence is null ? "" : fence.IsWhole ? "whole" : "code", fence?.Html ?? "" }), Mistakes(drawn)];
    }

    private static Compilation Compile(string text, string name, string language, bool hasFiles) =>
        Compiler.Compile(new SourceText(text, name), CompilerOptions.Default with { Language = Studio.LanguageOf(language), Files = hasFiles ? FilesBeside.Of(new ServedFiles(""), name) : null });

    /// <summary>The settings of rules; what is wrong with them goes to the reports.</summary>
    private static AnalysisOptions Settings(string configuration, string language, List<DocumentReport> reports)
    {
        var spoken = Studio.LanguageOf(language);
        if (configuration.Length == 0) return AnalysisOptions.Default with { Language = spoken };
        var read = Compiler.ReadConfiguration(new SourceText(configuration, AnalysisConfiguration.FileName), spoken ?? DiagramLanguage.English);
        var report = Compiler.Report(read);
        if (!report.Diagnostics.IsEmpty) reports.Add(report);
        return AnalysisOptions.Of([read]) with { Language = spoken };
    }

    private static string About(Compilation compilation, string language) =>
        StudioJson.Write(json => StudioJson.Head(json, compilation.Diagram, Studio.LanguageOf(language) ?? compilation.Diagram?.Language));

    private static string Json(List<DocumentReport> reports)
    {
        using var stream = new MemoryStream();
        JsonDiagnosticWriter.Write(stream, reports);
        return TextOf(stream);
    }

    private static string Mistakes(ImmutableArray<DrawnFence?> drawn)
    {
        var all = new StringBuilder("[");
        foreach (var fence in drawn)
        {
            if (all.Length > 1) all.Append(',');
            var mistakes = fence?.Mistakes ?? [];
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartArray();
                foreach (var mistake in mistakes)
                {
                    json.WriteStartObject();
                    json.WriteString("text", mistake.ToString());
                    json.WriteNumber("pageLine", mistake.Line);
                    json.WriteString("file", mistake.Diagnostic.Source.Name);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            // The same mistakes again, each as a document of its own would tell it.
            var report = mistakes.IsEmpty ? "null" : Json([new DocumentReport("", [.. mistakes.Select(mistake => mistake.Diagnostic)], [])]);
            all.Append(CultureInfo.InvariantCulture, $"{{\"places\":{TextOf(stream)},\"report\":{report}}}");
        }

        return all.Append(']').ToString();
    }

    private static string TextOf(MemoryStream stream) => Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
}
