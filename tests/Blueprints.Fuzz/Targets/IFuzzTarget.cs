using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Targets;

/// <summary>
/// Something that is given what nobody would write. A further one is one class, and one line in <see cref="TargetList"/>.
/// </summary>
internal interface IFuzzTarget
{
    /// <summary>What <c>--target</c> calls it.</summary>
    string Name { get; }

    /// <summary>What its inputs' files end in.</summary>
    string Ending { get; }

    /// <summary>The most that an input may take, in bytes allocated on the way; a bound for what it ever holds at once.</summary>
    long MaxBytes { get; }

    /// <summary>The longest that an input may take, in milliseconds.</summary>
    double LongestMilliseconds => Verdict.MaxMilliseconds;

    /// <summary>For how many inputs one counts.</summary>
    int Weight => 1;

    /// <summary>Makes an input: from nothing but the numbers, or of an earlier one.</summary>
    FuzzInput Make(SeededRandom random, byte[]? parent);

    /// <summary>Does with an input all that a user can, and holds what comes out to its laws.</summary>
    /// <exception cref="FuzzFailure">A law is broken.</exception>
    void Try(FuzzInput input, Trial trial);
}
