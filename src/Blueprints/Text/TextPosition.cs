namespace Blueprints.Text;

/// <summary>A place in a source text as an editor shows it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, counted in characters (Unicode code points), a tab counting as one.</param>
public readonly record struct TextPosition(int Line, int Column);
