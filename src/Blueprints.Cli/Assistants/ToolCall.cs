using System.Text;
using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Cli.Rpc;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Cli.Assistants;

/// <summary>A call of a tool: its arguments, read as the tool wants them.</summary>
/// <param name="arguments">The arguments, as they were sent.</param>
/// <param name="folder">The folder.</param>
/// <param name="token">Cancelled when nobody waits for it any more.</param>
internal sealed class ToolCall(JsonElement arguments, ToolFolder folder, CancellationToken token)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public ToolFolder Folder => folder;

    public CancellationToken Token => token;

    /// <summary>The language asked for; null where none is.</summary>
    /// <exception cref="ToolRefusal">There is no such language.</exception>
    public DiagramLanguage? Language => Text("language") switch { null => null, "en" => DiagramLanguage.English, "zh" => DiagramLanguage.Chinese, _ => throw new ToolRefusal("'language' is en or zh") };

    /// <summary>An argument that is a text; null where it is not there.</summary>
    /// <exception cref="ToolRefusal">It is no text.</exception>
    public string? Text(string name)
    {
        var value = arguments.Get(name);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        return value.AsText() ?? throw new ToolRefusal($"'{name}' is a text");
    }

    /// <exception cref="ToolRefusal">It is not there, or no text.</exception>
    public string Required(string name) => Text(name) ?? throw new ToolRefusal($"'{name}' is missing");

    /// <summary>An argument that is a whole number within bounds; null where it is not there.</summary>
    /// <exception cref="ToolRefusal">It is none.</exception>
    public int? Count(string name, int least, int most)
    {
        var value = arguments.Get(name);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        // In JSON 1000.0 is a whole number as well.
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var count) && count >= least && count <= most && count == Math.Floor(count)
            ? (int)count
            : throw new ToolRefusal($"'{name}' is a whole number from {least} to {most}");
    }

    /// <summary>The settings of rules that hold for the document.</summary>
    /// <param name="file">The argument that names its file.</param>
    public AnalysisOptions Analysis(string file = "file") => folder.SettingsOf(Text(file)) with { Language = Language };

    /// <summary>An argument that is a list of texts; empty where it is not there.</summary>
    /// <exception cref="ToolRefusal">It is none.</exception>
    public List<string> Texts(string name)
    {
        var texts = new List<string>();
        var value = arguments.Get(name);
        if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Array)) throw new ToolRefusal($"'{name}' is a list of texts");
        foreach (var item in value.Items()) texts.Add(item.AsText() ?? throw new ToolRefusal($"'{name}' is a list of texts"));
        return texts;
    }

    /// <summary>The text of the document that is meant, and how it is read.</summary>
    /// <param name="text">The argument that holds a text.</param>
    /// <param name="file">The argument that names a file.</param>
    /// <exception cref="ToolRefusal">Neither is there, or both are, or the file can't be read.</exception>
    public (SourceText Source, CompilerOptions Options) Document(string text = "text", string file = "file")
    {
        var (written, path) = (Text(text), Text(file));
        if ((written is null) == (path is null)) throw new ToolRefusal($"give '{text}' or '{file}', one of the two");
        var source = path is null ? new SourceText(written!, "document.yaml") : folder.Read(path);
        return (source, CompilerOptions.Default with { Files = folder.Beside(path), Language = Language });
    }

    /// <summary>The document, read.</summary>
    /// <exception cref="ToolRefusal">It has a mistake, or can't be read.</exception>
    public Compilation Compiled(string text = "text", string file = "file")
    {
        var (source, options) = Document(text, file);
        var compilation = Compiler.Compile(source, options, token);
        return compilation.HasErrors ? throw new ToolRefusal("the document has mistakes:\n" + TextDiagnosticWriter.ToText(compilation.Diagnostics)) : compilation;
    }

    /// <summary>What a writer writes, as a text.</summary>
    public static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Utf8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    public static byte[] Bytes(string text) => Utf8.GetBytes(text);
}
