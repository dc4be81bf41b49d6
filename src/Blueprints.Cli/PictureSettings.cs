using Blueprints.Scenes;

namespace Blueprints.Cli;

/// <summary>What was asked for of a picture; null where nothing was.</summary>
/// <param name="Scale">Pixels of the picture for one of the drawing.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Dpi">Pixels an inch.</param>
/// <param name="Background">The ground; alpha 0 is none.</param>
/// <param name="Fonts">Files and folders.</param>
internal sealed record PictureSettings(double? Scale, int? Width, double? Dpi, Color? Background, string[] Fonts);
