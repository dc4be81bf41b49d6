namespace Blueprints.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path from the root.</param>
/// <param name="Line">The line of its opening fence, from 1.</param>
/// <param name="Info">What stands after the fence: the language, and for YAML what the block is.</param>
/// <param name="Text">The lines between the fences.</param>
public sealed record CodeBlock(string Page, int Line, string Info, string Text)
{
    public override string ToString() => $"{Page}:{Line} {Info}";
}
