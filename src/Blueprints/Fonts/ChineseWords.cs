using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Blueprints.Fonts;

/// <summary>
/// The frequent Chinese words of one to three characters, each with what it costs to read a text as having it there: the rarer, the
/// dearer. Made from the dictionary of the segmenter jieba when the library is built (<c>ChineseWords.targets</c> says what is taken),
/// and read when the first Chinese text is broken. Immutable.
/// </summary>
internal sealed class ChineseWords
{
    /// <summary>The most characters that a word has.</summary>
    public const int Longest = 3;

    /// <summary>What a character costs by itself that the dictionary knows little of: more than any word.</summary>
    public const int Unknown = 7;

    private const string Resource = "chinese-words.bin";
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    // What the table says of a character, and of the end of a word: its number and what the word costs.
    private const int CostBits = 3;
    private const int CostMask = (1 << CostBits) - 1;
    private const int GrammarBit = 1 << 3;
    private const int EndingBit = 1 << 4;
    private const int BeginningBit = 1 << 5;
    private const int FirstStartedBit = 6;

    private static ChineseWords? _instance;

    private readonly ushort[] _table;
    private readonly int _characters;
    private readonly int _about;
    private readonly int _pairs;
    private readonly int _triples;

    /// <summary>By character: its number and 1 more.</summary>
    private readonly ushort[] _numbers = new ushort[Last - First + 1];

    /// <summary>By the number of a character: the first pair that begins with it.</summary>
    private readonly ushort[] _starts;

    /// <summary>By the number of a pair, a bit each: whether a word of three begins with it. Saves most look-ups of them.</summary>
    private readonly ulong[] _longer;

    /// <param name="table">
    /// How many characters, pairs and words of three there are. Then the characters in order. Of each what it costs by itself (3 bits),
    /// whether it is a word of grammar, an ending, a beginning, and how many pairs begin with it (10 bits). Of each pair, in order of its
    /// characters, what it costs as a word (3 bits; 0 where it only begins one) and the number of its second character. Of each word of
    /// three the number of its first two as a pair, and, as with pairs, its cost and its third character.
    /// </param>
    private ChineseWords(ushort[] table)
    {
        _table = table;
        var count = table[0];
        _characters = 3;
        _about = _characters + count;
        _pairs = _about + count;
        _triples = _pairs + table[1];
        _starts = new ushort[count + 1];
        for (var i = 0; i < count; i++)
        {
            _numbers[table[_characters + i] - First] = (ushort)(i + 1);
            _starts[i + 1] = (ushort)(_starts[i] + (table[_about + i] >> FirstStartedBit));
        }

        _longer = new ulong[(table[1] / 64) + 1];
        for (var i = _triples; i < table.Length; i += 2) _longer[table[i] / 64] |= 1UL << (table[i] % 64);
    }

    /// <summary>Two threads may read the table at once on first use; either one's stays.</summary>
    public static ChineseWords Instance => Volatile.Read(ref _instance) ?? Load();

    /// <summary>The number by which the other members know a character; negative where no word has it.</summary>
    public int Number(char c) => c is >= First and <= Last ? _numbers[c - First] - 1 : -1;

    /// <summary>What a character costs as a word by itself: 1 to <see cref="Unknown"/>.</summary>
    public int Cost(int character) => character < 0 ? Unknown : _table[_about + character] & CostMask;

    /// <summary>Whether a character is often a word by itself, and one of grammar: 的, 在, 和, 不.</summary>
    public bool IsGrammar(int character) => Is(character, GrammarBit);

    /// <summary>Whether a character ends many words of three, as 员 does in 服务员.</summary>
    public bool IsEnding(int character) => Is(character, EndingBit);

    /// <summary>Whether a character that is no verb begins many words of three, as 小 does in 小朋友.</summary>
    public bool IsBeginning(int character) => Is(character, BeginningBit);

    /// <summary>The number of two characters in a row; negative where no word begins with them.</summary>
    public int Pair(int first, int second)
    {
        if (first < 0 || second < 0) return -1;
        int low = _starts[first], high = _starts[first + 1];
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var found = _table[_pairs + middle] >> CostBits;
            if (found == second) return middle;
            if (found < second) low = middle + 1;
            else high = middle;
        }

        return -1;
    }

    /// <summary>What a pair costs as a word; 0 where it is none.</summary>
    public int PairCost(int pair) => pair < 0 ? 0 : _table[_pairs + pair] & CostMask;

    /// <summary>What the word costs that a pair and a third character are; 0 where they are none.</summary>
    public int TripleCost(int pair, int third)
    {
        if (pair < 0 || third < 0 || (_longer[pair / 64] & (1UL << (pair % 64))) == 0) return 0;
        var wanted = ((long)pair << 16) | ((long)third << CostBits);
        int low = 0, high = (_table.Length - _triples) / 2;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Triple(middle) > wanted) high = middle;
            else low = middle + 1;
        }

        // The first that is greater is the word itself with its cost, if there is one: no cost is 0.
        return _triples + (2 * low) < _table.Length && (Triple(low) ^ wanted) <= CostMask ? (int)Triple(low) & CostMask : 0;
    }

    /// <summary>All words of two and three characters, those of two first, in order of their characters.</summary>
    public IEnumerable<(string Word, int Cost)> All()
    {
        var pairs = new string[_triples - _pairs];
        for (var character = 0; character + 1 < _starts.Length; character++)
        {
            for (int pair = _starts[character]; pair < _starts[character + 1]; pair++)
            {
                pairs[pair] = $"{Text(character)}{Text(_table[_pairs + pair] >> CostBits)}";
                if (PairCost(pair) > 0) yield return (pairs[pair], PairCost(pair));
            }
        }

        for (var i = _triples; i < _table.Length; i += 2) yield return (pairs[_table[i]] + Text(_table[i + 1] >> CostBits), _table[i + 1] & CostMask);

        char Text(int character) => (char)_table[_characters + character];
    }

    private bool Is(int character, int bit) => character >= 0 && (_table[_about + character] & bit) != 0;

    private long Triple(int triple) => ((long)_table[_triples + (2 * triple)] << 16) | _table[_triples + (2 * triple) + 1];

    private static ChineseWords Load()
    {
        using var stream = typeof(ChineseWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the table {Resource} was not embedded when the library was built");
        var table = new ushort[stream.Length / sizeof(ushort)];
        stream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(table, table);
        var loaded = new ChineseWords(table);
        return Interlocked.CompareExchange(ref _instance, loaded, null) ?? loaded;
    }
}
