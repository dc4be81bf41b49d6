using System.Globalization;
using System.Xml;

namespace Blueprints.Office.Slides.Reading;

/// <summary>A box as a shape or a group has it.</summary>
internal struct XfrmBox
{
    private const double TurnsOfDegree = 60_000;

    public double X, Y, Width, Height, ChildX, ChildY, ChildWidth, ChildHeight, Turn;
    public bool FlipsAcross, FlipsDown, IsKnown;

    /// <summary>Takes what an element in it says.</summary>
    public void Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "xfrm":
                IsKnown = true;
                (FlipsAcross, FlipsDown) = (xml.GetAttribute("flipH") is "1" or "true", xml.GetAttribute("flipV") is "1" or "true");
                Turn = Number(xml, "rot") / TurnsOfDegree * Math.PI / 180;
                break;
            case "off": (X, Y) = (Number(xml, "x"), Number(xml, "y")); break;
            case "ext": (Width, Height) = (Number(xml, "cx"), Number(xml, "cy")); break;
            case "chOff": (ChildX, ChildY) = (Number(xml, "x"), Number(xml, "y")); break;
            case "chExt": (ChildWidth, ChildHeight) = (Number(xml, "cx"), Number(xml, "cy")); break;
        }
    }

    /// <summary>A number of the file; 0 where it is none, or one that no slide has.</summary>
    private static double Number(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12 ? number : 0;
}
