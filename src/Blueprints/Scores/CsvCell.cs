using Blueprints.Text;

namespace Blueprints.Scores;

/// <summary>A cell of a table, and where it stands, quotes included.</summary>
internal readonly record struct CsvCell(string Value, TextSpan Span)
{
    public bool IsEmpty => Value.Length == 0;
}
