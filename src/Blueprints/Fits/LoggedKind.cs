using Blueprints.Text;

namespace Blueprints.Fits;

/// <summary>Cases of one kind, as a log recorded them: those of one way through the service, or those that ended alike. Times are in seconds.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Count">How many, 1 or more.</param>
/// <param name="Of">Of how many that the log follows to their end.</param>
/// <param name="Mean">Their mean time, from the first beginning that is logged to the last end.</param>
/// <param name="Median">Half of them take no longer.</param>
/// <param name="P90">90% of them take no longer.</param>
/// <param name="P95">95% of them take no longer.</param>
/// <param name="Kept">The share that keeps the promise; null where none is given.</param>
public sealed record LoggedKind(Bilingual Name, int Count, int Of, double Mean, double Median, double P90, double P95, double? Kept)
{
    /// <summary>Whether there are fewer than <see cref="FitSheet.Few"/>, so that the figures say little.</summary>
    public bool IsFew => Count < FitSheet.Few;
}
