using Blueprints.Text;

namespace Blueprints.Rendering;

/// <summary>
/// A drawing cannot be written as asked: it would be too large, or a font given cannot be read. The message is one for users, in English.
/// </summary>
public sealed class RenderException : Exception
{
    /// <summary>For a message in both languages.</summary>
    /// <param name="words">What is wrong, and what to do.</param>
    public RenderException(Bilingual words)
        : base(words.English) => Words = words;

    /// <summary>For a message in English only.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public RenderException(string message)
        : this(new Bilingual(message, message))
    {
    }

    /// <summary>The message in both languages.</summary>
    public Bilingual Words { get; }
}
