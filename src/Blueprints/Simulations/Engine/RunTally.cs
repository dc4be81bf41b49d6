namespace Blueprints.Simulations.Engine;

/// <summary>What is counted at a step.</summary>
internal struct StepTally
{
    /// <summary>How often its work began.</summary>
    public long Count;

    /// <summary>How often people had to be waited for.</summary>
    public long Waited;

    /// <summary>How many left the line.</summary>
    public long Left;

    /// <summary>The waits in line, in seconds, together.</summary>
    public double Wait;

    /// <summary>The longest of them.</summary>
    public double LongestWait;

    /// <summary>The work, in seconds, together.</summary>
    public double Work;

    /// <summary>The cost, together.</summary>
    public double Cost;

    public void Add(in StepTally other)
    {
        Count += other.Count;
        Waited += other.Waited;
        Left += other.Left;
        Wait += other.Wait;
        LongestWait = Math.Max(LongestWait, other.LongestWait);
        Work += other.Work;
        Cost += other.Cost;
    }
}

/// <summary>What is counted of the people of a lane, over the time that is looked at.</summary>
internal struct PoolTally
{
    /// <summary>People busy times seconds, in their hours.</summary>
    public double Busy;

    /// <summary>The same after closing time.</summary>
    public double Overtime;

    /// <summary>Seconds in which they are there.</summary>
    public double Open;

    /// <summary>Cases in line times seconds.</summary>
    public double Queue;

    /// <summary>The most that stood in line at once.</summary>
    public int LongestQueue;

    public void Add(in PoolTally other)
    {
        Busy += other.Busy;
        Overtime += other.Overtime;
        Open += other.Open;
        Queue += other.Queue;
        LongestQueue = Math.Max(LongestQueue, other.LongestQueue);
    }
}

/// <summary>Cases of one kind.</summary>
internal sealed class KindTally
{
    /// <summary>The whole time of those that ended.</summary>
    public QuantileSketch Times { get; } = new();

    /// <summary>How many kept the promise.</summary>
    public long Kept { get; private set; }

    public void Add(double time, bool isKept)
    {
        Times.Add(time);
        if (isKept) Kept++;
    }

    public void Add(KindTally other)
    {
        Times.Add(other.Times);
        Kept += other.Kept;
    }

    public static KindTally[] Many(int count)
    {
        var many = new KindTally[count];
        for (var i = 0; i < count; i++) many[i] = new KindTally();
        return many;
    }
}

/// <summary>What one run, or several together, came to.</summary>
internal sealed class RunTally
{
    public const int Hours = 24;
    public const int Outcomes = 4;

    public RunTally(SimulationModel model)
    {
        Steps = new StepTally[model.Steps.Length];
        Pools = new PoolTally[model.Pools.Length];
        DayBusy = new double[model.Pools.Length * Hours];
        DayOpen = new double[model.Pools.Length * Hours];
        DayQueue = new double[model.Pools.Length * Hours];
        (Entries, Ends) = (KindTally.Many(model.Entries.Length), KindTally.Many(Outcomes));
        Ways = KindTally.Many(model.Ways.Length > 0 ? model.Ways.Length + 1 : 0);
    }

    /// <summary>The whole time of the cases that ended.</summary>
    public QuantileSketch Whole { get; } = new();

    /// <summary>The customer's part of it.</summary>
    public QuantileSketch Customer { get; } = new();

    /// <summary>By the way in.</summary>
    public KindTally[] Entries { get; }

    /// <summary>By how cases end; last those whose end says nothing.</summary>
    public KindTally[] Ends { get; }

    /// <summary>By the way through the service, last all others; none where all go the same.</summary>
    public KindTally[] Ways { get; }

    public StepTally[] Steps { get; }

    public PoolTally[] Pools { get; }

    /// <summary>People busy times seconds, by pool and hour of the day.</summary>
    public double[] DayBusy { get; }

    /// <summary>People there times seconds, likewise.</summary>
    public double[] DayOpen { get; }

    /// <summary>Cases in line times seconds, likewise.</summary>
    public double[] DayQueue { get; }

    /// <summary>Cases that came, of those that are counted.</summary>
    public long Arrived { get; set; }

    /// <summary>Of these, how many had ended when the run did.</summary>
    public long Left => Whole.Count;

    /// <summary>Of these, how many gave up in a line.</summary>
    public long GaveUp { get; set; }

    /// <summary>How many were still inside.</summary>
    public long Inside => Arrived - Left;

    /// <summary>How many kept the promise.</summary>
    public long Kept { get; set; }

    /// <summary>The cost of the cases that ended.</summary>
    public double Cost { get; set; }

    /// <summary>Cases inside times seconds, over the time that is looked at.</summary>
    public double InsideArea { get; set; }

    /// <summary>The seconds that are looked at.</summary>
    public double Length { get; set; }

    /// <summary>The most cases inside at once.</summary>
    public long MostInside { get; set; }

    /// <summary>How many events there were.</summary>
    public long Events { get; set; }

    /// <summary>Time spent inside by all cases that came from the beginning of the run to its end, as far as it lies within.</summary>
    public double TimeInside { get; set; }

    /// <summary>The number of cases inside times seconds, from the beginning of the run to its end: Little's law has it equal to the former.</summary>
    public double AreaOfRun { get; set; }

    /// <summary>Whether it was broken off, since it had too many events or cases inside.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The pool for which most waited when it was broken off for too many cases inside, -1 for none; null where it was not.</summary>
    public int? CrowdedAt { get; set; }

    /// <summary>The step at which a case went on beyond all reason; -1 for none.</summary>
    public int EndlessAt { get; set; } = -1;

    public void Add(RunTally other)
    {
        Whole.Add(other.Whole);
        Customer.Add(other.Customer);
        for (var i = 0; i < Entries.Length; i++) Entries[i].Add(other.Entries[i]);
        for (var i = 0; i < Outcomes; i++) Ends[i].Add(other.Ends[i]);
        for (var i = 0; i < Ways.Length; i++) Ways[i].Add(other.Ways[i]);
        for (var i = 0; i < Steps.Length; i++) Steps[i].Add(other.Steps[i]);
        for (var i = 0; i < Pools.Length; i++) Pools[i].Add(other.Pools[i]);
        for (var i = 0; i < DayBusy.Length; i++)
        {
            DayBusy[i] += other.DayBusy[i];
            DayOpen[i] += other.DayOpen[i];
            DayQueue[i] += other.DayQueue[i];
        }

        Arrived += other.Arrived;
        GaveUp += other.GaveUp;
        Kept += other.Kept;
        Cost += other.Cost;
        InsideArea += other.InsideArea;
        Length += other.Length;
        MostInside = Math.Max(MostInside, other.MostInside);
        Events += other.Events;
        TimeInside += other.TimeInside;
        AreaOfRun += other.AreaOfRun;
        IsBroken |= other.IsBroken;
        CrowdedAt ??= other.CrowdedAt;
        if (EndlessAt < 0) EndlessAt = other.EndlessAt;
    }
}
