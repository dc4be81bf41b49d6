using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Skia.Drawing;

/// <summary>Draws the text of a scene.</summary>
internal interface ITextPainter
{
    void Draw(SKCanvas canvas, TextNode text);
}
