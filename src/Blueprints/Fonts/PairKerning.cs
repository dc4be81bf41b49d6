using System.Numerics;
using static Blueprints.Fonts.FontTable;

namespace Blueprints.Fonts;

/// <summary>
/// How much nearer or further two glyphs stand to each other than their advances say: the pair adjustments of the feature <c>kern</c>
/// (OpenType 1.9, GPOS, lookup type 2). What adjusts by
/// wider context, as few fonts do, is left out. Immutable. The table may be hostile: a place outside it reads as 0.
/// </summary>
internal sealed class PairKerning
{
    private const uint Kern = 0x6B65726E;
    private const uint Latin = 0x6C61746E;
    private const int AdvanceOnly = 4;
    private const int MostSubtables = 256;

    private readonly byte[] _table;

    /// <summary>Where the subtables of each lookup begin.</summary>
    private readonly List<List<int>> _lookups = [];

    /// <param name="table">The table <c>GPOS</c>; empty for none.</param>
    public PairKerning(byte[] table)
    {
        _table = table;
        var features = U16(table, 6);
        var system = DefaultSystem(U16(table, 4));
        for (int i = 0, count = system == 0 ? 0 : U16(table, system + 4); i < count; i++)
        {
            var record = features + 2 + (6 * U16(table, system + 6 + (2 * i)));
            if (U32(table, record) == Kern) AddLookups(features + U16(table, record + 4));
        }
    }

    /// <summary>What is added to the advance of the first of two glyphs, in font units.</summary>
    public int Between(int first, int second)
    {
        var sum = 0;
        foreach (var lookup in _lookups)
        {
            foreach (var subtable in lookup)
            {
                if (!Find(subtable, first, second, out var value)) continue;
                sum += value;
                break;
            }
        }

        return sum;
    }

    /// <summary>The features for text without a language of its own: of the Latin script, or else of the first there is.</summary>
    private int DefaultSystem(int scripts)
    {
        var chosen = 0;
        for (int i = 0, count = U16(_table, scripts); i < count; i++)
        {
            var record = scripts + 2 + (6 * i);
            if (i > 0 && U32(_table, record) != Latin) continue;
            var script = scripts + U16(_table, record + 4);
            if (U16(_table, script) is > 0 and var system) chosen = script + system;
        }

        return chosen;
    }

    private void AddLookups(int feature)
    {
        var list = U16(_table, 8);
        var total = 0;
        for (int i = 0, count = U16(_table, feature + 2); i < count; i++)
        {
            var lookup = list + U16(_table, list + 2 + (2 * U16(_table, feature + 4 + (2 * i))));
            var subtables = new List<int>();
            for (int j = 0, subtableCount = U16(_table, lookup + 4); j < subtableCount && total++ < MostSubtables; j++)
            {
                var subtable = lookup + U16(_table, lookup + 6 + (2 * j));
                var type = U16(_table, lookup);
                if (type == 9)
                {
                    type = U16(_table, subtable + 2);
                    subtable = (int)Math.Min(subtable + (long)U32(_table, subtable + 4), _table.Length);
                }

                if (type == 2) subtables.Add(subtable);
            }

            if (subtables.Count > 0) _lookups.Add(subtables);
        }
    }

    /// <summary>Whether a subtable has the last word on a pair.</summary>
    private bool Find(int subtable, int first, int second, out int value)
    {
        value = 0;
        var covered = Covered(subtable + U16(_table, subtable + 2), first);
        if (covered < 0) return false;
        var (format1, format2) = (U16(_table, subtable + 4), U16(_table, subtable + 6));
        var size = 2 * (BitOperations.PopCount((uint)format1) + BitOperations.PopCount((uint)format2));
        var place = U16(_table, subtable) == 1 ? PlaceByGlyph(subtable, covered, second, size) : PlaceByClass(subtable, first, second, size);
        if (place < 0) return false;
        if ((format1 & AdvanceOnly) != 0) value = (short)U16(_table, place + (2 * BitOperations.PopCount((uint)format1 & (AdvanceOnly - 1))));
        return true;
    }

    private int PlaceByGlyph(int subtable, int covered, int second, int size)
    {
        var pairs = subtable + U16(_table, subtable + 10 + (2 * covered));
        int low = 0, high = U16(_table, pairs) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var pair = pairs + 2 + (middle * (2 + size));
            var glyph = U16(_table, pair);
            if (glyph == second) return pair + 2;
            if (second < glyph) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    private int PlaceByClass(int subtable, int first, int second, int size)
    {
        var class1 = ClassOf(subtable + U16(_table, subtable + 8), first);
        var class2 = ClassOf(subtable + U16(_table, subtable + 10), second);
        var (count1, count2) = (U16(_table, subtable + 12), U16(_table, subtable + 14));
        return class1 < count1 && class2 < count2 ? (int)Math.Min(subtable + 16 + ((((long)class1 * count2) + class2) * size), _table.Length) : -1;
    }

    /// <summary>The place of a glyph in a coverage table; -1 where it isn't in it.</summary>
    private int Covered(int coverage, int glyph)
    {
        if (U16(_table, coverage) != 1) return Range(coverage + 4, U16(_table, coverage + 2), glyph) is var range && range < 0 ? -1 : U16(_table, range + 4) + glyph - U16(_table, range);
        int low = 0, high = U16(_table, coverage + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = U16(_table, coverage + 4 + (2 * middle));
            if (found == glyph) return middle;
            if (glyph < found) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    private int ClassOf(int classes, int glyph)
    {
        if (U16(_table, classes) == 1)
        {
            var at = glyph - U16(_table, classes + 2);
            return at >= 0 && at < U16(_table, classes + 4) ? U16(_table, classes + 6 + (2 * at)) : 0;
        }

        return Range(classes + 4, U16(_table, classes + 2), glyph) is var range && range < 0 ? 0 : U16(_table, range + 4);
    }

    /// <summary>The range, of first glyph, last glyph and a number, that has a glyph; -1 for none.</summary>
    private int Range(int ranges, int count, int glyph)
    {
        int low = 0, high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = ranges + (6 * middle);
            if (glyph < U16(_table, range)) high = middle - 1;
            else if (glyph > U16(_table, range + 2)) low = middle + 1;
            else return range;
        }

        return -1;
    }
}
