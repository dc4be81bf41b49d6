using System.Collections.Immutable;
using System.Text;
using Blueprints.Geometry;
using Blueprints.Placed;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Office.Slides;

/// <summary>Lines of text as paragraphs: broken as we broke them, and neither shrunk nor wrapped again.</summary>
internal sealed class SlideText(DiagramLanguage language)
{
    private string Language => language == DiagramLanguage.Chinese ? "zh-CN" : "en-GB";

    /// <summary>The text of a shape.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="frame">Where on the slide.</param>
    /// <param name="colour">The colour of the letters.</param>
    /// <param name="alert">That of what is over its limit, which stands in bold below the words. Default: the same.</param>
    public string Body(ImmutableArray<PlacedText> lines, SlideFrame frame, Color colour, Color? alert = null)
    {
        var isBelow = false;
        var text = new StringBuilder("<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/>");
        foreach (var line in lines)
        {
            var align = line.Anchor switch { TextAnchor.Start => lines.Any(static other => other.Anchor == TextAnchor.Middle) ? "ctr" : "l", TextAnchor.Middle => "ctr", _ => "r" };
            isBelow |= line.Size != lines[0].Size || line.Weight != lines[0].Weight;
            text.Append("<a:p><a:pPr algn=\"").Append(align).Append("\"/>").Append(Run(line.Text, frame.Type(line.Size), line.Weight == FontWeight.SemiBold, isBelow && line.Weight == FontWeight.SemiBold ? alert ?? colour : colour)).Append("</a:p>");
        }

        if (lines.IsEmpty) text.Append("<a:p><a:endParaRPr lang=\"").Append(Language).Append("\"/></a:p>");
        return text.Append("</p:txBody>").ToString();
    }

    /// <summary>Text of one size, such as that of a title, a note or a cell; line feeds begin paragraphs.</summary>
    public string Paragraphs(string words, long? size = null, bool bold = false, Color? colour = null) =>
        string.Concat(words.Split('\n').Select(line => line.Length == 0 ? $"<a:p><a:endParaRPr lang=\"{Language}\"/></a:p>" : $"<a:p>{Run(line, size, bold, colour)}</a:p>"));

    private string Run(string words, long? size, bool bold, Color? colour) =>
        $"<a:r><a:rPr lang=\"{Language}\"{(size is { } known ? $" sz=\"{OfficeXml.Number(known)}\"" : "")}{(bold ? " b=\"1\"" : "")}>{(colour is { } fill ? Fill(fill) : "")}</a:rPr><a:t>{OfficeXml.Escape(words)}</a:t></a:r>";

    public static string Fill(Color colour) => $"<a:solidFill><a:srgbClr val=\"{colour.ToString()[1..]}\"/></a:solidFill>";
}
