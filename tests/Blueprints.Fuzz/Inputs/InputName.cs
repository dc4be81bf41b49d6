using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Fuzz.Inputs;

/// <summary>
/// The name of an input, from which it is made again: a seed, a number, and where it was made of an earlier input, the numbers of its
/// ancestors: <c>7:5012.431.20</c>.
/// </summary>
internal sealed record InputName(ulong Seed, ImmutableArray<long> Numbers)
{
    public long Number => Numbers[0];

    /// <summary>The input that this one was made of; null where it was made of the corpus.</summary>
    public InputName? Parent => Numbers.Length > 1 ? this with { Numbers = Numbers.RemoveAt(0) } : null;

    public override string ToString() => Seed.ToString(CultureInfo.InvariantCulture) + ":" + string.Join('.', Numbers);

    public static InputName? Parse(string text)
    {
        if (text.Split(':') is not [var first, var rest] || !ulong.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return null;
        var numbers = ImmutableArray.CreateBuilder<long>();
        foreach (var part in rest.Split('.'))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        return new InputName(seed, numbers.DrainToImmutable());
    }
}
