namespace Blueprints.Fonts;

/// <summary>One line of a broken text. A class, since collections of it are then the framework's own precompiled code.</summary>
/// <param name="Text">The line, without spaces at its ends.</param>
/// <param name="Width">Its width in pixels as measured, without <see cref="LineBreaker.FontSlack"/>.</param>
internal sealed record TextLine(string Text, double Width);
