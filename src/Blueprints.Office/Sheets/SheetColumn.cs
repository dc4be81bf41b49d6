using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Key">The key of the language that its cells are values of; with a dot, a key within another; behind a colon, what only the workbook has.</param>
/// <param name="Name">Its heading, without its unit.</param>
/// <param name="Type">What its cells hold.</param>
internal sealed record SheetColumn(string Key, Bilingual Name, CellType Type = CellType.Text)
{
    /// <summary>What numbers count, for the heading. Default: nothing.</summary>
    public Bilingual? Unit { get; init; }

    /// <summary>The words there are, as documents write them. Default: any.</summary>
    public ImmutableArray<Bilingual> Words { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the column is left out where it has nothing.</summary>
    public bool IsOptional { get; init; } = true;

    /// <summary>Other headings by which it is found.</summary>
    public ImmutableArray<string> Others { get; init => field = value.IsDefault ? [] : value; } = [];

    public string Heading(DiagramLanguage language) => Unit is { } unit ? language == DiagramLanguage.Chinese ? $"{Name.Chinese}（{unit.Chinese}）" : $"{Name.English} ({unit.English})" : Name.In(language);
}
