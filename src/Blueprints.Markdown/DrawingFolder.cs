namespace Blueprints.Markdown;

/// <summary>
/// A folder into which drawings are written, so that pages link to them. A file is named by what is drawn in it,
/// <c>blueprint-</c> and 16 hexadecimal digits: the same drawing is one file, and one that has changed another, so that no cache shows the
/// old one. Files are written whole, while the page is parsed; none is ever removed. Immutable; safe to share between threads and processes.
/// </summary>
/// <param name="Path">The folder; made where it is missing. A relative one counts from the folder in which the program runs.</param>
/// <param name="Address">What links begin with, such as <c>drawings/</c> or <c>https://example.com/drawings/</c>; the name of the file
/// follows as it is.</param>
public sealed record DrawingFolder(string Path, string Address);
