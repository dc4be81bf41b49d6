using System.Text;
using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>Lines of a document, each with the place in the workbook that it comes from.</summary>
internal sealed class YamlPlaces
{
    private readonly StringBuilder _text = new();
    private readonly List<Bilingual?> _places = [];

    public void Add(string line, Bilingual? place = null)
    {
        _text.Append(line).Append('\n');
        _places.Add(place);
    }

    /// <summary>Where a line, counted from 1, comes from.</summary>
    public Bilingual? PlaceOf(int line) => line >= 1 && line <= _places.Count ? _places[line - 1] : null;

    public override string ToString() => _text.ToString();
}
