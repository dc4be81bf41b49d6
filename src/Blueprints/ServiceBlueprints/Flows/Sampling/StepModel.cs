namespace Blueprints.ServiceBlueprints.Flows.Sampling;

/// <summary>A step as cases run through it.</summary>
/// <param name="Wait">The wait before it; null for none.</param>
/// <param name="Queue">The queue before its lane, after that: the probability of having to wait, and the mean wait of those who do, taken
/// as exponential; null for none.</param>
/// <param name="Work">The work; null for none.</param>
/// <param name="Rework">The share that is done again, wait and work.</param>
/// <param name="Claims">The people who do the work, all of them at once; empty for none.</param>
/// <param name="Meets">Whether the customer takes part.</param>
/// <param name="Right">The share that is right the first time.</param>
internal readonly record struct StepModel(DurationEstimate? Wait, (double Probability, double MeanIfWaiting)? Queue, DurationEstimate? Work, double Rework, Claim[] Claims, bool Meets, double Right);
