using System.Collections.Immutable;

namespace Blueprints.Scenes;

/// <summary>
/// Tables at the foot of a drawing, which may go on pages of their own instead: <c>PageParts.Pages</c> in <c>Blueprints.Drawing</c> sets them.
/// Immutable; safe to share between threads.
/// </summary>
/// <param name="Top">Where the drawing above them ends, in pixels at 100 %: all of it lies above, and nothing but the tables below.</param>
/// <param name="Blocks">The tables, in order; one at least.</param>
public sealed record SceneTables(double Top, ImmutableArray<TableBlock> Blocks);
