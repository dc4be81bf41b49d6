namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>Which steps come after which by arrows that don't lead back, as one bit a pair.</summary>
internal sealed class ForwardReach
{
    private readonly ulong[] _bits;
    private readonly int _words;

    public ForwardReach(StepGraph graph)
    {
        var count = graph.End + 1;
        _words = (count + 63) / 64;
        _bits = new ulong[(long)count * _words];
        for (var i = graph.Order.Length - 1; i >= 0; i--)
        {
            var n = graph.Order[i];
            if (n == graph.End) continue;
            var own = _bits.AsSpan(n * _words, _words);
            foreach (var e in graph.Outgoing.Of(n))
            {
                var exit = graph.Exits[e];
                if (exit.IsLoop || exit.Share == 0) continue;
                own[exit.To >> 6] |= 1UL << exit.To;
                var other = _bits.AsSpan(exit.To * _words, _words);
                for (var w = 0; w < own.Length; w++) own[w] |= other[w];
            }
        }
    }

    /// <summary>How many steps are too many for it.</summary>
    public const int MaxSteps = 20_000;

    /// <summary>Whether a token at one step may come to another without going back.</summary>
    public bool Leads(int from, int to) => (_bits[(from * _words) + (to >> 6)] >> to & 1) != 0;
}
