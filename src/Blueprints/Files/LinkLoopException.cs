namespace Blueprints.Files;

/// <summary>Links lead to each other, so that no file is at their end.</summary>
internal sealed class LinkLoopException() : IOException("its links lead round in a circle");
