using Blueprints.Measures.Distributions;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.Measures.Distributions;

/// <summary>
/// Times of all kinds within each other, against drawing them at random (Kolmogorov 1933 and Smirnov 1948, with Bonferroni's correction for
/// so many trees).
/// </summary>
public sealed class RandomTreeTests
{
    private static readonly int Trees = LongRuns.Count(8, 30);
    private const int Draws = 25_000;

    [Fact]
    public void Distributions_are_those_of_drawn_times()
    {
        for (var seed = 1; seed <= Trees; seed++)
        {
            var tree = new RandomTree(new Random(seed), 4);
            var (random, times) = (new Random(seed + 1000), new List<double>());
            for (var i = 0; i < Draws; i++)
            {
                if (tree.Draw(random) is { } time) times.Add(time);
            }

            // In five thousand runs of all trees one is further off, but for what the grids may be.
            var slack = Math.Sqrt(Math.Log(2 * Trees / 0.0002) / (2 * times.Count)) + 0.002;
            times.Sort();
            var distribution = tree.Distribution;
            Assert.Equal(distribution.Mass, times.Count / (double)Draws, 0.015);
            for (var i = 0; i < times.Count; i++)
            {
                if (i + 1 < times.Count && times[i + 1] - times[i] <= 1e-9 * times[i]) continue;
                var off = Math.Abs(((i + 1.0) / times.Count) - distribution.AtMost(times[i]));
                Assert.True(off <= slack, $"tree {seed}: {off} off at {times[i]} in {tree}");
            }

            Assert.InRange(times[0], distribution.Least * (1 - 1e-9), double.PositiveInfinity);
            Assert.InRange(times[^1], 0, distribution.Most * (1 + 1e-9));
        }
    }

    private sealed class RandomTree
    {
        private readonly List<RandomTree> _parts = [];
        private readonly string _kind;
        private readonly double _share;
        private readonly Func<Random, double>? _leaf;

        public RandomTree(Random random, int depth)
        {
            _share = random.NextDouble();
            var least = Math.Exp(random.NextDouble() * 6);
            _kind = depth == 0 || random.Next(6) == 0 ? "leaf" : (string[])["sum", "mix", "max", "repeat", "maybe"] is var kinds ? kinds[random.Next(random.Next(3) == 0 ? 5 : 3)] : "";
            if (_kind == "leaf")
            {
                (Distribution, _leaf) = Leaf(random.Next(5), least, least * random.NextDouble() * 3);
                return;
            }

            for (var count = _kind is "repeat" or "maybe" ? 1 : random.Next(2, 4); _parts.Count < count;) _parts.Add(new RandomTree(random, depth - 1));
            var all = _parts.Select(part => part.Distribution).ToArray();
            if (_kind == "repeat" && all[0].Mass < 1) _kind = "maybe";
            Distribution = _kind switch
            {
                "sum" => TimeDistribution.Sum(all),
                "max" => TimeDistribution.Max(all),
                "mix" => TimeDistribution.Mix([_share, 1 - _share], all[..2]),
                "maybe" => TimeDistribution.Mix([_share], all),
                _ => all[0].Repeat(_share * 0.8),
            };
        }

        public TimeDistribution Distribution { get; }

        public double? Draw(Random random)
        {
            if (_leaf is not null) return _leaf(random);
            switch (_kind)
            {
                case "sum":
                    double? sum = 0;
                    foreach (var part in _parts) sum += part.Draw(random);
                    return sum;
                case "max":
                    double? last = null;
                    foreach (var part in _parts)
                    {
                        if (part.Draw(random) is { } time && !(last > time)) last = time;
                    }

                    return last;
                case "mix":
                    return _parts[random.NextDouble() < _share ? 0 : 1].Draw(random);
                case "maybe":
                    return random.NextDouble() < _share ? _parts[0].Draw(random) : null;
                default:
                    var all = 0.0;
                    while (random.NextDouble() < _share * 0.8) all += _parts[0].Draw(random)!.Value;
                    return all;
            }
        }

        public override string ToString() => _kind == "leaf" ? $"{Distribution.Least:0}..{Distribution.Most:0}" : $"{_kind}({string.Join(", ", _parts)})";

        private static (TimeDistribution Distribution, Func<Random, double> Draw) Leaf(int kind, double least, double spread) => kind switch
        {
            0 => (TimeDistribution.Fixed(least), _ => least),
            1 => (Known.Exponential(least), random => -least * Math.Log(1 - random.NextDouble())),
            2 => (Known.Uniform(least, least + spread), random => least + (spread * random.NextDouble())),
            3 => (TimeDistribution.Of(least, least + (spread / 2), least + spread, DurationShape.Triangular), random => least + (spread * (random.NextDouble() + random.NextDouble()) / 2)),
            _ => (TimeDistribution.Of(least, least + (spread / 4), least + spread), random => least + (spread * Beta(random, 2, 4))),
        };

        // The order statistic of uniform times.
        private static double Beta(Random random, int a, int b)
        {
            Span<double> values = stackalloc double[a + b - 1];
            foreach (ref var value in values) value = random.NextDouble();
            values.Sort();
            return values[a - 1];
        }
    }
}
