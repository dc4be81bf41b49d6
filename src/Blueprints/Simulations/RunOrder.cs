using Blueprints.Simulations.Engine;

namespace Blueprints.Simulations;

/// <summary>
/// Hands out the numbers of runs to several threads and puts what they came to together in the order of the numbers, one at a time, so that sums
/// do not depend on who was done first. Safe to be used by many threads.
/// </summary>
/// <param name="runs">How many runs there are.</param>
/// <param name="most">How many runs may be under way or done beyond the first that is not done: what bounds the memory.</param>
/// <param name="each">Takes each run, in order, and says whether to go on.</param>
internal sealed class RunOrder(int runs, int most, Func<int, RunTally, bool> each)
{
    private readonly object _gate = new();
    private readonly RunTally?[] _done = new RunTally?[Math.Min(runs, most)];
    private int _next;
    private int _taken;
    private int _waiting;
    private bool _isStopped;

    /// <summary>The number of the next run; null where there is none left. Waits while too many are ahead.</summary>
    public int? Next()
    {
        lock (_gate)
        {
            while (!_isStopped && _next < runs && _next - _taken >= _done.Length)
            {
                _waiting++;
                Monitor.Wait(_gate);
                _waiting--;
            }

            return _isStopped || _next >= runs ? null : _next++;
        }
    }

    /// <summary>Takes what a run came to.</summary>
    public void Take(int run, RunTally tally)
    {
        lock (_gate)
        {
            _done[run % _done.Length] = tally;
            while (!_isStopped && _done[_taken % _done.Length] is { } ready)
            {
                _done[_taken % _done.Length] = null;
                _isStopped = !each(_taken++, ready);
            }

            Wake();
        }
    }

    /// <summary>No more runs.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Wake();
        }
    }

    private void Wake()
    {
        if (_waiting > 0) Monitor.PulseAll(_gate);
    }
}
