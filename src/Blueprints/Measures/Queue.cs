namespace Blueprints.Measures;

/// <summary>
/// A queue before servers that are all alike: random arrivals, random service times, no one gives up (M/M/c; Erlang 1917; Gross and Harris 1998). Immutable.
/// </summary>
public sealed record Queue
{
    private Queue(double rate, double service, int servers, double waitProbability)
    {
        ArrivalRate = rate;
        ServiceTime = service;
        Servers = servers;
        WaitProbability = waitProbability;
    }

    /// <summary>The most servers that are computed.</summary>
    public const int MaxServers = 100_000;

    /// <summary>Arrivals per second.</summary>
    public double ArrivalRate { get; }

    /// <summary>The mean time of service in seconds.</summary>
    public double ServiceTime { get; }

    /// <summary>How many serve.</summary>
    public int Servers { get; }

    /// <summary>The work that arrives, in servers kept busy (erlang).</summary>
    public double Load => ArrivalRate * ServiceTime;

    /// <summary>The share of time that a server is busy; from 1 on the queue grows without end.</summary>
    public double Utilization => Load / Servers;

    /// <summary>Whether the servers keep up.</summary>
    public bool IsStable => Utilization < 1;

    /// <summary>The probability that an arrival has to wait (Erlang C); 1 where the servers don't keep up.</summary>
    public double WaitProbability { get; }

    /// <summary>The mean wait in seconds; infinite where the servers don't keep up.</summary>
    public double MeanWait => IsStable ? WaitProbability * ServiceTime / (Servers - Load) : double.PositiveInfinity;

    /// <summary>The mean time from arrival to the end of service, in seconds.</summary>
    public double MeanTime => MeanWait + ServiceTime;

    /// <summary>How many wait, on average (Little 1961).</summary>
    public double MeanWaiting => ArrivalRate * MeanWait;

    /// <summary>How many wait or are served, on average (Little 1961).</summary>
    public double MeanPresent => ArrivalRate * MeanTime;

    /// <summary>By how many the queue grows in a second; 0 where the servers keep up.</summary>
    public double Growth => IsStable ? 0 : ArrivalRate - (Servers / ServiceTime);

    /// <summary>The share of arrivals served after no more than a wait in seconds: the service level.</summary>
    public double ServedWithin(double seconds) => IsStable ? 1 - (WaitProbability * Math.Exp(-(Servers - Load) * seconds / ServiceTime)) : 0;

    /// <summary>The queue of these figures.</summary>
    /// <param name="arrivalRate">Arrivals per second, 0 or more.</param>
    /// <param name="serviceTime">The mean time of service in seconds, over 0.</param>
    /// <param name="servers">How many serve, 1 to <see cref="MaxServers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    public static Queue Of(double arrivalRate, double serviceTime, int servers)
    {
        if (!double.IsFinite(arrivalRate)) throw new ArgumentOutOfRangeException(nameof(arrivalRate));
        if (!double.IsFinite(serviceTime)) throw new ArgumentOutOfRangeException(nameof(serviceTime));
        ArgumentOutOfRangeException.ThrowIfNegative(arrivalRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(serviceTime);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(servers, MaxServers);
        return new Queue(arrivalRate, serviceTime, servers, ErlangC(arrivalRate * serviceTime, servers));
    }

    // From Erlang B by its recursion, which neither overflows nor loses digits.
    private static double ErlangC(double load, int servers)
    {
        if (load >= servers) return 1;
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++) blocked = load * blocked / (n + (load * blocked));
        return blocked / (1 - (load / servers * (1 - blocked)));
    }
}
