using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>Cases of one kind: those of one way in or one way through the service, or those that ended in one way.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Share">Their share of the cases that ended.</param>
/// <param name="Time">How long they took.</param>
public sealed record SimulatedKind(Bilingual Name, double Share, SimulatedTime Time)
{
    /// <summary>The share of them that keeps the promise. Default: absent, no promise is given.</summary>
    public Figure PromiseKept { get; init; } = Figure.Absent("no promise is given", "没有给出承诺时间");
}

/// <summary>What happened at a step.</summary>
/// <param name="Step">The step, by id.</param>
/// <param name="Label">What is done there.</param>
/// <param name="PerCase">How often it was done for a case that came.</param>
/// <param name="Wait">The mean wait for people, in seconds, of all that stood in line or were served at once.</param>
/// <param name="Waited">The share of them that had to wait.</param>
/// <param name="LongestWait">The longest wait, in seconds.</param>
/// <param name="Work">The mean work, in seconds.</param>
/// <param name="Cost">The mean cost of doing it once.</param>
/// <param name="GaveUp">How many left the line, over all runs.</param>
public sealed record SimulatedStep(string Step, string Label, double PerCase, Figure Wait, Figure Waited, double LongestWait, double Work, double Cost, long GaveUp)
{
    /// <summary>
    /// The mean, in seconds, of the wait that is written at the step and stays: where nobody of the lane is waited for, or the author says
    /// that it is fixed. It is in the times of cases, and not in <see cref="Wait"/>. Default: 0, none.
    /// </summary>
    public double WrittenWait { get; init; }
}

/// <summary>What the people of a lane had to do.</summary>
/// <param name="Lane">The lane, by id.</param>
/// <param name="Label">What it is called.</param>
/// <param name="People">How many people it has.</param>
/// <param name="Load">The share of their hours in which they worked.</param>
/// <param name="Queue">How many cases stood in line, on average over time.</param>
/// <param name="LongestQueue">The most that stood in line at once.</param>
/// <param name="Overtime">Hours that they worked after closing time, all together, a day.</param>
/// <param name="Hours">The same by hour of the day, 24 of them from midnight on.</param>
public sealed record SimulatedLane(string Lane, string Label, int People, Figure Load, Figure Queue, int LongestQueue, double Overtime, ImmutableArray<SimulatedHour> Hours);

/// <summary>An hour of the day of a lane, over all days.</summary>
/// <param name="Load">The share of the people's hours in which they worked; 0 where they are never there.</param>
/// <param name="Open">The share of the hour in which they are there, on average over days.</param>
/// <param name="Queue">How many cases stood in line, on average.</param>
public sealed record SimulatedHour(double Load, double Open, double Queue);
