using static Blueprints.Skia.Fonts.BidiClass;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// The rules P2 to L1 of UAX #9 for one line that is a paragraph by itself, of left-to-right base. Takes time in proportion to the text, but
/// for brackets: no more than 63 may be open at once.
/// </summary>
/// <param name="characters">The code points.</param>
/// <param name="original">Their classes.</param>
internal sealed class BidiParagraph(int[] characters, BidiClass[] original)
{
    private const int MaxDepth = 125;
    private const int MostOpenBrackets = 63;
    private const int None = -1;

    private readonly BidiClass[] _classes = [.. original];
    private readonly byte[] _levels = new byte[characters.Length];

    /// <summary>The levels that controls alone give.</summary>
    private byte[] _explicit = [];
    private readonly int[] _matches = new int[characters.Length];

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);

    /// <summary>The level of each character; one that no line shows has that of its neighbour before.</summary>
    public byte[] Resolve()
    {
        MatchIsolates();
        ResolveExplicit();
        _explicit = [.. _levels];
        foreach (var sequence in Sequences()) Resolve(sequence);
        ResetWhiteSpace();
        for (var i = 0; i < _levels.Length; i++)
        {
            if (IsRemoved(original[i])) _levels[i] = i == 0 ? (byte)0 : _levels[i - 1];
        }

        return _levels;
    }

    /// <summary>Rule X9 takes these out of what follows.</summary>
    private static bool IsRemoved(BidiClass c) => c is LRE or LRO or RLE or RLO or PDF or BN;

    private static bool IsInitiator(BidiClass c) => c is LRI or RLI or FSI;

    private static BidiClass DirectionOf(int level) => level % 2 == 0 ? L : R;

    /// <summary>Definition BD9: which PDI ends an isolate, and which isolate a PDI ends.</summary>
    private void MatchIsolates()
    {
        Array.Fill(_matches, None);
        var open = new Stack<int>();
        for (var i = 0; i < original.Length; i++)
        {
            if (IsInitiator(original[i]))
            {
                open.Push(i);
            }
            else if (original[i] == PDI && open.TryPop(out var initiator))
            {
                _matches[initiator] = i;
                _matches[i] = initiator;
            }
            else if (original[i] == B)
            {
                open.Clear();
            }
        }
    }

    /// <summary>Rules X1 to X8.</summary>
    private void ResolveExplicit()
    {
        var stack = new Stack<Status>();
        stack.Push(new Status(0, null, false));
        var (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0);
        for (var i = 0; i < original.Length; i++)
        {
            var c = original[i];
            var top = stack.Peek();
            switch (c)
            {
                case LRE or LRO or RLE or RLO:
                    var level = Next(top.Level, c is RLE or RLO);
                    _levels[i] = top.Level;
                    if (level <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0) stack.Push(new Status((byte)level, c == LRO ? L : c == RLO ? R : null, false));
                    else if (overflowIsolates == 0) overflowEmbeddings++;
                    break;
                case LRI or RLI or FSI:
                    _levels[i] = top.Level;
                    if (top.Override is { } forced) _classes[i] = forced;
                    var isolated = Next(top.Level, c == RLI || (c == FSI && FirstStrongIsRight(i)));
                    if (isolated <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push(new Status((byte)isolated, null, true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Peek().IsIsolate) stack.Pop();
                        stack.Pop();
                        validIsolates--;
                    }

                    top = stack.Peek();
                    _levels[i] = top.Level;
                    if (top.Override is { } over) _classes[i] = over;
                    break;
                case PDF:
                    _levels[i] = top.Level;
                    if (overflowIsolates > 0) break;
                    if (overflowEmbeddings > 0) overflowEmbeddings--;
                    else if (!top.IsIsolate && stack.Count > 1) stack.Pop();
                    break;
                case B:
                    stack.Clear();
                    stack.Push(new Status(0, null, false));
                    (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0);
                    break;
                default:
                    _levels[i] = top.Level;
                    if (c != BN && top.Override is { } direction) _classes[i] = direction;
                    break;
            }
        }

        static int Next(int level, bool isRight) => isRight ? (level + 1) | 1 : (level + 2) & ~1;
    }

    /// <summary>Rules P2 and P3 for what an isolate holds.</summary>
    private bool FirstStrongIsRight(int initiator)
    {
        var end = _matches[initiator] == None ? original.Length : _matches[initiator];
        for (var i = initiator + 1; i < end; i++)
        {
            if (original[i] is L) return false;
            if (original[i] is R or AL) return true;
            if (!IsInitiator(original[i])) continue;
            if (_matches[i] == None) return false;
            i = _matches[i];
        }

        return false;
    }

    /// <summary>Definition BD13: runs of one level, joined over the isolates between them.</summary>
    private List<List<int>> Sequences()
    {
        var runs = new List<List<int>>();
        var runOf = new int[original.Length];
        for (var i = 0; i < original.Length; i++)
        {
            if (IsRemoved(original[i])) continue;
            if (runs.Count == 0 || _levels[runs[^1][^1]] != _levels[i]) runs.Add([]);
            runs[^1].Add(i);
            runOf[i] = runs.Count - 1;
        }

        var sequences = new List<List<int>>();
        foreach (var run in runs)
        {
            if (original[run[0]] == PDI && _matches[run[0]] != None) continue;
            var sequence = new List<int>(run);
            while (IsInitiator(original[sequence[^1]]) && _matches[sequence[^1]] is >= 0 and var end) sequence.AddRange(runs[runOf[end]]);
            sequences.Add(sequence);
        }

        return sequences;
    }

    private void Resolve(List<int> sequence)
    {
        var level = _levels[sequence[0]];
        var before = sequence[0] - 1;
        while (before >= 0 && IsRemoved(original[before])) before--;
        var after = sequence[^1] + 1;
        while (after < original.Length && IsRemoved(original[after])) after++;
        var isOpen = IsInitiator(original[sequence[^1]]);
        var start = DirectionOf(Math.Max(level, before < 0 ? (byte)0 : _explicit[before]));
        var end = DirectionOf(Math.Max(level, isOpen || after == original.Length ? (byte)0 : _explicit[after]));
        ResolveWeak(sequence, start);
        ResolveBrackets(sequence, start, DirectionOf(level));
        ResolveNeutral(sequence, start, end, DirectionOf(level));
        foreach (var i in sequence)
        {
            // Rules I1 and I2.
            if (level % 2 == 0) _levels[i] += (byte)(_classes[i] switch { R => 1, AN or EN => 2, _ => 0 });
            else if (_classes[i] is L or AN or EN) _levels[i]++;
        }
    }

    /// <summary>Rules W1 to W7.</summary>
    private void ResolveWeak(List<int> sequence, BidiClass start)
    {
        var (last, strong) = (start, start);
        for (var k = 0; k < sequence.Count; k++)
        {
            ref var c = ref _classes[sequence[k]];
            if (c == NSM) c = IsInitiator(last) || last == PDI ? ON : last;
            last = c;
            if (c is L or R or AL) strong = c;
            else if (c == EN && strong == AL) c = AN;
        }

        for (var k = 0; k < sequence.Count; k++)
        {
            ref var c = ref _classes[sequence[k]];
            if (c == AL) c = R;
            if (k == 0 || k + 1 == sequence.Count) continue;
            var (left, right) = (_classes[sequence[k - 1]], _classes[sequence[k + 1]]);
            if (left != right) continue;
            if ((c is ES or CS && left == EN) || (c == CS && left == AN)) c = left;
        }

        for (var k = 0; k < sequence.Count; k++)
        {
            if (_classes[sequence[k]] != ET) continue;
            var end = k;
            while (end < sequence.Count && _classes[sequence[end]] == ET) end++;
            var isNumber = (k > 0 && _classes[sequence[k - 1]] == EN) || (end < sequence.Count && _classes[sequence[end]] == EN);
            for (; k < end; k++) _classes[sequence[k]] = isNumber ? EN : ON;
        }

        strong = start;
        foreach (var i in sequence)
        {
            ref var c = ref _classes[i];
            if (c is ES or CS) c = ON;
            if (c is L or R) strong = c;
            else if (c == EN && strong == L) c = L;
        }
    }

    /// <summary>Rule N0: a pair of brackets goes with what it holds, or with what stands before it.</summary>
    private void ResolveBrackets(List<int> sequence, BidiClass start, BidiClass embedding)
    {
        foreach (var (open, close) in Pairs(sequence))
        {
            var (same, opposite) = (false, false);
            for (var k = open + 1; k < close && !same; k++)
            {
                var strong = Strong(_classes[sequence[k]]);
                same |= strong == embedding;
                opposite |= strong is not null && strong != embedding;
            }

            if (!same && !opposite) continue;
            var direction = embedding;
            if (!same)
            {
                var context = start;
                for (var k = open - 1; k >= 0; k--)
                {
                    if (Strong(_classes[sequence[k]]) is not { } found) continue;
                    context = found;
                    break;
                }

                if (context != embedding) direction = context;
            }

            foreach (var bracket in (ReadOnlySpan<int>)[open, close])
            {
                _classes[sequence[bracket]] = direction;
                for (var k = bracket + 1; k < sequence.Count && original[sequence[k]] == NSM; k++) _classes[sequence[k]] = direction;
            }
        }
    }

    /// <summary>Definition BD16, in the order of the opening brackets.</summary>
    private List<(int Open, int Close)> Pairs(List<int> sequence)
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Closing, int Place)>();
        for (var k = 0; k < sequence.Count; k++)
        {
            if (_classes[sequence[k]] != ON) continue;
            var c = characters[sequence[k]];
            if (BidiBrackets.Closing(c) is > 0 and var closing)
            {
                if (open.Count == MostOpenBrackets) break;
                open.Add((closing, k));
            }
            else if (BidiBrackets.AsClosing(c) is > 0 and var own)
            {
                var found = open.FindLastIndex(bracket => bracket.Closing == own);
                if (found < 0) continue;
                pairs.Add((open[found].Place, k));
                open.RemoveRange(found, open.Count - found);
            }
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>Numbers count as written from right to left.</summary>
    private static BidiClass? Strong(BidiClass c) => c switch { L => L, R or AN or EN => R, _ => null };

    /// <summary>Rules N1 and N2.</summary>
    private void ResolveNeutral(List<int> sequence, BidiClass start, BidiClass end, BidiClass embedding)
    {
        for (var k = 0; k < sequence.Count; k++)
        {
            if (Strong(_classes[sequence[k]]) is not null) continue;
            var next = k;
            while (next < sequence.Count && Strong(_classes[sequence[next]]) is null) next++;
            var left = k == 0 ? start : Strong(_classes[sequence[k - 1]])!.Value;
            var right = next == sequence.Count ? end : Strong(_classes[sequence[next]])!.Value;
            for (; k < next; k++) _classes[sequence[k]] = left == right ? left : embedding;
        }
    }

    /// <summary>Rule L1: separators, and white space before them and at the end, have the level of the line.</summary>
    private void ResetWhiteSpace()
    {
        var isAtEnd = true;
        for (var i = original.Length - 1; i >= 0; i--)
        {
            var c = original[i];
            if (c is B or S) isAtEnd = true;
            if (isAtEnd && (c is B or S or WS or PDI || IsInitiator(c))) _levels[i] = 0;
            else if (!IsRemoved(c)) isAtEnd = false;
        }
    }
}
