using System.Collections.Immutable;
using System.Text;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Reading;
using Blueprints.Text;

namespace Blueprints.Tests.Fishbones;

/// <summary>Fishbones of every shape that can be written, with texts that YAML would take for something else.</summary>
internal sealed class RandomFishbone(int seed)
{
    private static readonly string[] Scraps =
    [
        "a", "B", "late", "tug", "航班", "延误", " ", " ", " ", ": ", ":", "：", " #", "#", "- ", "-", "? ", "[", "]", "{", "}", ",", "，", "、", "'", "\"", "\\", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "yes", "1", "0.5", "é", "😀", "cause", "because", "原因：", "count: ", "note", "<<", "---", "...", "（", "）", "=", "\u00A0", "\t",
    ];

    private readonly Random _random = new(seed);
    private int _ids;

    public Fishbone Next()
    {
        var outputs = Many(3, i => new Output($"{Label()} {i}", Number()));
        return new Fishbone
        {
            Title = Label(),
            Language = (DiagramLanguage)_random.Next(2),
            Description = Maybe(Label),
            Theme = Maybe(() => "dark"),
            Head = (HeadSide)_random.Next(2),
            Unit = Maybe(Label),
            Outputs = outputs,
            Accept = Many(2, i => new Acceptance($"{Label()} {i}", Label())),
            Analysis = Many(3, i => Setting($"rule-{i}")),
            Categories = WithIds(Many(5, i => new Category { Id = "", Label = $"{Label()} {i}", Causes = Many(4, _ => Cause(_random.Next(5), outputs)) }, least: 1)),
        };
    }

    /// <summary>Categories have no ids but the default ones; so have most causes.</summary>
    private static ImmutableArray<Category> WithIds(ImmutableArray<Category> categories)
    {
        var chosen = categories.SelectMany(category => category.Causes).SelectMany(Chosen).ToHashSet(StringComparer.Ordinal);
        var ids = new CauseIds(chosen.Contains);
        var categoryIds = categories.Select(category => ids.Give(category.Label, CauseIds.Category)).ToList();
        return [.. categories.Select((category, i) => category with { Id = categoryIds[i], Causes = [.. category.Causes.Select(cause => WithId(cause, ids))] })];
    }

    private static IEnumerable<string> Chosen(Cause cause) => cause.Causes.SelectMany(Chosen).Concat(cause.Id.Length > 0 ? [cause.Id] : []);

    private static Cause WithId(Cause cause, CauseIds ids)
    {
        var id = cause.Id.Length > 0 ? cause.Id : ids.Give(cause.Label, CauseKeys.Cause);
        return cause with { Id = id, Causes = [.. cause.Causes.Select(inner => WithId(inner, ids))] };
    }

    private RuleSetting Setting(string rule)
    {
        var none = ImmutableDictionary<string, double>.Empty;
        var severity = _random.Next(2) == 0 ? (DiagnosticSeverity?)null : (DiagnosticSeverity)_random.Next(3);
        return _random.Next(3) switch
        {
            0 => new RuleSetting(rule, false, null, none),
            1 => new RuleSetting(rule, true, severity, none),
            _ => new RuleSetting(rule, true, severity, none.Add("max", Number()).Add("at least", Number())),
        };
    }

    private Cause Cause(int depth, ImmutableArray<Output> outputs)
    {
        var cause = new Cause { Id = _random.Next(4) switch { 0 => $"id{++_ids}", 1 when _ids++ < 9 => "late" + new string('-', _ids), _ => "" }, Label = Label(), Causes = depth == 0 ? [] : Many(3, _ => Cause(depth - 1, outputs)) };
        if (_random.Next(2) == 0) return cause;
        return cause with
        {
            Count = MaybeNumber(),
            Votes = MaybeNumber(),
            Status = Maybe<CauseStatus>(3),
            Evidence = Maybe(Label),
            Countermeasure = Maybe(Label),
            Owner = Maybe(Label),
            Probability = _random.Next(3) == 0 ? _random.NextDouble() : null,
            Gate = Maybe<Gate>(2),
            Control = Maybe<Control>(3),
            Ratings = [.. outputs.Where(_ => _random.Next(4) == 0).Select(output => new Rating(output.Name, new[] { 0, 1, 3, 9 }[_random.Next(4)]))],
            Step = Maybe(() => "desk.blueprint.yaml#step"),
            Note = Maybe(() => $"{Label()}\n\n  short: {_ids}"),
            Href = Maybe(() => "https://example.org/?a=b#c"),
            Tags = Many(3, _ => Label()),
            Accept = Many(2, i => new Acceptance($"{Label()} {i}", Label())),
        };
    }

    /// <summary>A text as the reader leaves it: on one line, without white space around it.</summary>
    private string Label()
    {
        var text = new StringBuilder();
        for (var scraps = _random.Next(1, 8); scraps > 0; scraps--) text.Append(Scraps[_random.Next(Scraps.Length)]);
        if (_random.Next(60) == 0 && text.Length < 40) text.Append('x', 1_100);
        var label = text.ToString();
        if (label.Contains('\t', StringComparison.Ordinal)) label = string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        label = label.Trim();
        return label.Length == 0 ? "x" : label;
    }

    private double Number() => _random.Next(6) switch { 0 => 0, 1 => _random.Next(1_000), 2 => _random.NextDouble() * 1e-9, 3 => _random.NextDouble() * 1e30, _ => Math.Round(_random.NextDouble() * 100, 1) };

    private double? MaybeNumber() => _random.Next(3) == 0 ? Number() : null;

    private string? Maybe(Func<string> text) => _random.Next(3) == 0 ? text() : null;

    private T? Maybe<T>(int count) where T : struct, Enum => _random.Next(3) == 0 ? Enum.GetValues<T>()[_random.Next(count)] : null;

    private ImmutableArray<T> Many<T>(int most, Func<int, T> make, int least = 0) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(make)];
}
