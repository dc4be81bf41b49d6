using System.Text;
using System.Xml;

namespace Blueprints.Office.Slides.Reading;

/// <summary>Reads the shapes of one slide: names, words, places; in groups too, and in what newer programs wrap for older ones.</summary>
internal sealed class SlideReader(int slide, List<DeckShape> shapes, int most)
{
    /// <summary>The longest words of a shape that are read.</summary>
    private const int MostWords = 10_000;

    /// <summary>How deep groups may stand in groups.</summary>
    private const int MostGroups = 250;

    private readonly Stack<GroupFrame> _frames = new([GroupFrame.Slide]);
    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private string? _name;
    private XfrmBox _box;
    private int _words;
    private bool _isText;
    private bool _isTitle;

    /// <summary>Reads to the end.</summary>
    /// <returns>Whether all shapes were read.</returns>
    public bool Read(XmlReader xml)
    {
        // What a new program draws comes again as an old one would draw it.
        for (var goesOn = xml.Read(); goesOn;)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" or "extLst" })
            {
                xml.Skip();
                goesOn = !xml.EOF;
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element) Begin(xml);
            if (xml.NodeType == XmlNodeType.EndElement) End(xml.LocalName);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && _isText) Append(xml.Value);
            if (shapes.Count >= most) return false;
            goesOn = xml.Read();
        }

        return true;
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "sp":
                (_name, _box, _words, _isTitle) = (null, default, 0, false);
                _lines.Clear();
                _line.Clear();
                if (xml.IsEmptyElement) _name = null;
                break;
            case "grpSp":
                (_name, _box) = (null, default);
                if (_frames.Count > MostGroups) throw new XmlException();
                if (!xml.IsEmptyElement) _frames.Push(_frames.Peek());
                break;
            case "cNvPr":
                _name = xml.GetAttribute("name");
                break;
            case "xfrm" or "off" or "ext" or "chOff" or "chExt" when xml.NamespaceURI == OfficeXml.Drawing:
                _box.Take(xml);
                break;
            case "ph":
                _isTitle = xml.GetAttribute("type") is "title" or "ctrTitle";
                break;
            case "t":
                _isText = !xml.IsEmptyElement;
                break;
            case "br":
                Break();
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "grpSpPr" when _frames.Count > 1 && _box.IsKnown:
                var inner = _frames.Pop();
                _frames.Push(inner.Within(_box));
                _box = default;
                break;
            case "grpSp" when _frames.Count > 1:
                _frames.Pop();
                break;
            case "t":
                _isText = false;
                break;
            case "p":
                Break();
                break;
            case "sp":
                if (_name is not null) shapes.Add(new DeckShape(_name, slide, [.. _lines]) { IsTitle = _isTitle, Extent = _box.IsKnown ? Extent() : null });
                break;
        }
    }

    private (double Top, double Bottom) Extent()
    {
        var frame = _frames.Peek();
        var (middleX, middleY) = (_box.X + (_box.Width / 2), _box.Y + (_box.Height / 2));
        var (sin, cos) = Math.SinCos(_box.Turn);
        var (top, bottom) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)])
        {
            var (across, down) = (x * _box.Width, y * _box.Height);
            var place = frame.Of(middleX + (cos * across) - (sin * down), middleY + (sin * across) + (cos * down)).Y;
            (top, bottom) = (Math.Min(top, place), Math.Max(bottom, place));
        }

        return (top, bottom);
    }

    private void Append(string text)
    {
        var room = Math.Min(text.Length, MostWords - _words);
        _line.Append(text, 0, room);
        _words += room;
    }

    private void Break()
    {
        foreach (var line in _line.ToString().Split(['\n', '\v', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) _lines.Add(line);
        _line.Clear();
    }
}
