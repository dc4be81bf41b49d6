using System.Text;
using System.Text.Json;
using Blueprints.Analysis;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Rpc;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Measures;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Cli.LanguageServer;

/// <summary>What an editor may have done with an open document. The answer holds what was made; nothing is written.</summary>
internal static class Commands
{
    public const string Render = "blueprints.render";
    public const string Simulate = "blueprints.simulate";
    public const string Formats = "blueprints.formats";

    public static readonly string[] Names = [Render, Simulate, Formats];

    private const int MostCases = 20_000;
    private const int MostRuns = 100;

    /// <param name="json">Takes the answer.</param>
    /// <param name="command">One of <see cref="Names"/>.</param>
    /// <param name="argument">What is asked: <c>uri</c>, and the settings of the command.</param>
    /// <param name="documents">The documents that are open.</param>
    /// <param name="token">Gives the work up.</param>
    /// <exception cref="RpcException">It can't be done.</exception>
    public static void Run(Utf8JsonWriter json, string command, JsonElement argument, OpenDocuments documents, CancellationToken token)
    {
        switch (command)
        {
            case Render:
                WriteDrawing(json, Document(argument, documents), argument, token);
                break;
            case Simulate:
                WriteSimulation(json, Document(argument, documents), argument, token);
                break;
            case Formats:
                WriteFormats(json);
                break;
            default:
                throw new RpcException(RpcError.InvalidParams, $"there is no command '{command}'");
        }
    }

    private static OpenDocument Document(JsonElement argument, OpenDocuments documents) =>
        documents.Find(argument.RequiredText("uri")) is { Nature: DocumentNature.Drawn } document ? document : throw new RpcException(RpcError.InvalidParams, "the document is not open");

    private static void WriteFormats(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var format in FormatList.All)
        {
            json.WriteStartObject();
            json.WriteString("name", format.Name);
            json.WriteString("extension", format.Extension);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDrawing(Utf8JsonWriter json, OpenDocument document, JsonElement argument, CancellationToken token)
    {
        var name = argument.Text("format") ?? "svg";
        var format = FormatList.All.FirstOrDefault(format => format.Name == name) ?? throw new RpcException(RpcError.InvalidParams, $"there is no format '{name}'");
        var compilation = document.Authoring(token).Compilation;
        var diagram = DiagramOf(document, token);
        var theme = argument.Text("theme");
        var analysis = argument.Get("findings").ValueKind == JsonValueKind.True ? Compiler.Analyze(compilation, document.Options.Analysis, token) : null;
        var options = new LayoutOptions { Theme = theme is null ? null : ThemeList.Find(theme), Analysis = analysis };
        var bytes = Drawn(document, diagram, format, options, token);
        json.WriteStartObject();
        json.WriteString("format", format.Name);
        json.WriteString("extension", format.Extension);
        json.WriteString("name", Compiler.DrawingNameOf(Path.GetFileName(document.Path ?? "untitled.blueprint.yaml")) + format.Extension);
        if (format.Name is "svg" or "drawio" or "bpmn" or "mermaid") json.WriteString("text", Encoding.UTF8.GetString(bytes));
        else json.WriteBase64String("data", bytes);
        json.WriteEndObject();
    }

    private static byte[] Drawn(OpenDocument document, Diagram diagram, OutputFormat format, LayoutOptions options, CancellationToken token)
    {
        try
        {
            var settings = new DrawingSettings();
            if (format.Write is { } write) return write(diagram, options, settings).Bytes;
            var scene = document.Drawings.Layout(diagram, options, token);
            using var stream = new MemoryStream();
            format.Create(settings).Render(scene, stream, token);
            return stream.ToArray();
        }
        catch (RenderException trouble)
        {
            throw new RpcException(RpcError.RequestFailed, trouble.Message);
        }
    }

    private static void WriteSimulation(Utf8JsonWriter json, OpenDocument document, JsonElement argument, CancellationToken token)
    {
        var language = document.Authoring(token).Language;
        if (DiagramOf(document, token) is not ServiceBlueprint blueprint) throw new RpcException(RpcError.RequestFailed, new Bilingual("only a service blueprint can be simulated", "只有服务蓝图可以模拟").In(language));
        var changes = new List<string>();
        foreach (var change in argument.Get("set").Items()) changes.Add(change.AsText() ?? throw new RpcException(RpcError.InvalidParams, "'set' is a list of texts"));
        var options = SimulationOptions.Default with { Cases = Count(argument, "cases", MostCases), Replications = Count(argument, "replications", MostRuns) ?? SimulationOptions.Default.Replications };
        var comparison = Simulation.Compare(blueprint, changes, options, cancellationToken: token);
        if (!comparison.Problems.IsEmpty) throw new RpcException(RpcError.RequestFailed, string.Join("\n", comparison.Problems.Select(problem => problem.Message.In(language))));
        using var stream = new MemoryStream();
        MeasureJsonWriter.Write(stream, [comparison.ToSheet(document.Name)], language);
        json.WriteRawValue(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static Diagram DiagramOf(OpenDocument document, CancellationToken token)
    {
        var authoring = document.Authoring(token);
        return authoring.Compilation is { HasErrors: false, Diagram: { } diagram }
            ? diagram
            : throw new RpcException(RpcError.RequestFailed, new Bilingual("the document has mistakes", "文档有错误").In(authoring.Language));
    }

    private static int? Count(JsonElement argument, string name, int most)
    {
        var value = argument.Get(name);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 1 && count <= most ? count : throw new RpcException(RpcError.InvalidParams, $"'{name}' is a whole number from 1 to {most}");
    }
}
