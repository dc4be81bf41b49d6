namespace Blueprints.Skia.Pdf.Syntax;

/// <summary>
/// A number for bytes, the same everywhere, by which files are told apart: two sums after Fowler, Noll and Vo (FNV-1a), one of them over other
/// bytes. Against chance alone; .NET's own hashes would ask for OpenSSL on the machine.
/// </summary>
internal struct ContentHash
{
    private const ulong Prime = 0x00000100000001B3;

    private ulong _first = 0xCBF29CE484222325;
    private ulong _second = 0x6C62272E07BB0142;

    public ContentHash()
    {
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var (first, second) = (_first, _second);
        foreach (var value in bytes)
        {
            first = (first ^ value) * Prime;
            second = (second ^ (value + 0x9Du)) * Prime;
        }

        (_first, _second) = (first, second);
    }

    /// <summary>The number in 32 hexadecimal digits.</summary>
    public readonly string ToHex() => Mixed(_first).ToString("X16", System.Globalization.CultureInfo.InvariantCulture) + Mixed(_second ^ _first).ToString("X16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Letters, as many as are asked for.</summary>
    public readonly string ToLetters(int count)
    {
        var rest = Mixed(_first ^ _second);
        Span<char> letters = stackalloc char[count];
        for (var i = 0; i < count; i++)
        {
            letters[i] = (char)('A' + (rest % 26));
            rest /= 26;
        }

        return letters.ToString();
    }

    /// <summary>Lets every bit count for every other.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
