namespace Blueprints.Files;

/// <summary>
/// The files that a document may use, as seen from the place it stands at. Compiling reads no file but through this. An implementation must
/// be safe to use from many threads at once, and must
/// not throw for what a document asks: it answers with <see cref="FileReading.Refused"/>.
/// </summary>
public interface IFileSource
{
    /// <summary>Reads a file, or says why not.</summary>
    /// <param name="path">The path as the document has it: relative to the document, with <c>/</c> between its parts; <c>..</c> may be
    /// among them.</param>
    /// <param name="maxBytes">The most bytes that are wanted, over 0; a larger file is refused as
    /// <see cref="FileRefusal.TooLarge"/>.</param>
    FileReading Read(string path, int maxBytes);
}
