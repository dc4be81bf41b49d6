using System.Text;
using System.Text.Json;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Http;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Options;
using Blueprints.Cli.Rpc;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Cli.Serving;

/// <summary>
/// The options of a drawing that a request gives: by <c>diagram_options</c> of its JSON, by fields that begin with <c>Kroki-Diagram-Options-</c>,
/// or behind the question mark; what comes first in this list holds. Those that are none of ours are passed over, since clients add their own.
/// </summary>
internal sealed class ServedOptions
{
    /// <summary>The names, in the order in which they are told. The rest of the value tells which they hold for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["theme", "fold", "findings", "registers", "gaps", "lang", "scale", "width", "quality", "background", "page", "fit", "id-prefix"];

    private const string FieldPrefix = "Kroki-Diagram-Options-";

    private readonly string?[] _values = new string?[Names.Count];

    /// <summary>Whether a field says something, which nobody sees at the address.</summary>
    public bool HasFields { get; private set; }

    /// <summary>What the options say, in one form; the same for the same options.</summary>
    public string Key
    {
        get
        {
            var key = new StringBuilder();
            for (var i = 0; i < _values.Length; i++)
            {
                if (_values[i] is { } value) key.Append(Names[i]).Append('=').Append(value).Append('\n');
            }

            return key.ToString();
        }
    }

    public static ServedOptions Of(HttpRequest request, JsonElement options)
    {
        var read = new ServedOptions();
        foreach (var (name, value) in QueryOf(request.Query)) read.Set(name, value);
        foreach (var (name, value) in request.Head.Fields.All)
        {
            if (!name.StartsWith(FieldPrefix, StringComparison.OrdinalIgnoreCase)) continue;
            read.Set(name[FieldPrefix.Length..], value);
            read.HasFields = true;
        }

        if (options.ValueKind != JsonValueKind.Object) return read;
        foreach (var option in options.EnumerateObject())
        {
            var value = option.Value;
            if (value.ValueKind is JsonValueKind.String) read.Set(option.Name, value.AsText()!);
            else if (value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) read.Set(option.Name, value.GetRawText());
        }

        return read;
    }

    /// <summary>The names and values behind a question mark.</summary>
    public static IEnumerable<(string Name, string Value)> QueryOf(string query)
    {
        if (query.Length == 0) yield break;
        foreach (var part in query.Split('&'))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            yield return at < 0 ? (Plain(part), "") : (Plain(part[..at]), Plain(part[(at + 1)..]));
        }

        static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
    }

    /// <summary>The language of the drawing and of what is told of the document; null for the document's own.</summary>
    /// <exception cref="UsageException">There is no such language.</exception>
    public DiagramLanguage? Language => LanguageOption.Find(Choices.Find(new("language", "语言"), Of("lang"), LanguageOption.Names, item => item));

    /// <summary>Whether the drawing shows what the analysis finds.</summary>
    /// <exception cref="UsageException">It is neither said nor denied.</exception>
    public bool Findings => IsSet("findings");

    /// <exception cref="UsageException">An option has no such value.</exception>
    public LayoutOptions Layout() => new()
    {
        Theme = Choices.Find(new("theme", "主题"), Of("theme"), ThemeList.All, item => item.Name),
        Folding = Of("fold") is { } rows ? DrawingValues.Rows("fold", rows) : null,
        Paper = Of("page") is { } page ? DrawingValues.Page("page", page) : null,
        Language = Language,
        Registers = IsSet("registers"),
        Gaps = IsSet("gaps"),
    };

    /// <summary>How a picture is made; what the format does not take is passed over.</summary>
    /// <param name="format">The format.</param>
    /// <param name="fonts">Fonts that the server was given.</param>
    /// <exception cref="UsageException">An option has no such value.</exception>
    public DrawingSettings Settings(OutputFormat format, string[] fonts)
    {
        if (Of("scale") is not null && Of("width") is not null) throw new UsageException("scale and width both say how large the picture is; give one of them", "scale 和 width 都决定图片大小；只写其中一个");
        return new DrawingSettings
        {
            Scale = Number("scale", DrawingOptions.Scale, 0.01, 100),
            Width = (int?)Number("width", DrawingOptions.Width, 1, 100_000),
            Quality = (int?)Number("quality", DrawingOptions.Quality, 1, 100),
            Background = format.Takes(DrawingOptions.Background) && Of("background") is { } ground ? DrawingValues.Background("background", ground) : null,
            Page = format.Takes(DrawingOptions.Page) && Of("page") is { } page ? DrawingValues.Page("page", page) : null,
            Fit = format.Takes(DrawingOptions.Fit) && IsSet("fit") && Of("page") is not null,
            IdPrefix = format.Takes(DrawingOptions.IdPrefix) && Of("id-prefix") is { } prefix ? DrawingValues.IdPrefix("id-prefix", prefix) : null,
            Fonts = fonts,
        };

        double? Number(string name, DrawingOptions option, double least, double most) =>
            format.Takes(option) && Of(name) is { } text ? DrawingValues.Number(name, text, least, most, whole: option != DrawingOptions.Scale) : null;
    }

    private string? Of(string name) => _values[IndexOf(name)];

    private bool IsSet(string name) => Of(name) switch
    {
        null or "false" or "no" or "0" => false,
        "" or "true" or "yes" or "1" => true,
        var value => throw new UsageException($"{name} is true or false, not '{value}'", $"{name} 只能是 true 或 false，不能是“{value}”"),
    };

    private void Set(string name, string value)
    {
        if (IndexOf(name) is >= 0 and var at) _values[at] = value;
    }

    private static int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
