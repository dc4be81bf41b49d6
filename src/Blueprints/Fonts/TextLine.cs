namespace Blueprints.Fonts;

/// <summary>One line of a broken text.</summary>
/// <param name="Text">The line, without spaces at its ends.</param>
/// <param name="Width">Its width in pixels as measured, without <see cref="LineBreaker.FontSlack"/>.</param>
internal readonly record struct TextLine(string Text, double Width);
