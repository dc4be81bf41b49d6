using System.Text;
using Blueprints.Syntax;

namespace Blueprints.Authoring.Formatting;

/// <summary>How single texts are written: in quotes only where they need them, their further lines as far in as those around.</summary>
internal static class TextLayout
{
    /// <summary>Signs that mean nothing to YAML within a text, nor to the reader of the language, which asks of some whether they stand in
    /// quotes.</summary>
    private const string Harmless = " -_./%()'+=!?&*;$@^（）。！？《》“”‘’·—…°µ€£¥";

    private static readonly string[] OtherThanTexts = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];

    /// <summary>A text of one line without quotes where it needs none, and else in double quotes where they need no escapes.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="written">As it is written.</param>
    /// <param name="canBePlain">Whether it may stand without quotes where it is.</param>
    public static string Quoted(SyntaxScalar scalar, string written, bool canBePlain)
    {
        if (scalar.Style is not (ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) || written.Length < 2) return written;
        var value = scalar.Value;
        var inside = written[1..^1];
        if (scalar.Style == ScalarStyle.DoubleQuoted ? inside != value : inside.Replace("''", "'", StringComparison.Ordinal) != value) return written;
        if (canBePlain && IsPlain(value)) return value;
        return scalar.Style == ScalarStyle.SingleQuoted && value.AsSpan().IndexOfAny('"', '\\', '\t') < 0 ? $"\"{value}\"" : written;
    }

    /// <summary>A text of several lines, each but the first as far in as is said. Blanks at both ends of a line mean nothing in it.</summary>
    public static string Continued(Token token, int blanks)
    {
        var lines = Lines(token.Text);
        var text = new StringBuilder(TrimmedEnd(lines[0], token.Scalar));
        for (var i = 1; i < lines.Length; i++)
        {
            var line = TrimmedEnd(lines[i].TrimStart(' ', '\t'), token.Scalar);
            text.Append('\n');
            if (line.Length > 0) text.Append(' ', blanks).Append(line);
        }

        return text.ToString();
    }

    /// <summary>A block of lines, shifted to where it belongs.</summary>
    /// <param name="token">The block.</param>
    /// <param name="here">How far in that stands which it belongs to.</param>
    /// <param name="oldHere">How far in that stood.</param>
    public static string Block(Token token, int here, int oldHere)
    {
        var lines = Lines(token.Text);
        var head = lines[0].AsSpan();
        var comment = head.IndexOf(" #");
        var digit = (comment < 0 ? head : head[..comment]).IndexOfAnyInRange('1', '9');
        var (from, to) = digit < 0 ? (IndentOf(lines), here + 2) : (Math.Max(0, oldHere) + (head[digit] - '0'), Math.Max(0, here) + (head[digit] - '0'));
        var text = new StringBuilder(lines[0].TrimEnd(' ', '\t'));
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            text.Append('\n');
            if (line.Length <= from && string.IsNullOrWhiteSpace(line)) continue;
            text.Append(' ', to).Append(line.AsSpan(Math.Min(from, line.Length)));
        }

        return text.ToString();
    }

    /// <summary>Whether the lines behind a block belong to it.</summary>
    public static bool KeepsLinesBehind(Token token)
    {
        if (token.Kind != TokenKind.Block) return false;
        var end = token.Text.AsSpan().IndexOfAny('\n', '\r');
        var head = end < 0 ? token.Text.AsSpan() : token.Text.AsSpan(0, end);
        var comment = head.IndexOf(" #");
        return (comment < 0 ? head : head[..comment]).Contains('+');
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsLetterOrDigit(value[0]) || value[^1] == ' ') return false;
        var (hasLetter, hasBlank) = (false, false);
        foreach (var c in value)
        {
            hasLetter |= char.IsLetter(c);
            hasBlank |= c == ' ';
            if (!char.IsLetterOrDigit(c) && !Harmless.Contains(c, StringComparison.Ordinal)) return false;
        }

        // A number, a date or a truth value is no text to other readers of YAML.
        if (char.IsDigit(value[0]) && !(hasLetter && hasBlank)) return false;
        return !Array.Exists(OtherThanTexts, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase));
    }

    private static int IndentOf(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i])) return lines[i].Length - lines[i].TrimStart(' ').Length;
        }

        return 0;
    }

    /// <summary>In double quotes a backslash keeps the blank behind it.</summary>
    private static string TrimmedEnd(string line, SyntaxScalar? scalar)
    {
        var trimmed = line.TrimEnd(' ', '\t');
        return scalar?.Style == ScalarStyle.DoubleQuoted && trimmed.EndsWith('\\') ? line : trimmed;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
