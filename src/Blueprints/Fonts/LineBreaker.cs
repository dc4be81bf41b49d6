using System.Collections.Immutable;
using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>Breaks text into lines.</summary>
internal static class LineBreaker
{
    /// <summary>
    /// How much wider than measured a line may turn out, since a reader without Inter sees it in another face: the widest of the usual
    /// ones, DejaVu Sans, needs 8 % more.
    /// A line fits where its width times this is within the limit.
    /// </summary>
    public const double FontSlack = 1.08;

    /// <summary>What ends a line in the middle of a word: not the sign that the author types.</summary>
    public const char Hyphen = '\u2010';

    private const int OnStack = 256;

    /// <summary>
    /// Breaks <paramref name="text"/> into the fewest lines of at most <paramref name="maxWidth"/> pixels, <see cref="FontSlack"/> counted
    /// in, and makes them even. Line breaks in the text
    /// stay, other white space collapses, control characters and lone surrogates are dropped, and nothing else is lost: a word wider than
    /// the limit is parted, with a hyphen between letters, and only a single
    /// character wider than the limit exceeds it. A text of white space alone has no lines.
    /// </summary>
    /// <param name="measurer">Measures.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the type.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="maxWidth">The limit.</param>
    /// <param name="mostWidth">
    /// To how much the limit may grow to keep the widest word whole, where whoever draws can make room. Default: not at all.
    /// </param>
    public static ImmutableArray<TextLine> Break(ITextMeasurer measurer, string text, double size, FontWeight weight, double maxWidth, double mostWidth = 0)
    {
        return Break(measurer, text, size, weight, maxWidth, mostWidth, out _);
    }

    /// <summary>
    /// The limit at which <see cref="Break(ITextMeasurer, string, double, FontWeight, double, double)"/> keeps the widest word of a text
    /// whole; 0 for a text of white space.
    /// </summary>
    public static double WidestWord(ITextMeasurer measurer, string text, double size, FontWeight weight)
    {
        Break(measurer, text, size, weight, 0, double.MaxValue, out var widest);
        return widest;
    }

    private static ImmutableArray<TextLine> Break(ITextMeasurer measurer, string text, double size, FontWeight weight, double maxWidth, double mostWidth, out double widestWord)
    {
        widestWord = 0;
        if (TextCleaner.IsClean(text))
        {
            var width = measurer.Width(text, size, weight);
            if (width * FontSlack <= maxWidth) return [new TextLine(text, width)];
        }

        var clean = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        clean = clean[..TextCleaner.Clean(text, clean)];
        var lines = ImmutableArray.CreateBuilder<TextLine>(2);
        while (clean.Length > 0)
        {
            var end = 0;
            while (end < clean.Length && clean[end] != '\n') end++;
            BreakParagraph(measurer, clean[..end], size, weight, maxWidth, mostWidth, lines, ref widestWord);
            clean = clean[Math.Min(clean.Length, end + 1)..];
        }

        return lines.DrainToImmutable();
    }

    private static void BreakParagraph(ITextMeasurer measurer, ReadOnlySpan<char> text, double size, FontWeight weight, double maxWidth, double mostWidth, ImmutableArray<TextLine>.Builder lines, ref double widestWord)
    {
        var width = measurer.Width(text, size, weight);
        if (width * FontSlack <= maxWidth)
        {
            lines.Add(new TextLine(text.ToString(), width));
            return;
        }

        var length = text.Length;
        var prefix = length < OnStack ? stackalloc long[OnStack] : new long[length + 1];
        var work = length < OnStack ? stackalloc int[6 * OnStack] : new int[6 * length];
        scoped Span<WordBond> bonds = default;
        if (WordBonds.MayHave(text))
        {
            bonds = length < OnStack ? stackalloc WordBond[OnStack] : new WordBond[length];
            bonds = bonds[..length];
            WordBonds.Find(text, bonds);
        }

        var advances = work[..length];
        var kerns = work.Slice(4 * length, length);
        measurer.Advances(text, weight, advances, kerns);
        prefix[0] = 0;
        for (var i = 0; i < length; i++) prefix[i + 1] = prefix[i] + advances[i];

        var lineStarts = work.Slice(2 * length, length);
        var lineEnds = work.Slice(3 * length, length);
        var unitsPerEm = measurer.UnitsPerEm(weight);
        var limit = Limit(size, unitsPerEm, maxWidth);
        var most = mostWidth > maxWidth ? Limit(size, unitsPerEm, mostWidth) : limit;
        var fitter = new LineFitter(text, prefix[..(length + 1)], kerns, work[..length], work.Slice(length, length), work.Slice(5 * length, length), bonds, measurer, weight);
        var count = fitter.Fit(limit, most, unitsPerEm, lineStarts, lineEnds);
        widestWord = Math.Max(widestWord, WidthOf(fitter.WidestPiece, size, unitsPerEm));
        var isFromRight = RightToLeft.Begins(text);
        for (var i = 0; i < count; i++)
        {
            var line = lineEnds[i] < 0 ? string.Concat(text[lineStarts[i]..~lineEnds[i]], [Hyphen]) : text[lineStarts[i]..lineEnds[i]].ToString();
            lines.Add(new TextLine(isFromRight ? RightToLeft.Keep(line) : line, measurer.Width(line, size, weight)));
        }
    }

    /// <summary>The most units that fit, by the very product that decides it for a measured line.</summary>
    private static long Limit(double size, int unitsPerEm, double maxWidth)
    {
        bool Fits(long units) => WidthOf(units, size, unitsPerEm) <= maxWidth;
        var limit = (long)Math.Clamp(maxWidth / FontSlack * unitsPerEm / size, 0, 1e15);
        while (limit > 0 && !Fits(limit)) limit--;
        while (Fits(limit + 1) && limit < 1e15) limit++;
        return limit;
    }

    private static double WidthOf(long units, double size, int unitsPerEm) => units * size / unitsPerEm * FontSlack;
}
