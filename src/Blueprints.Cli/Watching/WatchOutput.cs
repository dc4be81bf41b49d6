using System.Text.Encodings.Web;
using System.Text.Json;
using Blueprints.Cli.Messaging;
using Blueprints.Diagnostics;

namespace Blueprints.Cli.Watching;

/// <summary>Tells what happens while a folder is watched: in words on standard error, or as JSON, an event a line, on standard output.</summary>
/// <param name="output">Where events go; null for words.</param>
internal sealed class WatchOutput(Stream? output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();

    public bool IsJson => output is not null;

    /// <summary>Tells of a document that was drawn, or not, with what was said of it.</summary>
    /// <param name="name">The document.</param>
    /// <param name="target">The file of its drawing.</param>
    /// <param name="code">What became of it.</param>
    /// <param name="milliseconds">How long that took.</param>
    /// <param name="diagnostics">Its mistakes.</param>
    /// <param name="words">The same in words.</param>
    public void Drawn(string name, string target, int code, long milliseconds, IReadOnlyList<Diagnostic> diagnostics, string words)
    {
        if (!IsJson)
        {
            if (words.Length > 0) Messages.Output.Write(words);
            return;
        }

        Event(code switch { ExitCode.Done => "drawn", ExitCode.Mistakes => "mistakes", _ => "trouble" }, json =>
        {
            json.WriteString("document", name);
            if (code == ExitCode.Done) json.WriteString("file", target);
            if (code is ExitCode.Done or ExitCode.Mistakes)
            {
                json.WriteNumber("milliseconds", milliseconds);
                json.WriteStartArray("diagnostics");
                foreach (var diagnostic in diagnostics) Write(json, diagnostic);
                json.WriteEndArray();
            }
            else
            {
                json.WriteString("message", words.TrimEnd());
            }
        });
    }

    /// <summary>Tells of something else: in words, or as an event of a kind with one value.</summary>
    public void Say(string kind, string key, string value, string words)
    {
        if (IsJson) Event(kind, json => json.WriteString(key, value));
        else Messages.Say(words);
    }

    /// <summary>Tells that all documents there are have been drawn, and that changes are waited for.</summary>
    public void Ready(int documents, string words)
    {
        if (IsJson) Event("watching", json => json.WriteNumber("documents", documents));
        else if (words.Length > 0) Messages.Say(words);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "information" });
        json.WriteString("file", diagnostic.Source.Name);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("column", diagnostic.Position.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        json.WriteEndObject();
    }

    private void Event(string kind, Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("event", kind);
            members(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (_gate)
        {
            line.WriteTo(output!);
            output!.Flush();
        }
    }
}
