namespace Blueprints.Interchange;

/// <summary>A place in a file that is read.</summary>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1; 0 where it is not known.</param>
internal readonly record struct FilePlace(int Line, int Column);
