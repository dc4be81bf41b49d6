namespace Blueprints.Fishbones.Layout;

/// <summary>
/// The farthest reach over a line, in steps of a few pixels: how far what is already placed comes at each step. Rounds outwards, so nothing
/// slips through.
/// </summary>
internal sealed class Skyline(double floor)
{
    private const double Step = 3;
    private double[] _reach = [];
    private int _first;

    /// <summary>Raises the reach over a stretch.</summary>
    public void Raise(double from, double to, double reach)
    {
        var (low, high) = (Index(from), Index(to));
        Cover(low, high);
        for (var i = low; i <= high; i++)
        {
            ref var value = ref _reach[i - _first];
            if (reach > value) value = reach;
        }
    }

    /// <summary>The farthest reach over a stretch; the floor where nothing is.</summary>
    public double Over(double from, double to)
    {
        var low = Math.Max(Index(from), _first);
        var high = Math.Min(Index(to), _first + _reach.Length - 1);
        var most = floor;
        for (var i = low; i <= high; i++)
        {
            if (_reach[i - _first] > most) most = _reach[i - _first];
        }

        return most;
    }

    private static int Index(double place) => (int)Math.Floor(place / Step);

    private void Cover(int low, int high)
    {
        if (_reach.Length == 0)
        {
            _first = low;
            _reach = New(Math.Max(16, high - low + 1));
        }

        if (low < _first)
        {
            var more = Math.Max(_first - low, _reach.Length);
            var wider = New(_reach.Length + more);
            _reach.CopyTo(wider, more);
            (_reach, _first) = (wider, _first - more);
        }

        if (high >= _first + _reach.Length)
        {
            var wider = New(Math.Max(high - _first + 1, _reach.Length * 2));
            _reach.CopyTo(wider, 0);
            _reach = wider;
        }
    }

    private double[] New(int length)
    {
        var reach = new double[length];
        for (var i = 0; i < length; i++) reach[i] = floor;
        return reach;
    }
}
