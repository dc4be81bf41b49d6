namespace Blueprints.Files;

/// <summary>Links of the file system lead to each other, so that no file is at their end; see <see cref="FilePaths.Resolve"/>.</summary>
public sealed class LinkLoopException() : IOException("its links lead round in a circle");
