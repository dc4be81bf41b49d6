namespace Blueprints.Simulations.Engine;

/// <summary>How long a run is, and what of it is looked at.</summary>
/// <param name="Seed">What all random numbers are made of.</param>
/// <param name="WarmUp">How many cases come before those that are counted.</param>
/// <param name="Cases">How many cases are counted; the run goes on until they have ended. 0 where its length is given.</param>
/// <param name="Seconds">How long it is, from empty; infinite where cases are counted.</param>
/// <param name="MostEvents">After how many events it is broken off.</param>
/// <param name="MostInside">With how many cases inside at once it is broken off.</param>
internal readonly record struct RunPlan(ulong Seed, long WarmUp, long Cases, double Seconds, long MostEvents, long MostInside = 1_000_000);

/// <summary>A visit to a step, for logs.</summary>
/// <param name="Case">The number of the case, from 0.</param>
/// <param name="Step">The step.</param>
/// <param name="Ready">When the case was there, and its wait before the step, if any, was over.</param>
/// <param name="Start">When the work began.</param>
/// <param name="End">When it was done.</param>
internal readonly record struct LoggedVisit(long Case, int Step, double Ready, double Start, double End);
