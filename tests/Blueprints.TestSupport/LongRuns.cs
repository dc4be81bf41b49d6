using System.Globalization;

namespace Blueprints.TestSupport;

/// <summary>
/// Whether this run of the tests is a long one, which <c>BLUEPRINTS_LONG=1</c> in the environment asks for, as <c>.ci/run</c> does. An
/// ordinary run is there to be waited for: random laws try few documents, settings and examples
/// take turns in place of each going with each, commands run within the process of the tests, and what starts many programs, or packs and
/// installs, is skipped (<see cref="LongFactAttribute"/>).
/// </summary>
public static class LongRuns
{
    public const string Variable = "BLUEPRINTS_LONG";

    public static bool IsOne { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>Why a test is skipped; null where it runs.</summary>
    /// <param name="reason">What it takes, as the beginning of a sentence.</param>
    public static string? Skip(string reason) => IsOne ? null : $"{reason}; {Variable}=1 runs it, and so does .ci/run";

    /// <summary>How many documents a law is tried with.</summary>
    /// <param name="few">In an ordinary run.</param>
    /// <param name="all">In a long one.</param>
    public static int Count(int few, int all) => IsOne ? all : few;

    /// <summary>The number that a variable of the environment gives.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="otherwise">The number where it gives none.</param>
    public static int Setting(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>
    /// All items in a long run; in an ordinary one those of a turn: every so many-th, so that all turns together take each item once.
    /// </summary>
    /// <param name="turn">From 0.</param>
    /// <param name="turns">How many there are.</param>
    public static IEnumerable<T> Share<T>(IEnumerable<T> items, int turn, int turns) => IsOne ? items : items.Where((_, i) => i % turns == turn % turns);
}
