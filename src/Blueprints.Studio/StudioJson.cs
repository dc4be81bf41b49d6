using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Authoring;
using Blueprints.Authoring.Changes;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Templates;
using Blueprints.Text;

namespace Blueprints.Studio;

/// <summary>Answers as JSON, by hand: nothing is looked up by reflection, so that the rest of it is trimmed away.</summary>
internal static class StudioJson
{
    public static string Drawing(AuthoringDocument document) => Write(json =>
    {
        Head(json, document.Compilation.Diagram, document.Language);
        json.WriteStartArray("mistakes");
        foreach (var mistake in document.Mistakes) One(json, mistake);
        json.WriteEndArray();
        var blueprint = document.Compilation.Diagram as ServiceBlueprint;
        json.WriteStartObject("steps");
        foreach (var step in blueprint?.Steps ?? []) json.WriteString(step.Id, step.Label);
        json.WriteEndObject();
        json.WriteStartObject("lanes");
        foreach (var lane in blueprint?.Lanes ?? []) json.WriteString(lane.Id, lane.Label);
        json.WriteEndObject();
        var categories = (document.Compilation.Diagram as Fishbone)?.Categories ?? [];
        json.WriteStartObject("categories");
        foreach (var category in categories) json.WriteString(category.Id, category.Label);
        json.WriteEndObject();
        json.WriteStartObject("causes");
        foreach (var category in categories) Causes(json, category.Causes);
        json.WriteEndObject();
    });

    /// <summary>What a document is called, of which kind it is, and which language it is told in.</summary>
    public static void Head(Utf8JsonWriter json, Diagram? diagram, DiagramLanguage? language)
    {
        json.WriteString("title", diagram?.Title);
        json.WriteString("kind", diagram is null ? null : Compiler.KindOf(diagram).Key);
        json.WriteString("language", language == DiagramLanguage.Chinese ? "zh" : "en");
    }

    public static string Change(DrawnChange change) => Write(json =>
    {
        json.WriteString("refusal", change.Refusal);
        json.WriteString("consequence", change.Consequence);
        json.WriteStartArray("edits");
        foreach (var edit in change.Edits)
        {
            json.WriteStartObject();
            Edit(json, edit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Step(ImmutableArray<StepFieldText> fields, ArrowWays ways) => Write(json =>
    {
        json.WriteString("ways", ways switch { ArrowWays.One => "one", ArrowWays.Choice => "choice", ArrowWays.Parallel => "parallel", _ => "none" });
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field.ToString());
            json.WriteString("value", field.Value);
            json.WriteNumber("others", field.Others);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Findings(AuthoringDocument document, AnalysisResult? analysis) => Write(json =>
    {
        json.WriteNumber("leading", FindingGroup.Leading);
        json.WriteStartArray("findings");
        foreach (var group in analysis?.Ranked ?? [])
        {
            json.WriteStartObject();
            Members(json, group.First);
            json.WriteStartArray("others");
            foreach (var other in group.Others) One(json, other);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("language", document.Language == DiagramLanguage.Chinese ? "zh" : "en");
    });

    public static string Completions(ImmutableArray<CompletionItem> items) => Write(json =>
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("label", item.Label);
            json.WriteString("kind", item.Kind.ToString());
            json.WriteString("detail", item.Detail);
            json.WriteString("description", item.Description);
            Edit(json, item.Edit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Hover(HoverText? hover) => Write(json =>
    {
        if (hover is null) return;
        json.WriteString("text", hover.Markdown);
        json.WriteNumber("start", hover.Span.Start);
        json.WriteNumber("end", hover.Span.End);
    });

    public static string Templates(DiagramLanguage language) => Write(json =>
    {
        json.WriteStartArray("templates");
        foreach (var template in TemplateList.All)
        {
            json.WriteStartObject();
            json.WriteString("name", template.Name);
            json.WriteString("label", language == DiagramLanguage.Chinese ? template.ChineseName : char.ToUpperInvariant(template.Name[0]) + template.Name[1..].Replace('-', ' '));
            json.WriteString("summary", template.Summary.In(language));
            json.WriteString("ending", template.Ending);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Causes(Utf8JsonWriter json, ImmutableArray<Cause> causes)
    {
        foreach (var cause in causes)
        {
            json.WriteString(cause.Id, cause.Label);
            Causes(json, cause.Causes);
        }
    }

    private static void One(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        Members(json, diagnostic);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" });
        json.WriteString("message", diagnostic.Message);
        json.WriteString("why", diagnostic.Why);
        json.WriteString("effect", diagnostic.Effect);
        json.WriteString("help", diagnostic.Help);
        json.WriteString("advice", diagnostic.Advice);
        json.WriteString("element", diagnostic.Element);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("start", diagnostic.Span.Start);
        json.WriteNumber("end", diagnostic.Span.End);
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                Edit(json, edit);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Edit(Utf8JsonWriter json, DiagnosticEdit edit)
    {
        json.WriteNumber("start", edit.Start);
        json.WriteNumber("end", edit.Start + edit.Length);
        json.WriteString("text", edit.NewText);
    }

    public static string Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
