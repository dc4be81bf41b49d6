using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Measures;

/// <summary>
/// What the steps of one lane ask of its people for one case: the load, and of the steps that hold people the jobs with the first two
/// moments of their times, mixed by how often each is done. A job is one
/// execution of a step, each time that a step is done again another.
/// </summary>
/// <param name="Load">The load, in seconds of one person.</param>
/// <param name="Held">How many people each job holds at once: 0 where none does, <see cref="Unequal"/> where jobs differ.</param>
/// <param name="Jobs">The jobs that hold people.</param>
/// <param name="Time">Their times together, in seconds.</param>
/// <param name="Square">The squares of their times together, as expected, in square seconds.</param>
internal readonly record struct LaneMix(double Load, int Held, double Jobs, double Time, double Square)
{
    /// <summary>The <see cref="Held"/> of jobs that need different numbers of people.</summary>
    public const int Unequal = -1;

    /// <summary>The mean time of a job, in seconds; 0 where there is none.</summary>
    private double Mean => Jobs > 0 ? Time / Jobs : 0;

    /// <summary>The variance of the jobs' times by the square of their mean; 0 where they take no time.</summary>
    private double Variation => Square / Jobs / Mean / Mean is var square && double.IsFinite(square) ? Math.Max(0, square - 1) : 0;

    /// <summary>The mix with one step more.</summary>
    /// <param name="step">The step, which is work.</param>
    /// <param name="lane">The lane, its own or one that acts in it too.</param>
    /// <param name="executions">How often it is done for a case.</param>
    public LaneMix With(Step step, Lane lane, double executions)
    {
        if (executions <= 0) return this;
        var time = StepMoments.Of(step.Time!.Value);
        var mix = this with { Load = Load + (executions * time.Mean * StepStaff.Load(step, lane)) };
        var held = (int)Math.Min(int.MaxValue, StepStaff.Held(step, lane));
        if (held == 0) return mix;
        return mix with
        {
            Held = Held == 0 || Held == held ? held : Unequal,
            Jobs = Jobs + executions,
            Time = Time + (executions * time.Mean),
            Square = Square + (executions * (time.Variance + (time.Mean * time.Mean))),
        };
    }

    /// <summary>How many jobs so many people can do at once; 0 where the queue has no servers that are all alike.</summary>
    public int Servers(double staff) => Held > 0 && staff <= Queue.MaxServers && staff == Math.Floor(staff) ? (int)staff / Held : 0;

    /// <summary>
    /// The share of their time that people are busy: the load by all of them, and the jobs by as many as can be done at once where that is
    /// more.
    /// </summary>
    /// <param name="rate">Cases per second.</param>
    /// <param name="staff">The people, over 0.</param>
    public double Utilization(double rate, double staff)
    {
        var load = rate * Load / staff;
        return Servers(staff) is > 0 and var servers ? Math.Max(load, rate * Time / servers) : load;
    }

    /// <summary>The queue before the jobs; null, with the reason, where there is none to tell.</summary>
    /// <param name="rate">Cases per second.</param>
    /// <param name="staff">The people, over 0.</param>
    /// <param name="reason">Why there is none; null where the lane holds nobody, so that there is nothing to wait for.</param>
    public Queue? QueueOf(double rate, double staff, out Bilingual? reason)
    {
        reason = null;
        if (Utilization(rate, staff) >= 1 - Queue.Tolerance)
            reason = new("no steady state: its queue grows as long as the demand lasts", "没有稳定状态：只要需求持续，队伍就不断增长");
        else if (Held == Unequal)
            reason = new("steps need different numbers of people at once: a simulation is needed", "各步骤同时需要的人数不同：需要仿真");
        else if (Held > 0 && Servers(staff) == 0)
            reason = staff > Queue.MaxServers ? new("too many people for a queue on paper", "人数过多，无法手算排队") : new("a part of a person is no server: no queue on paper", "不足一人的人手不能算作服务台，无法手算排队");
        else if (Held > 0 && Mean > 0 && double.IsFinite(rate * Jobs))
            return Queue.Of(rate * Jobs, Mean, Servers(staff), Variation);
        return null;
    }

    /// <summary>The fewest people that keep to limits; null where no number does.</summary>
    /// <param name="rate">Cases per second.</param>
    /// <param name="limits">The limits.</param>
    public double? LeastStaff(double rate, LaneLimits limits)
    {
        var forLoad = Math.Max(1, Math.Ceiling((rate * Load / limits.Most) - Queue.Tolerance));
        if (rate * Load / forLoad >= 1 - Queue.Tolerance) forLoad++;
        if (!double.IsFinite(forLoad) || !double.IsFinite(rate * Jobs)) return null;
        if (Held <= 0 || Mean <= 0) return forLoad;
        return Queue.LeastServers(rate * Jobs, Mean, Variation, limits.Most, limits.Level, limits.Within) is { } servers ? Math.Max(forLoad, (double)servers * Held) : null;
    }
}
