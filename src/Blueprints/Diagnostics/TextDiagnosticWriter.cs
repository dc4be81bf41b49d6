using System.Globalization;
using System.Text;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// Writes diagnostics for people, each in its language: <c>FILE:LINE:COLUMN: SEVERITY CODE: MESSAGE</c>, the line with a caret under the
/// place, why it matters, what it takes of a case and
/// what to do, or the author's reason where it is accepted. Lines over <see cref="MaxExcerptWidth"/> columns are cut around the place.
/// Pure; safe to call from many threads.
/// </summary>
public static class TextDiagnosticWriter
{
    /// <summary>The widest excerpt, in columns of a terminal.</summary>
    public const int MaxExcerptWidth = 100;

    /// <summary>A line of more characters is cut without being measured: it may have millions, and be shown for every mistake.</summary>
    private const int LongLine = 1_000;

    private const int NumberWidth = 5;
    private const int LabelWidth = 9;

    private static readonly Bilingual Accepted = new("accepted", "已接受");

    /// <summary>Writes each diagnostic as a block, an empty line between two blocks, lines ending in LF.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostics">What; written in the order given.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToText(diagnostics));
    }

    /// <summary>The same as a string.</summary>
    /// <inheritdoc cref="Write" path="/param[@name='diagnostics']"/>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static string ToText(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            if (text.Length > 0) text.Append('\n');
            AppendBlock(text, diagnostic);
        }

        return text.ToString();
    }

    private static void AppendBlock(StringBuilder text, Diagnostic diagnostic)
    {
        var position = diagnostic.Position;
        var word = diagnostic.Accepted is null ? SeverityWord.Of(diagnostic.Severity) : Accepted;
        VisibleText.Append(text, diagnostic.Source.Name);
        text.Append(CultureInfo.InvariantCulture, $":{position.Line}:{position.Column}: {word.In(diagnostic.Language)} {diagnostic.Code}: ");
        VisibleText.Append(text, diagnostic.Message);
        text.Append('\n');
        AppendExcerpt(text, diagnostic, position.Line);
        AppendLine(text, Labels.Why.In(diagnostic.Language), diagnostic.Why);
        AppendLine(text, Labels.Effect.In(diagnostic.Language), diagnostic.Effect);
        if (diagnostic.Accepted is null) AppendLine(text, Labels.Help.In(diagnostic.Language), diagnostic.Help);
        else AppendLine(text, Labels.Reason.In(diagnostic.Language), diagnostic.Accepted);
    }

    private static void AppendLine(StringBuilder text, string label, string? words)
    {
        if (words is null) return;
        text.Append(' ', LabelWidth - DisplayWidth.Of(label)).Append(label);
        VisibleText.Append(text, words);
        text.Append('\n');
    }

    private static void AppendExcerpt(StringBuilder text, Diagnostic diagnostic, int lineNumber)
    {
        var line = diagnostic.Source.Line(lineNumber);
        var lineStart = diagnostic.Source.LineStart(lineNumber);
        var start = Math.Min(diagnostic.Span.Start - lineStart, line.Length);
        var end = Math.Clamp(diagnostic.Span.End - lineStart, start, line.Length);
        var (first, last) = Window(line, start, end);
        var shown = line[first..last];
        var number = lineNumber.ToString(CultureInfo.InvariantCulture);
        text.Append(number.PadLeft(NumberWidth)).Append(" |");
        if (shown.Length > 0)
        {
            text.Append(' ');
            if (first > 0) text.Append('…');
            VisibleText.Append(text, shown);
            if (last < line.Length) text.Append('…');
        }

        var indent = DisplayWidth.Of(line[first..start]) + (first > 0 ? 1 : 0);
        var carets = Math.Max(1, DisplayWidth.Of(line[start..Math.Min(end, last)]));
        text.Append('\n').Append(' ', Math.Max(NumberWidth, number.Length)).Append(" | ").Append(' ', indent).Append('^', carets).Append('\n');
    }

    /// <summary>The stretch of the line to show: all of it, or as much around the place as the width allows.</summary>
    private static (int First, int Last) Window(ReadOnlySpan<char> line, int start, int end)
    {
        if (line.Length <= MaxExcerptWidth / 2 || line.Length <= LongLine && DisplayWidth.Of(line) <= MaxExcerptWidth) return (0, line.Length);
        const int Room = MaxExcerptWidth - 2;
        var first = start;
        var last = start;
        var width = 0;
        // First the place itself, then to its left up to a third of the room, then to its right, then what is left over.
        Widen(line, ref last, end, ref width, Room);
        Shrink(line, ref first, 0, ref width, Math.Max(width, Math.Min(Room, width + (Room / 3))));
        Widen(line, ref last, line.Length, ref width, Room);
        Shrink(line, ref first, 0, ref width, Room);
        return (first, last);
    }

    private static void Widen(ReadOnlySpan<char> line, ref int last, int stop, ref int width, int room)
    {
        while (last < stop)
        {
            _ = Rune.DecodeFromUtf16(line[last..], out var rune, out var used);
            if (width + DisplayWidth.Of(rune) > room) return;
            width += DisplayWidth.Of(rune);
            last += used;
        }
    }

    private static void Shrink(ReadOnlySpan<char> line, ref int first, int stop, ref int width, int room)
    {
        while (first > stop)
        {
            _ = Rune.DecodeLastFromUtf16(line[..first], out var rune, out var used);
            if (width + DisplayWidth.Of(rune) > room) return;
            width += DisplayWidth.Of(rune);
            first -= used;
        }
    }
}
