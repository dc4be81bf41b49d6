using Blueprints.Text;

namespace Blueprints.Folders;

/// <summary>A link from an element of a document to one of another.</summary>
/// <param name="Text">As written: <c>FILE#ID</c>.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Element">The id of the step or cause that it belongs to.</param>
/// <param name="ToFishbone">Whether it leads to a cause; otherwise to a step.</param>
/// <param name="Path">The normal path of the file; null where it leads above the folder.</param>
/// <param name="Id">The id.</param>
internal sealed record DocumentLink(string Text, TextSpan Span, string Element, bool ToFishbone, string? Path, string Id)
{
    public static DocumentLink Of(string document, string text, TextSpan span, string element, bool toFishbone)
    {
        var sign = text.LastIndexOf('#');
        var (file, id) = sign < 0 ? (text, "") : (text[..sign], text[(sign + 1)..]);
        return new DocumentLink(text, span, element, toFishbone, FolderPath.Resolve(document, file), id);
    }
}
