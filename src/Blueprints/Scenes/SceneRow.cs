using System.Collections.Immutable;

namespace Blueprints.Scenes;

/// <summary>A row of a folded drawing.</summary>
/// <param name="Top">Its upper edge, in pixels at 100 %.</param>
/// <param name="Bottom">Its lower edge, below <paramref name="Top"/>.</param>
/// <param name="Places">Where to cut it where it is higher than a page, from top to bottom; empty where nowhere.</param>
public sealed record SceneRow(double Top, double Bottom, ImmutableArray<SceneCut> Places);
