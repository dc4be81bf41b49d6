using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>What is told of a file that was read.</summary>
/// <param name="Words">A sentence for users, with the place in the file.</param>
public sealed record OfficeMessage(Bilingual Words)
{
    /// <summary>Whether nothing can be made of the file because of it. Default: false.</summary>
    public bool IsError { get; init; }
}
