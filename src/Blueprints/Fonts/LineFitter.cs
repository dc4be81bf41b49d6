using System.Globalization;
using Blueprints.Running;
using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>
/// One paragraph being fitted. Its pieces are what no line break may part. A piece wider than the limit makes the lines wider, as far as
/// they may be; beyond that it is parted at its seams (<see cref="BreakRules.MayPart"/>), then between syllables with a hyphen
/// (<see cref="Syllables"/>), and only then at the last character that fits.
/// Widths are in the measurer's units.
/// </summary>
internal ref struct LineFitter
{
    /// <summary>A label of more lines than these has room enough in them to shift their ends.</summary>
    private const int MostLinesToAddTo = 4;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<long> _prefix;
    private readonly ReadOnlySpan<int> _kerns;
    private readonly Span<int> _starts;
    private readonly Span<int> _ends;
    private readonly Span<int> _hyphens;
    private readonly ReadOnlySpan<WordBond> _bonds;
    private readonly ITextMeasurer _measurer;
    private readonly FontWeight _weight;
    private int _count;
    private long _widest;

    /// <param name="text">The paragraph: single spaces, none at the ends.</param>
    /// <param name="prefix">The width of the text before each unit, and of the whole; one longer than the text.</param>
    /// <param name="kerns">What of each unit's width is kerning with the next, which a line's last has none of.</param>
    /// <param name="starts">Room for the pieces; as long as the text.</param>
    /// <param name="ends">Likewise.</param>
    /// <param name="hyphens">Likewise.</param>
    /// <param name="bonds">
    /// What holds each character to the one before (<see cref="WordBonds"/>); may be empty where none is Chinese.
    /// </param>
    /// <param name="measurer">Measures hyphens.</param>
    /// <param name="weight">The weight of the type.</param>
    public LineFitter(
        ReadOnlySpan<char> text, ReadOnlySpan<long> prefix, ReadOnlySpan<int> kerns, Span<int> starts, Span<int> ends, Span<int> hyphens, ReadOnlySpan<WordBond> bonds,
        ITextMeasurer measurer, FontWeight weight)
    {
        _hyphens = hyphens;
        _measurer = measurer;
        _weight = weight;
        _text = text;
        _prefix = prefix;
        _kerns = kerns;
        _starts = starts;
        _ends = ends;
        _bonds = bonds;
    }

    /// <summary>
    /// Finds the lines: the fewest that stay within the limit, made even, and then parted where the reading suffers least
    /// (<see cref="BreakCosts"/>). Where they part a word, or what may be one, it is one line more if the reading suffers less from the
    /// worst
    /// of its ends. Gives the number of lines; each goes from its start to its end, whose complement stands for an end with a hyphen.
    /// </summary>
    /// <param name="limit">The widest that a line may be, unless a piece is wider.</param>
    /// <param name="most">The widest that a line may be for the sake of a piece.</param>
    /// <param name="em">The width of a Chinese character, by which shifts are weighed.</param>
    /// <param name="lineStarts">Takes where each line starts.</param>
    /// <param name="lineEnds">Takes where each line ends.</param>
    public int Fit(long limit, long most, long em, Span<int> lineStarts, Span<int> lineEnds)
    {
        Cancellation.Check();
        FindPieces(long.MaxValue);
        WidestPiece = _widest;
        if (_widest > limit)
        {
            limit = Math.Max(limit, Math.Min(most, _widest));
            if (_widest > limit)
            {
                _count = 0;
                _widest = 0;
                FindPieces(limit);
            }
        }

        var fewest = CountLines(limit, out var widest, out _);

        // While the lines are sought, a line's start is the number of its first piece.
        var lines = Arrange(fewest, widest, limit, em, lineStarts);
        if (fewest <= MostLinesToAddTo && WorstEnd(lineStarts[..lines]) is >= BreakCosts.Likely and var worst)
        {
            var more = Arrange(fewest + 1, widest, limit, em, lineEnds);
            if (WorstEnd(lineEnds[..more]) < worst)
            {
                lineEnds[..more].CopyTo(lineStarts);
                lines = more;
            }
        }

        for (var line = 0; line < lines; line++)
        {
            var last = line + 1 < lines ? lineStarts[line + 1] - 1 : _count - 1;
            lineEnds[line] = _hyphens[last] > 0 ? ~_ends[last] : _ends[last];
            lineStarts[line] = _starts[lineStarts[line]];
        }

        return lines;
    }

    /// <summary>The length of the character at a place with its marks and joined parts.</summary>
    private static int ClusterLength(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 == text.Length || (StandsAlone(text[at]) && StandsAlone(text[at + 1]))) return 1;
        return StringInfo.GetNextTextElementLength(text[at..]);
    }

    /// <summary>
    /// Neither a mark nor a part of anything: Latin letters and most Chinese and Japanese characters. Merely saves the look-up.
    /// </summary>
    private static bool StandsAlone(char c) =>
        c < 0x300 || (c is >= '\u3000' and <= '\u9FFF' and not ((>= '\u302A' and <= '\u302F') or '\u3099' or '\u309A')) || c is >= '\uFF01' and <= '\uFF9D';

    /// <summary>The width of the widest piece as it is before any is parted.</summary>
    public long WidestPiece { get; private set; }

    /// <summary>How many pieces there are.</summary>
    public readonly int Count => _count;

    /// <summary>What a line's end before a piece costs (<see cref="BreakCosts"/>).</summary>
    public readonly int BreakCost(int piece) => _hyphens[piece - 1] > 0 ? BreakCosts.Word : BreakCosts.Of(_text, _bonds, _ends[piece - 1], _starts[piece]);

    /// <summary>How far it is from the start of a piece to the start of a later one.</summary>
    public readonly long Extent(int from, int to) => _prefix[_starts[to]] - _prefix[_starts[from]];

    /// <summary>The width of a line from one piece to another.</summary>
    public readonly long Width(int first, int last) => Between(_starts[first], _ends[last]) + _hyphens[last];

    /// <summary>The width of the text from one place to another.</summary>
    private readonly long Between(int start, int end) => _prefix[end] - _prefix[start] - (end > start ? _kerns[end - 1] : 0);

    /// <summary>At most so many lines, as even as can be. <paramref name="widest"/> is the widest line within the limit.</summary>
    private readonly int Arrange(int lines, long widest, long limit, long em, Span<int> firsts)
    {
        var width = limit;
        if (_widest <= limit)
        {
            var low = Math.Max(_widest, Width(0, _count - 1) / lines);
            width = widest;
            while (low < width)
            {
                var middle = low + ((width - low) / 2);
                if (CountLines(middle, out widest, out var refused) <= lines) width = widest;
                else low = refused;
            }
        }

        lines = Fill(width, firsts);
        if (lines > 1) new BreakShifter(this, limit, em).Shift(firsts[..lines]);
        return lines;
    }

    /// <summary>The most that an end of the lines costs.</summary>
    private readonly int WorstEnd(ReadOnlySpan<int> firsts)
    {
        var worst = 0;
        foreach (var first in firsts[1..]) worst = Math.Max(worst, BreakCost(first));
        return worst;
    }

    private void FindPieces(long limit)
    {
        var start = 0;
        var at = 0;
        while (at < _text.Length)
        {
            var next = at + ClusterLength(_text, at);
            if (next == _text.Length)
            {
                Add(start, next, limit);
                return;
            }

            if (_text[next] == ' ' && next + 1 < _text.Length && ClusterLength(_text, next) == 1)
            {
                if (BreakRules.MayBreakAtSpace(_text, next) && !BreakRules.IsInDuration(_text, next + 1) && !(_bonds.Length > 0 && BreakRules.LeansBack(_text, _bonds, next + 1)))
                {
                    Add(start, next, limit);
                    start = next + 1;
                }

                next++;
            }
            else if (BreakRules.MayBreak(_text, at, next) && !(_bonds.Length > 0 && (BreakRules.LeansBack(_text, _bonds, next) || BreakRules.IsInDuration(_text, next))))
            {
                Add(start, next, limit);
                start = next;
            }

            at = next;
        }
    }

    private void Add(int start, int end, long limit) => Add(start, end, limit, atSeams: false);

    /// <summary>A piece; where it is too wide, its parts: first where a duration or a particle alone kept it whole, then at its seams.</summary>
    private void Add(int start, int end, long limit, bool atSeams)
    {
        if (Between(start, end) <= limit)
        {
            AddPart(start, end);
            return;
        }

        var part = start;
        for (var at = start; at < end;)
        {
            var next = at + ClusterLength(_text, at);
            if (next >= end) break;
            if (next + 1 < end && (_text[next] == ' ' || (atSeams && _text[next] is ('\u00A0' or '\u202F'))) && ClusterLength(_text, next) == 1)
            {
                if (atSeams ? BreakRules.MayPartAtSpace(_text, next) : BreakRules.MayBreakAtSpace(_text, next))
                {
                    AddFiner(part, next, limit, atSeams);
                    part = next + 1;
                }

                next++;
            }
            else if (atSeams ? BreakRules.MayPart(_text, part, end, at, next) : BreakRules.MayBreak(_text, at, next))
            {
                AddFiner(part, next, limit, atSeams);
                part = next;
            }

            at = next;
        }

        AddFiner(part, end, limit, atSeams);
    }

    private void AddFiner(int start, int end, long limit, bool wasAtSeams)
    {
        if (wasAtSeams) AddWord(start, end, limit);
        else Add(start, end, limit, atSeams: true);
    }

    /// <summary>A part without seams; parted between syllables where it is too wide.</summary>
    private void AddWord(int start, int end, long limit)
    {
        if (Between(start, end) <= limit)
        {
            AddPart(start, end);
            return;
        }

        var part = start;
        for (var first = start; first < end;)
        {
            if (!Syllables.IsLatin(_text[first]))
            {
                first++;
                continue;
            }

            var last = first + 1;
            while (last < end && Syllables.IsLatin(_text[last])) last++;
            // With the sign that stands at it; a longer row of them may go on by itself.
            if (Between(Math.Max(start, first - 1), Math.Min(end, last + 1)) > limit && (last == end || ClusterLength(_text, last - 1) == 1))
            {
                for (var at = first + Syllables.Least; at + Syllables.Least <= last; at++)
                {
                    if (!Syllables.MayPart(_text, first, last, at)) continue;
                    AddLetters(part, at, limit, HyphenAfter(at));
                    part = at;
                }
            }

            first = last;
        }

        AddLetters(part, end, limit, 0);
    }

    /// <summary>
    /// A part without syllables, as long as fits where it is too wide, but at least one character; with a hyphen between letters, if two of
    /// them and the hyphen fit.
    /// </summary>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limit">The widest that a line may be.</param>
    /// <param name="hyphen">What the hyphen at its end takes; 0 for none.</param>
    private void AddLetters(int start, int end, long limit, int hyphen)
    {
        var (from, hyphened) = (start, start);
        for (var at = start; at < end;)
        {
            var next = Math.Min(end, at + ClusterLength(_text, at));
            if (at > from && Between(from, next) + (next == end ? hyphen : 0) > limit)
            {
                var isInWord = hyphened > from && TakesHyphen(_text[at - 1]);
                var cut = isInWord ? hyphened : at;
                AddPart(from, cut, isInWord ? HyphenAfter(cut) : 0);
                from = hyphened = at = cut;
                continue;
            }

            if (next - from >= 2 && end - next >= 2 && IsBetweenLetters(next) && Between(from, next) + HyphenAfter(next) <= limit) hyphened = next;
            at = next;
        }

        AddPart(from, end, Between(from, end) + hyphen <= limit ? hyphen : 0);
    }

    private readonly bool IsBetweenLetters(int at) => TakesHyphen(_text[at - 2]) && TakesHyphen(_text[at - 1]) && TakesHyphen(_text[at]) && TakesHyphen(_text[at + 1]);

    /// <summary>How much wider a line gets by a hyphen after the letter before a place.</summary>
    private readonly int HyphenAfter(int at)
    {
        Span<int> advances = stackalloc int[2];
        Span<int> kerns = stackalloc int[2];
        _measurer.Advances([_text[at - 1], LineBreaker.Hyphen], _weight, advances, kerns);
        return advances[1] + kerns[0];
    }

    /// <summary>Latin, Greek and Cyrillic letters.</summary>
    private static bool TakesHyphen(char c) => c < '\u0530' && char.IsLetter(c);

    private void AddPart(int start, int end, int hyphen = 0)
    {
        // A part may begin or end at a space that was not to become a line's end, or be one.
        if (_text[start] == ' ' && ClusterLength(_text, start) == 1) start++;
        if (end > start && _text[end - 1] == ' ') end--;
        if (end == start) return;
        _starts[_count] = start;
        _ends[_count] = end;
        _hyphens[_count] = hyphen;
        _widest = Math.Max(_widest, Width(_count, _count));
        _count++;
    }

    /// <summary>How many lines a width gives; the widest of them; the narrowest that was one piece too wide.</summary>
    private readonly int CountLines(long width, out long widest, out long refused)
    {
        var lines = 1;
        var first = 0;
        widest = 0;
        refused = long.MaxValue;
        for (var i = 0; i < _count; i++)
        {
            var line = Width(first, i);
            if (line > width && i > first)
            {
                refused = Math.Min(refused, line);
                lines++;
                first = i;
                line = Width(i, i);
            }

            widest = Math.Max(widest, line);
        }

        return lines;
    }

    /// <summary>Gives the number of lines, and the first piece of each.</summary>
    private readonly int Fill(long width, Span<int> firsts)
    {
        var lines = 0;
        int first = 0, before = 0;
        for (var i = 1; i < _count; i++)
        {
            if (Width(first, i) <= width) continue;
            firsts[lines++] = first;
            before = first;
            first = i;
        }

        // The last line takes from the one before it while that brings the two nearer to each other.
        if (lines > 0)
        {
            while (first - 1 > before)
            {
                var last = Width(first - 1, _count - 1);
                var other = Width(before, first - 2);
                if (last > width || Math.Abs(other - last) >= Math.Abs(Width(before, first - 1) - Width(first, _count - 1))) break;
                first--;
            }
        }

        firsts[lines++] = first;
        return lines;
    }
}
