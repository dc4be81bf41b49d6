using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What is wrong with working hours, and where in their text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write.</param>
internal sealed record HoursMistake(int Start, int Length, Bilingual Message, Bilingual Help)
{
    /// <summary>The word that was meant; null where that cannot be told.</summary>
    public string? Near { get; init; }
}
