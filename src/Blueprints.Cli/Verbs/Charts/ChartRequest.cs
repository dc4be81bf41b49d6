using Blueprints.Cli.Formats;
using Blueprints.Drawing;

namespace Blueprints.Cli.Verbs.Charts;

/// <summary>What was asked of a verb that draws a chart.</summary>
/// <param name="Picture">The chart's file; without a target, no chart is drawn.</param>
/// <param name="Layout">Its theme and language.</param>
/// <param name="Quiet">Whether nothing is said where nothing is wrong.</param>
internal sealed record ChartRequest(PictureFile Picture, LayoutOptions Layout, bool Quiet);
