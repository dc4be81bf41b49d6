namespace Blueprints.Rendering;

/// <summary>A drawing cannot be written as asked: it would be too large, or a font given cannot be read. The message is one for users.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class RenderException(string message) : Exception(message);
