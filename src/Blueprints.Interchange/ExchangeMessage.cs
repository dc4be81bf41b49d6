using Blueprints.Text;

namespace Blueprints.Interchange;

/// <summary>What is told of a file that was read. Immutable; safe to share between threads.</summary>
/// <param name="Words">A sentence for users, without the place.</param>
public sealed record ExchangeMessage(Bilingual Words)
{
    /// <summary>The line of the file that it is about, from 1. Default: 0, it is about the file as a whole, or the place is not known.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1. Default: 0, as <see cref="Line"/>.</summary>
    public int Column { get; init; }

    /// <summary>Whether nothing can be made of the file because of it. Default: false.</summary>
    public bool IsError { get; init; }
}
