using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>
/// Observations of a service, contact by contact: how it was perceived, how long it took, whether its standard was met. Immutable; safe to share
/// between threads.
/// </summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Rows">How many rows held an observation, 1 or more.</param>
/// <param name="Contacts">The contacts that were observed, in the order of the register.</param>
public sealed record ScoreSheet(string Name, string Title, DiagramLanguage Language, int Rows, ImmutableArray<ContactScores> Contacts)
{
    /// <summary>
    /// A sample of fewer observations is called small, 5: its t interval is over 1.5 standard deviations wide to either side (t / √n is 1.59 at 4
    /// and 1.24 at 5), so that it tells hardly more than single cases do.
    /// </summary>
    public const int Few = 5;

    /// <summary>The least score, 1.</summary>
    public const double LeastScore = 1;

    /// <summary>The greatest score, 7.</summary>
    public const double GreatestScore = 7;

    /// <summary>The labels of the contacts that nobody observed, in the order of the register. Default: none.</summary>
    public ImmutableArray<string> Unobserved { get; init => field = value.IsDefault ? [] : value; } = [];
}
