using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>A column of a table of figures.</summary>
/// <param name="Key">Its name in JSON, in kebab case.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Unit">What its values count; null where its cells are texts. Default: null.</param>
public sealed record MeasureColumn(string Key, Bilingual Name, Unit? Unit = null)
{
    /// <summary>Whether its values, which are shares, are shown as bars as well where that can be done. Default: false.</summary>
    public bool HasBar { get; init; }

    /// <summary>Whether it is for programs alone, and left out where the table is shown to people. Default: false.</summary>
    public bool IsForPrograms { get; init; }
}
