using Blueprints.Scenes;

namespace Blueprints.Skia.Pdf.Tags;

/// <summary>Lines of text that are read as one: those of a broken label, or a figure with its caption.</summary>
internal sealed class TextBlock(bool isHeading)
{
    public const string Paragraph = "P";

    /// <summary>Lines of one text are at most this far from each other, in sizes of the type.</summary>
    private const double MostPitch = 2;

    private TextNode? _last;

    /// <summary>Whether a text goes on where the last one ended: right below, from the same place; a heading in the same type.</summary>
    public bool Continues(TextNode text) =>
        _last is { } last && text.Anchor == last.Anchor && Math.Abs(text.Origin.X - last.Origin.X) < 0.5 && text.Origin.Y > last.Origin.Y && text.Origin.Y - last.Origin.Y <= MostPitch * Math.Max(last.Size, text.Size)
        && (!isHeading || (text.Size == last.Size && text.Weight == last.Weight));

    public void Add(TextNode text) => _last = text;
}
