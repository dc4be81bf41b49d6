using System.Collections.Immutable;
using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>
/// What the method makes of one document, as tables to work through: fail points, execution standards, contact points, evidence, documents and
/// what is still to be done of a blueprint, causes of a fishbone. Each row has its number in the order in which things stand on the drawing.
/// Nothing stands in it but what the document says, and figures made of that. Immutable; safe to share between threads.
/// </summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Tables">The registers that have rows, in their usual order.</param>
public sealed record RegisterSheet(string Name, string Title, DiagramLanguage Language, ImmutableArray<MeasureTable> Tables);
