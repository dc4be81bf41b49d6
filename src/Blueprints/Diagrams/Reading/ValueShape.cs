using System.Collections.Immutable;
using Blueprints.Running;
using Blueprints.Text;

namespace Blueprints.Diagrams.Reading;

/// <summary>What may stand after a key, as data: the reader checks by it, and the reference and the schema are written from it.</summary>
internal sealed record ValueShape(ValueKind Kind)
{
    public static readonly ValueShape Text = new(ValueKind.Text);
    public static readonly ValueShape LongText = new(ValueKind.LongText);
    public static readonly ValueShape Percent = new(ValueKind.Percent);
    public static readonly ValueShape Duration = new(ValueKind.Duration);
    public static readonly ValueShape DurationRange = new(ValueKind.DurationRange);
    public static readonly ValueShape Demand = new(ValueKind.Demand);
    public static readonly ValueShape Rate = new(ValueKind.Rate);
    public static readonly ValueShape Hours = new(ValueKind.Hours);
    public static readonly ValueShape Flag = new(ValueKind.Flag);
    public static readonly ValueShape Id = new(ValueKind.Id);

    /// <summary>An id, or the word for the end of the service.</summary>
    public static readonly ValueShape IdOrEnd = Id with { Words = ["end"], Chinese = ["结束"], Meanings = [new("the service ends here", "服务到此结束")] };

    public static readonly ValueShape Arrows = new(ValueKind.Arrows);
    public static readonly ValueShape Address = new(ValueKind.Address);
    public static readonly ValueShape Link = new(ValueKind.Link);
    public static readonly ValueShape Icon = new(ValueKind.Icon);
    public static readonly ValueShape File = new(ValueKind.File);
    public static readonly ValueShape Theme = new(ValueKind.Theme);
    public static readonly ValueShape Cause = new(ValueKind.Cause);
    public static readonly ValueShape TextOrList = Text.OrListOf();

    /// <summary>The least number that may stand here.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>The greatest.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>Whether <see cref="Min"/> itself may not.</summary>
    public bool MinExcluded { get; init; }

    /// <summary>Whether <see cref="Max"/> itself may not.</summary>
    public bool MaxExcluded { get; init; }

    /// <summary>What a number may have beside it.</summary>
    public NumberUnit Unit { get; init; }

    /// <summary>The words of <see cref="ValueKind.Word"/>, those of an id besides ids, the customary names of an open mapping.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What each of the words is in Chinese; read likewise.</summary>
    public ImmutableArray<string> Chinese { get; init; } = [];

    /// <summary>What each of the words means, in words without a full stop, for those who choose one.</summary>
    public ImmutableArray<Bilingual> Meanings { get; init; } = Arrays.Empty<Bilingual>();

    /// <summary>Other words that people write for one of the words, with its place among them; read, and offered nowhere.</summary>
    public ImmutableArray<(string Word, int Place)> Synonyms { get; init; } = [];

    /// <summary>
    /// What is taken beside the words, or for an id refused, as a regular expression for the schema; the reader checks it by itself.
    /// </summary>
    public string? Further { get; init; }

    /// <summary>The only numbers of a range that may stand here; none where all may.</summary>
    public ImmutableArray<int> Only { get; init; } = [];

    /// <summary>Whether a name of an open mapping may have no value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The keys of <see cref="ValueKind.Mapping"/>.</summary>
    public IKeyTable? Table { get; init; }

    /// <summary>What the items of a list, or the values of an open mapping, are.</summary>
    public ValueShape? Item { get; init; }

    /// <summary>What may stand here instead.</summary>
    public ImmutableArray<ValueShape> Alternatives { get; init; } = [];

    public static ValueShape Number(double min = double.NegativeInfinity, double max = double.PositiveInfinity) => new(ValueKind.Number) { Min = min, Max = max };

    public static ValueShape Positive() => new(ValueKind.Number) { Min = 0, MinExcluded = true };

    public static ValueShape Integer(double min, double max) => new(ValueKind.Integer) { Min = min, Max = max };

    public static ValueShape Word(params ImmutableArray<string> words) => new(ValueKind.Word) { Words = words };

    public static ValueShape Mapping(IKeyTable table) => new(ValueKind.Mapping) { Table = table };

    public static ValueShape OpenMapping(ValueShape item) => new(ValueKind.OpenMapping) { Item = item };

    public static ValueShape List(ValueShape item) => new(ValueKind.List) { Item = item };

    public ValueShape Or(params ImmutableArray<ValueShape> others) => this with { Alternatives = Alternatives.AddRange(others) };

    public ValueShape OrListOf() => Or(List(this));
}
