using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Blueprints.Cli.Rpc;

/// <summary>What is read of JSON that others send, whatever stands there.</summary>
internal static class Json
{
    /// <summary>A member of an object; undefined where there is none, or it is no object.</summary>
    public static JsonElement Get(this JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : default;

    /// <summary>A member behind others.</summary>
    public static JsonElement Get(this JsonElement value, string first, string second) => value.Get(first).Get(second);

    /// <inheritdoc cref="Get(JsonElement, string, string)"/>
    public static JsonElement Get(this JsonElement value, string first, string second, string third) => value.Get(first).Get(second).Get(third);

    public static bool IsTrue(this JsonElement value) => value.ValueKind == JsonValueKind.True;

    /// <summary>A text; null where it is none. Halves of signs are taken for the replacement character.</summary>
    public static string? AsText(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Whole(value.GetRawText());
        }
    }

    /// <summary>A text that is a member; null where it is none.</summary>
    public static string? Text(this JsonElement value, string name) => value.Get(name).AsText();

    /// <summary>A text that must be there.</summary>
    /// <exception cref="RpcException">It is not.</exception>
    public static string RequiredText(this JsonElement value, string name) => value.Text(name) ?? throw new RpcException(RpcError.InvalidParams, $"'{name}' is a text");

    /// <summary>A whole number from 0 that must be there.</summary>
    /// <exception cref="RpcException">It is not.</exception>
    public static int RequiredCount(this JsonElement value, string name)
    {
        var number = value.Get(name);
        return number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var count) && count >= 0 ? count : throw new RpcException(RpcError.InvalidParams, $"'{name}' is a whole number from 0");
    }

    /// <summary>The items of a list; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The text of JSON that has halves of signs among its escapes.</summary>
    private static string Whole(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] != 'u')
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
                continue;
            }

            text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 4;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else text[i] = '\uFFFD';
        }

        return text.ToString();
    }
}
