using System.Text;

namespace Blueprints.Interchange.Drawn;

/// <summary>Lines of a document, each with the place in the file that it comes from.</summary>
internal sealed class PlacedLines
{
    private readonly StringBuilder _text = new();
    private readonly List<FilePlace> _places = [];

    public void Add(string line, FilePlace place = default)
    {
        _text.Append(line).Append('\n');
        _places.Add(place);
    }

    /// <summary>Where a line, counted from 1, comes from.</summary>
    public FilePlace PlaceOf(int line) => line >= 1 && line <= _places.Count ? _places[line - 1] : default;

    public override string ToString() => _text.ToString();
}
