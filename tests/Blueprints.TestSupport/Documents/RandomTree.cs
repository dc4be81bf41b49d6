using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.TestSupport.Documents;

/// <summary>Makes a fishbone from a seed: the same seed gives the same one for ever.</summary>
public static class RandomTree
{
    private const int MaxDepth = 8;

    /// <summary>
    /// Any fishbone: 1 to 300 causes, 1 to 12 categories, causes to a depth of 8, labels of 1 to 120 characters, Latin and Chinese.
    /// </summary>
    public static Fishbone Create(ulong seed)
    {
        var random = Start(seed);
        var size = random.Between(1, 100) switch
        {
            <= 25 => random.Between(1, 10),
            <= 65 => random.Between(8, 45),
            <= 90 => random.Between(40, 120),
            _ => random.Between(120, 300),
        };
        var chinese = random.Chance(35);
        var text = new RandomText(random, chinese);
        var categories = random.Between(1, 12);
        var deepening = random.Pick<int>([0, 30, 50, 70, 90]);
        var rich = random.Between(0, 3);

        // Each cause hangs on a category or on an earlier cause; -1 and below are categories.
        var parent = new int[size];
        var depth = new int[size];
        for (var i = 0; i < size; i++)
        {
            var on = i > 0 && random.Chance(deepening) ? random.Between(random.Chance(50) ? 0 : Math.Max(0, i - 5), i - 1) : -1;
            if (on >= 0 && depth[on] >= MaxDepth) on = -1;
            parent[i] = on >= 0 ? on : -random.Between(1, categories);
            depth[i] = on >= 0 ? depth[on] + 1 : 1;
        }

        var causes = new Cause[size];
        for (var i = size - 1; i >= 0; i--)
        {
            var index = i;
            causes[i] = Decorate(random, text, rich * 12, new Cause
            {
                Id = "c" + i.ToString(CultureInfo.InvariantCulture),
                Label = text.Label(),
                Causes = [.. Enumerable.Range(i + 1, size - i - 1).Where(child => parent[child] == index).Select(child => causes[child])],
            });
        }

        return new Fishbone
        {
            Title = random.Chance(90) ? text.Words(random.Between(4, 40)) : text.Words(random.Between(60, 120)),
            Description = random.Chance(40) ? text.Words(random.Between(10, 120)) : null,
            Language = chinese ? DiagramLanguage.Chinese : DiagramLanguage.English,
            Head = random.Chance(25) ? HeadSide.Left : HeadSide.Right,
            Unit = random.Chance(40) ? text.Words(random.Between(3, 20)) : null,
            Categories = [.. Enumerable.Range(1, categories).Select(k => new Category
            {
                Id = "k" + k.ToString(CultureInfo.InvariantCulture),
                Label = random.Chance(90) ? text.Words(random.Between(2, 18)) : text.Words(random.Between(18, 70)),
                Causes = [.. Enumerable.Range(0, size).Where(i => parent[i] == -k).Select(i => causes[i])],
            })],
        };
    }

    /// <summary>A fishbone as most are: 3 to 8 categories of 3 to 6 causes, some with 2 or 3 causes of their own, short labels.</summary>
    public static Fishbone CreateOrdinary(ulong seed)
    {
        var random = Start(seed);
        var text = new RandomText(random, chinese: random.Chance(40));
        var next = 0;
        return new Fishbone
        {
            Title = text.Words(random.Between(8, 30)),
            Description = random.Chance(50) ? text.Words(random.Between(20, 80)) : null,
            Head = random.Chance(25) ? HeadSide.Left : HeadSide.Right,
            Categories = [.. Enumerable.Range(1, random.Between(3, 8)).Select(k => new Category
            {
                Id = "k" + k.ToString(CultureInfo.InvariantCulture),
                Label = text.Words(random.Between(4, 14)),
                Causes = [.. Enumerable.Range(0, random.Between(3, 6)).Select(_ => Short() with { Causes = [.. Enumerable.Range(0, random.Chance(30) ? random.Between(2, 3) : 0).Select(_ => Short())] })],
            })],
        };

        Cause Short() => new()
        {
            Id = "c" + (next++).ToString(CultureInfo.InvariantCulture),
            Label = text.Words(random.Between(5, 26)),
            Count = random.Chance(25) ? random.Between(1, 60) : null,
        };
    }

    private static SeededRandom Start(ulong seed)
    {
        var random = new SeededRandom(seed);
        for (var i = 0; i < 4; i++) random.Next();
        return random;
    }

    private static Cause Decorate(SeededRandom random, RandomText text, int percent, Cause cause)
    {
        if (random.Chance(percent)) cause = cause with { Count = random.Pick<double>([0, 1, 7, 22.5, 84, 1645, 1234567.25]) };
        if (random.Chance(percent / 2)) cause = cause with { Votes = random.Between(0, 40) };
        if (random.Chance(percent)) cause = cause with { Status = random.Pick<CauseStatus>([CauseStatus.Suspected, CauseStatus.Confirmed, CauseStatus.RuledOut]) };
        if (random.Chance(percent)) cause = cause with { Countermeasure = text.Words(random.Between(5, 60)), Owner = text.Words(random.Between(3, 12)) };
        if (random.Chance(percent / 2)) cause = cause with { Evidence = text.Words(random.Between(5, 60)) };
        return cause;
    }
}
