using Blueprints.Text;

namespace Blueprints.Office.Sheets.Reading;

/// <summary>A file that cannot be read at all.</summary>
internal sealed class BadFileException(Bilingual words) : Exception(words.English)
{
    public Bilingual Words { get; } = words;
}
