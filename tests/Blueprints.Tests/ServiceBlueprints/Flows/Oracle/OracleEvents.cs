namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>What will happen to the tokens of a case. There are few at any moment, so that looking through all is fastest.</summary>
internal sealed class OracleEvents
{
    private double[] _times = new double[64];
    private int[] _steps = new int[64];
    private bool[] _isFinish = new bool[64];

    public int Count { get; private set; }

    public void Add(double time, int step, bool isFinish)
    {
        if (Count == _times.Length)
        {
            Array.Resize(ref _times, Count * 2);
            Array.Resize(ref _steps, Count * 2);
            Array.Resize(ref _isFinish, Count * 2);
        }

        _times[Count] = time;
        _steps[Count] = step;
        _isFinish[Count++] = isFinish;
    }

    /// <summary>When the next happens.</summary>
    public double Soonest()
    {
        var soonest = _times[0];
        for (var i = 1; i < Count; i++)
        {
            if (_times[i] < soonest) soonest = _times[i];
        }

        return soonest;
    }

    /// <summary>Takes out one that happens now.</summary>
    public bool TryTake(double now, out int step, out bool isFinish)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_times[i] > now) continue;
            (step, isFinish) = (_steps[i], _isFinish[i]);
            Count--;
            _times[i] = _times[Count];
            _steps[i] = _steps[Count];
            _isFinish[i] = _isFinish[Count];
            return true;
        }

        (step, isFinish) = (0, false);
        return false;
    }

    public void Clear() => Count = 0;
}
