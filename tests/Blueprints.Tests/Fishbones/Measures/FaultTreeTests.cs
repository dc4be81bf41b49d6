using System.Collections.Immutable;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Measures;
using Xunit;

namespace Blueprints.Tests.Fishbones.Measures;

public sealed class FaultTreeTests
{
    [Fact]
    public void Combines_by_the_gates_written()
    {
        var measures = Of(Gated("top", Gate.Or, Basic("a", 0.1), Gated("both", Gate.And, Basic("b", 0.2), Basic("c", 0.5))), Basic("d", 0.3));
        var top = 1 - (0.9 * 0.9);
        Assert.Equal(1 - ((1 - top) * 0.7), measures.EffectProbability.Value!.Value, 15);
        Assert.Equal(["top", "both"], measures.Probabilities.Select(row => row.Cause));
        Assert.Equal([Math.Round(top, 15), 0.1], measures.Probabilities.Select(row => Math.Round(row.Probability, 15)));
    }

    /// <summary>a in both branches of an and: P = a + (1 - a) b c, not the product of the branches.</summary>
    [Fact]
    public void The_same_text_in_several_places_is_one_event()
    {
        var cause = Gated("top", Gate.And, Gated("x", Gate.Or, Basic("a1", 0.1, "Power fails"), Basic("b", 0.2)), Gated("y", Gate.Or, Basic("a2", 0.1, "power  FAILS"), Basic("c", 0.3)));
        var measures = Of(cause);
        Assert.Equal(0.1 + (0.9 * 0.2 * 0.3), measures.EffectProbability.Value!.Value, 15);
        Assert.Equal([0.154, 0.28, 0.37], measures.Probabilities.Select(row => Math.Round(row.Probability, 15)));
    }

    [Fact]
    public void Repeated_events_need_their_probability_only_once()
    {
        Assert.Equal(0.1, Of(Gated("top", Gate.And, Basic("a1", 0.1, "停电"), Basic("a2", null, " 停电 "))).EffectProbability.Value!.Value, 15);
        Assert.Equal("'停电' stands in several places with different probabilities", Of(Gated("top", Gate.And, Basic("a1", 0.1, "停电"), Basic("a2", 0.2, "停电"))).EffectProbability.Reason!.Value.English);
    }

    /// <summary>Two pumps of 0.1 and 0.2 that both have to fail.</summary>
    [Theory]
    [InlineData("Pump A fails", "Pump fails")]
    [InlineData("Pump A fails", "Pump B fails")]
    [InlineData("The pump fails", "A pump fails")]
    [InlineData("Pump fails", "Pumps fail")]
    [InlineData("Pump fails", "Pump fails.")]
    [InlineData("泵坏了", "泵坏")]
    [InlineData("泵甲坏", "泵乙坏")]
    public void Texts_that_differ_in_a_word_are_two_events(string one, string other) =>
        Assert.Equal(0.02, Of(Gated("top", Gate.And, Basic("x", 0.1, one), Basic("y", 0.2, other))).EffectProbability.Value!.Value, 15);

    /// <summary>P = a, not a squared: an article alone is a name too.</summary>
    [Theory]
    [InlineData("A", "A")]
    [InlineData("A", "a")]
    [InlineData("The", "the ")]
    [InlineData("的", "的")]
    [InlineData("!", "!")]
    public void A_cause_of_one_small_word_is_one_event_in_two_places(string one, string other) =>
        Assert.Equal(0.1, Of(Gated("top", Gate.And, Basic("x", 0.1, one), Basic("y", 0.1, other))).EffectProbability.Value!.Value, 15);

    [Fact]
    public void Other_is_another_event_each_time() =>
        Assert.Equal(0.01, Of(Gated("top", Gate.And, Basic("a", 0.1, "Other"), Basic("b", 0.1, "Other"))).EffectProbability.Value!.Value, 15);

    [Fact]
    public void Small_probabilities_keep_their_digits() =>
        Assert.Equal(3, Of(Gated("top", Gate.Or, Basic("a", 1e-18), Basic("b", 2e-18))).EffectProbability.Value!.Value * 1e18, 12);

    [Fact]
    public void What_is_ruled_out_is_left_out()
    {
        var ruledOut = Basic("x", 0.5) with { Status = CauseStatus.RuledOut };
        Assert.Equal(0.1, Of(Gated("top", Gate.And, Basic("a", 0.1), ruledOut), ruledOut with { Id = "y" }).EffectProbability.Value!.Value, 15);
        Assert.Null(Of(Gated("top", Gate.Or, Basic("a", 0.1)) with { Status = CauseStatus.RuledOut }).EffectProbability.Value);
    }

    [Fact]
    public void A_gate_with_an_unknown_cause_leaves_the_causes_own_probability()
    {
        var gate = Gated("top", Gate.Or, Basic("a", 0.1), Basic("b", null));
        Assert.Equal("the probabilities under the gates are not all known", Of(gate).EffectProbability.Reason!.Value.English);
        var own = Of(gate with { Probability = 0.4 });
        Assert.Equal(0.4, own.EffectProbability.Value!.Value, 15);
        Assert.Empty(own.Probabilities);
    }

    [Fact]
    public void A_branch_without_probability_is_named()
    {
        var figure = Of(Gated("top", Gate.Or, Basic("a", 0.1)), Basic("b", null), Basic("c", null) with { Causes = [Basic("d", 0.2)] }).EffectProbability;
        Assert.Equal(0.1, figure.Value!.Value, 15);
        Assert.Equal(["b", "c"], figure.Missing.ToArray());
        Assert.Equal("2 causes have no probability: b, c", figure.Reason!.Value.English);
    }

    [Fact]
    public void Too_many_repeated_events_are_told_and_not_tried()
    {
        var causes = Enumerable.Range(0, 60).SelectMany(i => new[] { Basic($"a{i}", 0.1, $"Event {i}"), Basic($"b{i}", 0.1, $"Event {i}") });
        Assert.Equal("60 causes stand in several places, more than can be computed exactly", Of(Gated("top", Gate.Or, [.. causes])).EffectProbability.Reason!.Value.English);
    }

    /// <summary>Random trees with repeated events against the sum over every state of every event.</summary>
    [Fact]
    public void Agrees_with_counting_every_state()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var probabilities = Enumerable.Range(0, 6).Select(_ => Math.Round(random.NextDouble(), 2)).ToArray();
            var number = 0;
            var tree = Gated("top", random.Next(2) == 0 ? Gate.And : Gate.Or, [.. Enumerable.Range(0, 3).Select(_ => Random(3))]);
            var expected = 0.0;
            for (var state = 0; state < 64; state++)
            {
                var weight = 1.0;
                for (var i = 0; i < 6; i++) weight *= (state >> i & 1) == 1 ? probabilities[i] : 1 - probabilities[i];
                if (Happens(tree, state)) expected += weight;
            }

            Assert.Equal(expected, Of(tree).EffectProbability.Value!.Value, 12);

            Cause Random(int depth)
            {
                var id = $"c{number++}";
                if (depth > 0 && random.Next(3) > 0) return Gated(id, random.Next(2) == 0 ? Gate.And : Gate.Or, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Random(depth - 1))]);
                var @event = random.Next(6);
                return Basic(id, probabilities[@event], $"event {@event}");
            }
        }

        static bool Happens(Cause cause, int state) => cause.Gate switch
        {
            Gate.And => cause.Causes.All(child => Happens(child, state)),
            Gate.Or => cause.Causes.Any(child => Happens(child, state)),
            _ => (state >> (cause.Label[^1] - '0') & 1) == 1,
        };
    }

    private static Cause Basic(string id, double? probability, string? label = null) => new() { Id = id, Label = label ?? id, Probability = probability };

    private static Cause Gated(string id, Gate gate, params ImmutableArray<Cause> causes) => new() { Id = id, Label = id, Gate = gate, Causes = causes };

    private static FishboneMeasures Of(params ImmutableArray<Cause> causes) =>
        FishboneMeasures.Of(new Fishbone { Title = "Late", Categories = [new Category { Id = "category", Label = "Category", Causes = causes }] });
}
