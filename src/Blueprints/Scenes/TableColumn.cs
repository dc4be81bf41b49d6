namespace Blueprints.Scenes;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading; empty for none.</param>
/// <param name="IsFigure">Whether its cells are figures, which stand to the right.</param>
public sealed record TableColumn(string Heading, bool IsFigure);
