namespace Blueprints.Yaml;

/// <summary>Where and how the parser gave up; offsets into the text.</summary>
internal readonly record struct Failure(string Message, int Start, int End, int Reached);
