using System.Text;
using Blueprints.Drawing;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.Geometry;
using Blueprints.Icons;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Targets;

/// <summary>The files of icons, SVG and PNG.</summary>
internal sealed class IconTarget : IFuzzTarget
{
    private const long MaxIconBytes = 100L << 20;
    private static readonly Slip[] Changes = [.. CharacterSlips.All, .. LineSlips.All];
    private static readonly Rectangle Box = new(10, 10, 20, 20);

    private static readonly string[] Scraps =
    [
        "<", ">", "/>", "</g>", "<g>", "<svg>", "\"", "'", "=", "&", "&#0;", "&#x110000;", "&lt;", "&a;", "<![CDATA[", "]]>", "<!--", "-->", "<?x y?>", "<!DOCTYPE svg>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "NaN", "Infinity", "1e999", "-1e308", "1e-320", "99999999999999999999", ".", "-", "+", "e", ",", " 0 ", "M", "a", "z", "A1 1 1 1 1 1 1", "a1e6 1e-6 45 1 1 1e6 1e6", "transform=\"scale(0)\"", "scale(1e6)", "matrix(", "rotate(1e6)", "skewX(90)",
        "viewBox=\"0 0 1e-9 1e9\"", "viewBox=\"\"", "url(#a)", "#ff", "rgb(", "stroke-width=\"1e6\"", "xmlns=\"\"", "xmlns:x=\"x\"", "\0", "\uFFFE", "\uD83D", "😀", "\uFEFF", "\t\n", "<script/>", "<use href=\"#b\"/>", "<image href=\"http://x/\"/>", "<style>*{fill:url(//x)}</style>",
    ];

    public string Name => "icon";

    public string Ending => ".icon";

    public long MaxBytes => MaxIconBytes;

    public FuzzInput Make(SeededRandom random, byte[]? parent)
    {
        var original = parent ?? (random.Chance(65) ? IconSamples.Svg : IconSamples.Png);
        if (original.AsSpan().StartsWith(IconSamples.Png.AsSpan(0, 4)))
        {
            var bytes = ByteSlips.Apply(original, random);
            if (random.Chance(60)) IconSamples.MendChecksums(bytes);
            return new FuzzInput(bytes);
        }

        var text = Slips.Apply(Changes, Encoding.UTF8.GetString(original), new SlipSource(random, [IconSamples.SvgText], ["fill", "stroke", "d"], Scraps));
        var encoded = Wtf8.Encode(text);
        return new FuzzInput(random.Chance(10) ? ByteSlips.Apply(encoded, random) : encoded);
    }

    public void Try(FuzzInput input, Trial trial)
    {
        var reading = IconFile.Read("a", input.Bytes);
        trial.IsRefused = reading.Icon is null;
        if (reading.Icon is null == reading.Mistake is null) throw new FuzzFailure("an icon or a mistake", reading.Mistake?.English ?? "neither");
        foreach (var words in reading.Omitted.Append(reading.Mistake ?? default).SelectMany(words => new[] { words.English ?? "", words.Chinese ?? "" }))
        {
            if (words.Contains("xception", StringComparison.Ordinal) || words.Contains("System.", StringComparison.Ordinal) || words.Any(char.IsControl)) throw new FuzzFailure("plain words", words);
        }

        if (reading.Icon is not { } icon) return;
        var group = IconDrawing.Draw(icon, Box, new Color(0, 0, 0));
        foreach (var node in group.Children) CheckInside(node);
        var scene = new Scene { Width = 40, Height = 40, Title = "T", Description = "", Language = Text.DiagramLanguage.English, Background = new Color(255, 255, 255), Nodes = [group] };
        SvgLaws.Check(new SvgRenderer().RenderToString(scene));
        if (trial.Every(50)) PictureTrial.Png(scene);
        trial.Drawings++;
    }

    private static void CheckInside(SceneNode node)
    {
        var box = Box.Grow(0.01);
        var isInside = node switch
        {
            ImageNode image => box.Contains(image.Bounds),
            PathNode path => path.Segments.All(segment => segment.Kind == PathSegmentKind.Close || box.Contains(new Rectangle(segment.To.X, segment.To.Y, 0, 0))),
            _ => false,
        };
        if (!isInside) throw new FuzzFailure("inside its box", node.ToString());
    }
}
