namespace Blueprints.Measures;

/// <summary>
/// A queue before servers that are all alike: random arrivals, nobody gives up, the first to come is the first served. With random service
/// times it is M/M/c, and every figure exact (Erlang 1917; Gross and
/// Harris 1998). With other service times it is M/G/c: the mean wait is that of M/M/c × (1 + c²) / 2 with the service times' squared
/// coefficient of variation c² (Allen and Cunneen: Allen 1990), exact
/// for one server (Pollaczek and Khinchine); the probability of waiting is taken from M/M/c. Immutable.
/// </summary>
public sealed record Queue
{
    private Queue(double rate, double service, int servers, double variation, double waitProbability)
    {
        ArrivalRate = rate;
        ServiceTime = service;
        Servers = servers;
        ServiceVariation = variation;
        WaitProbability = waitProbability;
    }

    /// <summary>The most servers that are computed.</summary>
    public const int MaxServers = 100_000;

    /// <summary>What two utilisations may differ by and still be equal: from 1 less this on, servers don't keep up.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Arrivals per second.</summary>
    public double ArrivalRate { get; }

    /// <summary>The mean time of service in seconds.</summary>
    public double ServiceTime { get; }

    /// <summary>How many serve.</summary>
    public int Servers { get; }

    /// <summary>
    /// The variance of the service times by the square of their mean, 0 or more: 0 where all are alike, 1 where they are random.
    /// </summary>
    public double ServiceVariation { get; }

    /// <summary>The work that arrives, in servers kept busy (erlang).</summary>
    public double Load => ArrivalRate * ServiceTime;

    /// <summary>The share of time that a server is busy; from 1 on the queue grows without end.</summary>
    public double Utilization => Load / Servers;

    /// <summary>Whether the servers keep up, so that there is a steady state.</summary>
    public bool IsStable => Utilization < 1 - Tolerance;

    /// <summary>The probability that an arrival has to wait (Erlang C); 1 where the servers don't keep up.</summary>
    public double WaitProbability { get; }

    /// <summary>The mean wait of those that have to wait, in seconds; infinite where the servers don't keep up.</summary>
    public double MeanWaitIfWaiting => IsStable ? ServiceTime / (Servers - Load) * (1 + ServiceVariation) / 2 : double.PositiveInfinity;

    /// <summary>The mean wait of all in seconds; infinite where the servers don't keep up.</summary>
    public double MeanWait => IsStable ? WaitProbability * MeanWaitIfWaiting : double.PositiveInfinity;

    /// <summary>The mean time from arrival to the end of service, in seconds.</summary>
    public double MeanTime => MeanWait + ServiceTime;

    /// <summary>How many wait, on average (Little 1961).</summary>
    public double MeanWaiting => ArrivalRate * MeanWait;

    /// <summary>How many wait or are served, on average (Little 1961).</summary>
    public double MeanPresent => ArrivalRate * MeanTime;

    /// <summary>By how many the queue grows in a second; 0 where the servers keep up.</summary>
    public double Growth => IsStable ? 0 : Math.Max(0, ArrivalRate - (Servers / ServiceTime));

    /// <summary>
    /// The share of arrivals served after no more than a wait in seconds: the service level. Of those that wait, the wait is taken as
    /// exponential, which is exact for random service times; 0 where the servers don't keep up.
    /// </summary>
    public double ServedWithin(double seconds) => IsStable ? 1 - (WaitProbability * Math.Exp(-seconds / MeanWaitIfWaiting)) : 0;

    /// <summary>The queue of these figures.</summary>
    /// <param name="arrivalRate">Arrivals per second, 0 or more.</param>
    /// <param name="serviceTime">The mean time of service in seconds, over 0.</param>
    /// <param name="servers">How many serve, 1 to <see cref="MaxServers"/>.</param>
    /// <param name="serviceVariation">The variance of the service times by the square of their mean, 0 or more. Default: 1, that of random
    /// (exponential) times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    public static Queue Of(double arrivalRate, double serviceTime, int servers, double serviceVariation = 1)
    {
        if (!double.IsFinite(arrivalRate)) throw new ArgumentOutOfRangeException(nameof(arrivalRate));
        if (!double.IsFinite(serviceTime)) throw new ArgumentOutOfRangeException(nameof(serviceTime));
        if (!double.IsFinite(serviceVariation)) throw new ArgumentOutOfRangeException(nameof(serviceVariation));
        ArgumentOutOfRangeException.ThrowIfNegative(arrivalRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(serviceTime);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(servers, MaxServers);
        ArgumentOutOfRangeException.ThrowIfNegative(serviceVariation);
        return new Queue(arrivalRate, serviceTime, servers, serviceVariation, ErlangC(arrivalRate * serviceTime, servers));
    }

    /// <summary>The fewest servers that are busy no more than a share of their time and serve enough of the arrivals soon enough.</summary>
    /// <param name="arrivalRate">Arrivals per second, 0 or more.</param>
    /// <param name="serviceTime">The mean time of service in seconds, over 0.</param>
    /// <param name="serviceVariation">The variance of the service times by the square of their mean, 0 or more; 1 for random times.</param>
    /// <param name="mostUtilization">The highest utilisation allowed, over 0 to 1; at 1 the servers must still keep up.</param>
    /// <param name="servedShare">The share of arrivals to be served within <paramref name="within"/>, 0 to under 1. Default: 0,
    /// any.</param>
    /// <param name="within">The longest wait that counts as soon enough, in seconds, 0 or more. Default: 0.</param>
    /// <returns>The number of servers; null where more than <see cref="MaxServers"/> are needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    public static int? LeastServers(double arrivalRate, double serviceTime, double serviceVariation, double mostUtilization, double servedShare = 0, double within = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostUtilization);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostUtilization, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(servedShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(servedShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(within);
        var load = arrivalRate * serviceTime;
        var needed = Math.Max(1, Math.Ceiling((load / mostUtilization) - Tolerance));
        if (needed <= load / (1 - Tolerance)) needed = Math.Floor(load / (1 - Tolerance)) + 1;
        if (!(needed <= MaxServers)) return null;
        bool IsEnough(int servers) => servedShare == 0 || Of(arrivalRate, serviceTime, servers, serviceVariation).ServedWithin(within) >= servedShare;

        // The more serve, the fewer wait: an upper end by doubling, then the first that is enough between.
        var (low, high) = ((int)needed, (int)needed);
        while (!IsEnough(high))
        {
            if (high == MaxServers) return null;
            (low, high) = (high + 1, (int)Math.Min(MaxServers, 2L * high));
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (IsEnough(middle)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // From Erlang B by its recursion, which neither overflows nor loses digits.
    private static double ErlangC(double load, int servers)
    {
        if (load / servers >= 1 - Tolerance) return 1;
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++) blocked = load * blocked / (n + (load * blocked));
        return blocked / (1 - (load / servers * (1 - blocked)));
    }
}
