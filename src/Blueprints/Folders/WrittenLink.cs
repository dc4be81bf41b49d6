using Blueprints.Text;

namespace Blueprints.Folders;

/// <summary>A link to another document, as it is written.</summary>
/// <param name="Text"><c>FILE#ID</c>.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Element">The id of the step or cause that it belongs to.</param>
/// <param name="ToFishbone">Whether it leads to a cause; otherwise to a step.</param>
internal sealed record WrittenLink(string Text, TextSpan Span, string Element, bool ToFishbone);
