namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>
/// The people of the lanes, and who of one case waits for them: strictly the first to be ready, of several ready at once the one with the
/// smaller number.
/// </summary>
internal sealed class OraclePools(int[] people)
{
    private readonly int[] _free = [.. people];
    private readonly bool[] _isBlocked = new bool[people.Length];
    private double[] _readySince = new double[16];
    private int[] _steps = new int[16];
    private int _count;

    public bool IsEmpty => _count == 0;

    public void Ask(double now, int step)
    {
        if (_count == _steps.Length)
        {
            Array.Resize(ref _readySince, _count * 2);
            Array.Resize(ref _steps, _count * 2);
        }

        _readySince[_count] = now;
        _steps[_count++] = step;
    }

    /// <summary>The next step that gets its people; under 0 where nobody gets any. To be asked until then.</summary>
    public int Grant(OracleWork[] works)
    {
        Array.Clear(_isBlocked);
        while (true)
        {
            var first = -1;
            for (var i = 0; i < _count; i++)
            {
                if (_isBlocked[works[_steps[i]].Pool]) continue;
                if (first < 0 || _readySince[i] < _readySince[first] || (_readySince[i] == _readySince[first] && _steps[i] < _steps[first])) first = i;
            }

            if (first < 0) return -1;
            var step = _steps[first];
            var work = works[step];
            if (work.People > _free[work.Pool])
            {
                _isBlocked[work.Pool] = true;
                continue;
            }

            _free[work.Pool] -= work.People;
            _count--;
            _steps[first] = _steps[_count];
            _readySince[first] = _readySince[_count];
            return step;
        }
    }

    public void Release(OracleWork work) => _free[work.Pool] += work.People;
}
