using Blueprints.Text;

namespace Blueprints.Interchange;

/// <summary>A file that cannot be read at all.</summary>
internal sealed class UnreadableFileException(Bilingual words, FilePlace place = default) : Exception(words.English)
{
    public Bilingual Words { get; } = words;

    public FilePlace Place { get; } = place;
}
