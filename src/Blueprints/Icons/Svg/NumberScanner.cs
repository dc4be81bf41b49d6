using System.Globalization;

namespace Blueprints.Icons;

/// <summary>Reads the numbers of path data, points, transforms and view boxes.</summary>
internal ref struct NumberScanner(ReadOnlySpan<char> text)
{
    /// <summary>No icon needs a number beyond it, and sums of such stay exact enough.</summary>
    public const double Most = 1e6;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The index of the next character.</summary>
    public int At { get; private set; }

    public readonly bool IsAtEnd => At >= _text.Length;

    public readonly char Next => _text[At];

    public void Skip() => At++;

    /// <summary>Skips white space and at most one comma.</summary>
    public void SkipSeparators()
    {
        SkipSpace();
        if (IsAtEnd || Next != ',') return;
        At++;
        SkipSpace();
    }

    public void SkipSpace()
    {
        while (!IsAtEnd && Next is ' ' or '\t' or '\n' or '\r' or '\f') At++;
    }

    /// <summary>
    /// A number, with what separates it from the one before; false, and the place kept, where there is none or it is too large.
    /// </summary>
    public bool TryNumber(out double number)
    {
        var start = At;
        SkipSeparators();
        var first = At;
        if (!IsAtEnd && Next is '+' or '-') At++;
        var digits = Digits();
        if (!IsAtEnd && Next == '.')
        {
            At++;
            digits += Digits();
        }

        if (digits > 0 && !IsAtEnd && Next is 'e' or 'E')
        {
            var mark = At++;
            if (!IsAtEnd && Next is '+' or '-') At++;
            if (Digits() == 0) At = mark;
        }

        number = 0;
        if (digits > 0 && double.TryParse(_text[first..At], NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= Most) return true;
        At = start;
        return false;
    }

    /// <summary>0 or 1, which may stand without anything before and after it.</summary>
    public bool TryFlag(out bool flag)
    {
        SkipSeparators();
        flag = !IsAtEnd && Next == '1';
        if (IsAtEnd || Next is not ('0' or '1')) return false;
        At++;
        return true;
    }

    private int Digits()
    {
        var start = At;
        while (!IsAtEnd && char.IsAsciiDigit(Next)) At++;
        return At - start;
    }
}
