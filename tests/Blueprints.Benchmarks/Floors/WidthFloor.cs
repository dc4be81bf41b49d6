using Blueprints.Fonts;
using Blueprints.Scenes;
using SkiaSharp;

namespace Blueprints.Benchmarks;

/// <summary>The least that a layout must know: how wide each line of text is. Here Skia is asked once a line, with the same font.</summary>
internal static class WidthFloor
{
    public static Action Of(Subject subject)
    {
        var fonts = new Dictionary<(FontWeight, double), SKFont>();
        var lines = subject.Leaves().OfType<TextNode>().Select(text => (text.Text, Font: FontOf(text))).ToArray();
        return () =>
        {
            var sum = 0f;
            foreach (var (text, font) in lines) sum += font.MeasureText(text);
            GC.KeepAlive(sum);
        };

        SKFont FontOf(TextNode text)
        {
            if (fonts.TryGetValue((text.Weight, text.Size), out var font)) return font;
            using var inter = InterFont.Open(text.Weight);
            return fonts[(text.Weight, text.Size)] = new SKFont(SKTypeface.FromStream(inter), (float)text.Size);
        }
    }
}
