namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>
/// What is noted of each case that is run beside its time: how it ended, and how long stretches of it took. For one thread.
/// </summary>
/// <param name="outcomes">The outcome of each exit, by its number; -1 for none.</param>
/// <param name="stretches">The stretches.</param>
internal sealed class CaseWatch(int[] outcomes, Stretch[] stretches)
{
    private readonly double[] _began = new double[stretches.Length];
    private readonly double[] _took = new double[stretches.Length];
    private double _ended;

    /// <summary>How many stretches there are.</summary>
    public int Stretches => stretches.Length;

    /// <summary>How the case ended; -1 where no end says so.</summary>
    public int Outcome { get; private set; }

    /// <summary>How long a stretch took; not a number where the case did not get through it.</summary>
    public double Took(int stretch) => _took[stretch];

    /// <summary>Whether the case came to the stretch.</summary>
    public bool HasBegun(int stretch) => !double.IsNaN(_began[stretch]);

    /// <summary>A new case.</summary>
    public void Begin()
    {
        (Outcome, _ended) = (-1, -1);
        Array.Fill(_began, double.NaN);
        Array.Fill(_took, double.NaN);
    }

    /// <summary>The work of a step begins.</summary>
    public void Starts(int step, double time)
    {
        for (var k = 0; k < stretches.Length; k++)
        {
            if (stretches[k].AtStart && stretches[k].To == step) Arrive(k, time);
            if (stretches[k].From == step && double.IsNaN(_began[k])) _began[k] = time;
        }
    }

    /// <summary>The work of a step is done, rework and all.</summary>
    public void Done(int step, double time)
    {
        for (var k = 0; k < stretches.Length; k++)
        {
            if (!stretches[k].AtStart && stretches[k].To == step) Arrive(k, time);
        }
    }

    /// <summary>A token ends by an exit; of several, the last at an end that says how the case ends decides.</summary>
    public void Ends(int exit, double time)
    {
        if (outcomes[exit] >= 0 && time >= _ended) (Outcome, _ended) = (outcomes[exit], time);
    }

    private void Arrive(int stretch, double time)
    {
        if (double.IsNaN(_took[stretch]) && !double.IsNaN(_began[stretch])) _took[stretch] = time - _began[stretch];
    }
}
