namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>Which of 128 places are taken. Two words, since machine code for the framework's own 128 bits is not made ahead of time.</summary>
internal readonly record struct PlaceSet(ulong Low, ulong High)
{
    private const int Half = 64;

    /// <summary>Whether a place is taken, 0 to 127.</summary>
    public bool Has(int place) => place < Half ? (Low >> place & 1) != 0 : (High >> (place - Half) & 1) != 0;

    /// <summary>One place more, 0 to 127.</summary>
    public PlaceSet With(int place) => place < Half ? this with { Low = Low | 1UL << place } : this with { High = High | 1UL << (place - Half) };

    /// <summary>What is taken in either.</summary>
    public PlaceSet With(PlaceSet other) => new(Low | other.Low, High | other.High);
}
