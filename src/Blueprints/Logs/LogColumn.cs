namespace Blueprints.Logs;

/// <summary>What a column of a log was taken for.</summary>
/// <param name="Name">What it is: <c>case</c>, <c>step</c>, <c>start</c>, <c>end</c>, <c>resource</c>, <c>lifecycle</c>.</param>
/// <param name="Heading">Its heading in the log.</param>
public sealed record LogColumn(string Name, string Heading);
