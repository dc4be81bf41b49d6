using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Walks;

/// <summary>
/// A script for going through a service as a customer does, contact by contact: one for each of the ways that most cases take. Immutable; safe to
/// share between threads.
/// </summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Ways">The ways, the one of the most cases first; empty where no way leads to the end.</param>
public sealed record WalkSheet(string Name, string Title, DiagramLanguage Language, ImmutableArray<WalkWay> Ways)
{
    /// <summary>
    /// The share of the cases that go straight by none of <see cref="Ways"/>: by a rarer way, or sent back somewhere. Null where a share is not
    /// known.
    /// </summary>
    public double? Rest { get; init; }
}
