using Blueprints.Cli.Options;

namespace Blueprints.Cli.Formats;

/// <summary>The options that a format may take.</summary>
[Flags]
internal enum DrawingOptions
{
    None = 0,
    Scale = 1,
    Width = 2,
    Dpi = 4,
    Background = 8,
    Font = 16,
    Page = 32,
    Fit = 64,
    Quality = 128,
    EmbedFonts = 256,
    IdPrefix = 512,
    Mermaid = 1024,

    /// <summary>Those of what is made of pixels.</summary>
    Pixels = Scale | Width | Dpi,
}
