namespace Blueprints.Markdown;

/// <summary>A fence of code in a page that a program other than Markdig has parsed. Immutable.</summary>
/// <param name="Start">Where its first mark, a backtick or a tilde, stands in the text of the page, from 0.</param>
/// <param name="Content">What stands in it as that program gives it, without the marks of the quotes and lists around it: its lines with line
/// ends between, none behind the last one.</param>
public sealed record PageFence(int Start, string Content);
