using System.Text;
using Blueprints.Analysis;
using Blueprints.Cli.Messaging;
using Blueprints.Diagnostics;
using Blueprints.Diagnostics.Explanations;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Mermaid;
using Blueprints.Schemas;
using Blueprints.Templates;
using Blueprints.Text;

namespace Blueprints.Cli.Assistants;

/// <summary>Tools that tell of the language, or write documents.</summary>
internal static class WordTools
{
    public static ToolResult Explain(ToolCall call) => new(Explained(call.Text("name"), call.Language ?? DiagramLanguage.English));

    /// <summary>What is known of a rule or message; the list of rules where none is named.</summary>
    /// <exception cref="ToolRefusal">There is none of that name.</exception>
    public static string Explained(string? name, DiagramLanguage language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        if (name is null) RuleTextWriter.WriteList(text, RuleList.All, language);
        else if (RuleList.Find(name) is { } rule) RuleTextWriter.Write(text, rule, language);
        else if (MessageList.Find(name) is { } message) MessageTextWriter.Write(text, message, language);
        else throw new ToolRefusal($"there is no rule or message '{name}'");
        return text.ToString();
    }

    public static ToolResult Schema(ToolCall call)
    {
        var (kind, language) = (call.Required("kind"), call.Language ?? DiagramLanguage.English);
        return call.Text("form") switch
        {
            "json" => new(SchemaOf(kind, language)),
            null or "keys" when KeyOutline.Of(kind, language) is { } outline => new(outline),
            null or "keys" => throw new ToolRefusal("'kind' is blueprint, fishbone or configuration"),
            _ => throw new ToolRefusal("'form' is keys or json"),
        };
    }

    /// <summary>The documents of the folder, one a line.</summary>
    public static ToolResult List(ToolCall call)
    {
        var paths = call.Folder.Documents(MostListed);
        return new(paths.Count == 0 ? "there is no document in the folder" : string.Join('\n', paths));
    }

    private const int MostListed = 1_000;

    /// <exception cref="ToolRefusal">There is no such kind.</exception>
    public static string SchemaOf(string name, DiagramLanguage language)
    {
        if (name == "configuration") return ToolCall.Written(stream => DocumentSchema.Write(stream, SchemaKind.Configuration, language));
        foreach (var kind in Compiler.Kinds)
        {
            if (kind.Key == name) return ToolCall.Written(stream => DocumentSchema.Write(stream, kind, language));
        }

        throw new ToolRefusal("'kind' is blueprint, fishbone or configuration");
    }

    public static ToolResult Convert(ToolCall call)
    {
        string text;
        switch (call.Text("keys"))
        {
            case null:
                var (source, options) = call.Document();
                var read = IshikawaReader.Read(source, options);
                if (read.Diagram is not Fishbone fishbone) throw new ToolRefusal("this is no ishikawa text:\n" + TextDiagnosticWriter.ToText(read.Diagnostics));
                text = FishboneWriter.Write(fishbone);
                break;
            case "en":
                text = Compiler.TranslateKeys(call.Compiled(), DiagramLanguage.English, call.Token).Content;
                break;
            case "zh":
                text = Compiler.TranslateKeys(call.Compiled(), DiagramLanguage.Chinese, call.Token).Content;
                break;
            default:
                throw new ToolRefusal("'keys' is en or zh");
        }

        return Given(call, text);
    }

    public static ToolResult New(ToolCall call)
    {
        var language = call.Language ?? DiagramLanguage.English;
        if (call.Text("template") is not { } name)
        {
            var list = new StringBuilder();
            foreach (var template in TemplateList.All) list.Append(template.Name).Append(": ").Append(template.Summary.In(language)).Append('\n');
            return new(list.ToString());
        }

        var found = TemplateList.Find(name) ?? throw new ToolRefusal($"there is no template '{name}'; call without one for the list");
        return Given(call, found.In(language).Content);
    }

    private static ToolResult Given(ToolCall call, string text)
    {
        return new(text) { Remarks = call.Text("output") is { } path ? call.Folder.Write(path, ToolCall.Bytes(text), ".yaml", ".yml") : null };
    }
}
