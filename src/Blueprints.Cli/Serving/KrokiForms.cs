using System.Text;
using System.Text.Json;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Rpc;

namespace Blueprints.Cli.Serving;

/// <summary>
/// The forms in which Kroki is asked: a body of text or of JSON to <c>/TYPE/FORMAT</c> or <c>/TYPE</c>, JSON to <c>/</c>, and an address that
/// holds the text.
/// </summary>
internal static class KrokiForms
{
    /// <summary>The type that takes documents of every kind.</summary>
    private const string AnyType = "blueprints";

    /// <summary>The words for the types, in the order in which they are told.</summary>
    public static IReadOnlyList<string> Types
    {
        get
        {
            var types = new List<string>();
            foreach (var kind in Compiler.Kinds) types.Add(kind.Key);
            types.Add(AnyType);
            return types;
        }
    }

    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> FormatNames
    {
        get
        {
            var names = new List<string>();
            foreach (var format in FormatList.Served) names.Add(format.Name);
            return names;
        }
    }

    /// <summary>The methods that a path takes; none where there is no such path.</summary>
    /// <param name="parts">What stands between its slashes.</param>
    public static string[] MethodsOf(string[] parts) => parts switch
    {
        [var type] => IsType(type) ? ["POST"] : [],
        [var type, _] => IsType(type) ? ["POST"] : [],
        [var type, _, _] => IsType(type) ? ["GET", "HEAD"] : [],
        _ => [],
    };

    /// <summary>What is to be drawn by a request for a path of those that <see cref="MethodsOf"/> tells.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parts">What stands between the slashes of its path; nothing for <c>/</c>.</param>
    /// <param name="mostText">The longest text that may be inflated.</param>
    /// <exception cref="HttpException">It is not understood.</exception>
    /// <exception cref="UsageException">It names a type or a format that there is not.</exception>
    public static DrawingRequest Read(HttpRequest request, string[] parts, int mostText)
    {
        if (parts is [var named, var ending, var letters]) return new(KindOf(named), FormatOf(ending), Inflation.Read(letters, mostText, request.Holding), ServedOptions.Of(request, default));
        RequirePlain(request.Head.Fields);
        if (parts.Length > 0 && request.ContentType != "application/json")
            return new(KindOf(parts[0]), FormatOf(parts.Length > 1 ? parts[1] : Accepted(request.Head.Fields)), Required(request.Body), ServedOptions.Of(request, default));
        using var json = Parse(request.Body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new HttpException(400, "the body is no object of JSON", "正文不是 JSON 对象");
        var type = parts.Length > 0 ? parts[0] : Member(root, "diagram_type");
        var format = parts.Length > 1 ? parts[1] : root.Text("output_format") ?? Accepted(request.Head.Fields);
        return new(KindOf(type), FormatOf(format), Encoding.UTF8.GetBytes(Member(root, "diagram_source")), ServedOptions.Of(request, root.Get("diagram_options")));
    }

    private static bool IsType(string word) => word == AnyType || Compiler.Kinds.Any(kind => kind.Key == word);

    private static string? KindOf(string type)
    {
        var found = Choices.Find(new("diagram type", "图的类型"), type, Types, item => item);
        return found == AnyType ? null : found;
    }

    private static OutputFormat FormatOf(string? name)
    {
        var served = FormatList.Served;
        if (name is null) return served[0];
        foreach (var format in served)
        {
            if (format.HasEnding("." + name)) return format;
        }

        return Choices.Find(new("format", "格式"), name, served, item => item.Name)!;
    }

    /// <summary>The first format that the client says it takes; null where it says nothing of the kind.</summary>
    private static string? Accepted(HttpFields fields)
    {
        foreach (var part in (fields.Of("Accept") ?? "").Split(','))
        {
            var type = part.Split(';')[0].Trim();
            foreach (var format in FormatList.Served)
            {
                if (type.Equals(format.MediaType, StringComparison.OrdinalIgnoreCase)) return format.Name;
            }
        }

        return null;
    }

    private static void RequirePlain(HttpFields fields)
    {
        if (fields.Of("Content-Encoding") is { } coding && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)) throw new HttpException(415, "the body is to come as it is, without a Content-Encoding", "正文须原样发送，不要用 Content-Encoding");
        var type = fields.Of("Content-Type") ?? "";
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return;
        var charset = type[(at + 8)..].Split(';')[0].Trim().Trim('"');
        if (!charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("utf8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) throw new HttpException(415, "the text is to be in UTF-8", "文本须为 UTF-8");
    }

    private static ReadOnlyMemory<byte> Required(ReadOnlyMemory<byte> body) => body.Span.Trim(" \t\r\n"u8).IsEmpty ? throw new HttpException(400, "the body is empty; it is the text of the document", "正文是空的；正文应是文档的文本") : body;

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(Required(body), new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException wrong)
        {
            var line = (wrong.LineNumber ?? 0) + 1;
            throw new HttpException(400, $"the body is no JSON (line {line})", $"正文不是 JSON（第 {line} 行）");
        }
    }

    private static string Member(JsonElement root, string name)
    {
        var text = root.Text(name);
        return string.IsNullOrWhiteSpace(text) ? throw new HttpException(400, $"'{name}' is missing, or no text", $"缺少“{name}”，或它不是文本") : text;
    }
}
