namespace Blueprints.Diagnostics;

/// <summary>A value as it can be written into a document, in quotes where YAML would take it for something else.</summary>
internal static class ValueText
{
    public static string Of(string value)
    {
        if (IsPlain(value)) return value;
        return value.AsSpan().IndexOfAny('"', '\\') < 0 ? $"\"{value}\"" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>Letters, digits and signs that mean nothing to YAML; what begins otherwise, or holds anything else, is put in
    /// quotes.</summary>
    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsLetterOrDigit(value[0]) || value[^1] is ' ') return false;
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.' or '/' or '%')) return false;
        }

        return value is not ("null" or "true" or "false");
    }
}
