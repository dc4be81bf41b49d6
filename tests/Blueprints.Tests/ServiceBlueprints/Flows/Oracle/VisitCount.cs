namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>How often cases came to a step.</summary>
internal sealed class VisitCount(int cases)
{
    private long _sum;
    private long _squares;

    public double Mean => (double)_sum / cases;

    public double Deviation => Math.Sqrt(Math.Max(0, _squares - (_sum * Mean)) / (cases - 1));

    /// <summary>How often one case came to it at most.</summary>
    public int Most { get; private set; }

    public void Add(int visits)
    {
        _sum += visits;
        _squares += (long)visits * visits;
        if (visits > Most) Most = visits;
    }
}
