using Blueprints.Text;

namespace Blueprints.Simulations;

/// <summary>Why a service cannot be simulated.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Span">Where it is written; empty where that is nowhere in the document.</param>
public sealed record SimulationProblem(Bilingual Message, Bilingual Help, TextSpan Span);
