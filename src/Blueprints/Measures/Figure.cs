using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>
/// The value of a measure, or why there is none. What the document does not say is never taken for zero: a figure is absent with its
/// reason, or, where some of what it adds up is known,
/// holds for what is known and names what is missing. Immutable.
/// </summary>
public sealed record Figure
{
    private static readonly Bilingual Steps = new("steps", "步骤");

    private Figure()
    {
    }

    /// <summary>The value, in the measure's unit; null where it is absent.</summary>
    public double? Value { get; private init; }

    /// <summary>Why the value is absent, or what it leaves out; null where it is complete.</summary>
    public Bilingual? Reason { get; private init; }

    /// <summary>
    /// What the value takes for given that the document does not say, in words that may follow a value; null where there is nothing of the
    /// kind, or no value.
    /// </summary>
    public Bilingual? Assumption { get; private init; }

    /// <summary>
    /// How much of the value rests on what was observed; null where there is no value, or the document does not say what its values rest on.
    /// </summary>
    public BasisShares? Basis { get; private init; }

    /// <summary>
    /// What is to be said of it: why it is absent or what it leaves out, and what it takes for given; null where there is nothing.
    /// </summary>
    internal Bilingual? Note => Reason is { } reason && Assumption is { } assumption ? Joined(reason, assumption) : Reason ?? Assumption;

    /// <summary>The ids of what it leaves out, in the order of the document. Default: none.</summary>
    public ImmutableArray<string> Missing { get; private init; } = [];

    /// <summary>
    /// Half the width of the 95% interval of a value that was found by running cases. Default: null, the value is computed.
    /// </summary>
    public double? Error { get; private init; }

    /// <summary>
    /// Whether what the value leaves out could only make it smaller, as times that are not known do to the probability of keeping a
    /// promise. Default: false.
    /// </summary>
    public bool IsAtMost { get; private init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Value is not null;

    /// <summary>Whether the value leaves something out that the document does not say.</summary>
    public bool IsPartial => Value is not null && Reason is not null;

    /// <summary>A complete value. One that is no finite number is absent.</summary>
    public static Figure Of(double value) => double.IsFinite(value) ? new Figure { Value = value } : Absent("it cannot be computed", "无法计算");

    /// <summary>The same value, and what it takes for given, after anything it does already; itself where it is absent.</summary>
    /// <param name="assumption">What it takes for given, such as <c>a day taken as 24 hours</c>.</param>
    public Figure Assuming(Bilingual assumption)
    {
        if (!IsKnown) return this;
        return this with { Assumption = Assumption is { } first ? Joined(first, assumption) : assumption };
    }

    private static Bilingual Joined(Bilingual first, Bilingual second) => new($"{first.English}; {second.English}", $"{first.Chinese}；{second.Chinese}");

    /// <summary>No value, and why.</summary>
    public static Figure Absent(string english, string chinese) => new() { Reason = new Bilingual(english, chinese) };

    /// <summary>A value that leaves out what <paramref name="missing"/> names; complete where that is empty.</summary>
    /// <param name="value">The value of what is known.</param>
    /// <param name="missing">The ids of the elements left out.</param>
    /// <param name="what">What they lack, in words that follow "no" and "缺少", such as <c>time</c>.</param>
    /// <param name="elements">What they are, in the plural. Default: steps.</param>
    public static Figure Partial(double value, ImmutableArray<string> missing, Bilingual what, Bilingual? elements = null)
    {
        var whole = Of(value);
        if (missing.IsEmpty || !whole.IsKnown) return whole;
        var named = Named(missing, ", ");
        var english = missing.Length == 1 ? $"{named} has no {what.English}" : $"{missing.Length} {(elements ?? Steps).English} have no {what.English}: {named}";
        return whole with { Missing = missing, Reason = new Bilingual(english, $"{missing.Length} 个{(elements ?? Steps).Chinese}缺少{what.Chinese}：{Named(missing, "、")}") };
    }

    /// <summary>The same, with what it takes for given, if anything.</summary>
    internal Figure With(Bilingual? assumption) => assumption is { } taken ? Assuming(taken) : this;

    /// <summary>The same, with half the width of its interval; 0 for none.</summary>
    internal Figure Within(double error) => IsKnown && error > 0 ? this with { Error = error } : this;

    /// <summary>The same, with what it rests on, where there is a value.</summary>
    internal Figure RestingOn(BasisShares? basis) => IsKnown && basis is not null ? this with { Basis = basis } : this;

    /// <summary>The same, marked as an upper bound where it leaves something out.</summary>
    internal Figure AtMost() => this with { IsAtMost = IsPartial };

    /// <summary>The same as an upper bound, since it leaves out what can only make it smaller; itself where it is absent.</summary>
    /// <param name="reason">What it leaves out.</param>
    internal Figure AtMost(Bilingual reason) => !IsKnown ? this : this with { IsAtMost = true, Reason = Reason is { } first ? Joined(first, reason) : reason };

    private static string Named(ImmutableArray<string> ids, string separator)
    {
        const int Most = 6;
        return ids.Length <= Most ? string.Join(separator, ids) : string.Join(separator, ids[..Most]) + separator + "…";
    }
}
