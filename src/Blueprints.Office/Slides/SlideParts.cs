using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Slides;

/// <summary>The parts of a deck that are the same whatever is on its slides: theme, master, layout, the master of notes.</summary>
internal static class SlideParts
{
    private const string Namespaces = $"xmlns:a=\"{OfficeXml.Drawing}\" xmlns:r=\"{OfficeXml.Relations}\" xmlns:p=\"{OfficeXml.Presentation}\"";
    private const string Map = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";
    private const string Group = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    /// <summary>Colours and fonts: our theme's, so that what is drawn further fits; Chinese has fonts that Windows and Mac have.</summary>
    public static string Theme(Theme theme)
    {
        string Colour(string name, Geometry.Color colour) => $"<a:{name}><a:srgbClr val=\"{colour.ToString()[1..]}\"/></a:{name}>";
        const string Fonts = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"Microsoft YaHei\"/>";
        const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        string Stroke(int width) => $"<a:ln w=\"{OfficeXml.Number(width)}\">{Fill}</a:ln>";
        return $"{OfficeXml.Head}<a:theme xmlns:a=\"{OfficeXml.Drawing}\" name=\"Blueprints\"><a:themeElements><a:clrScheme name=\"Blueprints\">"
            + Colour("dk1", theme.Text) + Colour("lt1", theme.Background) + Colour("dk2", theme.MutedText) + Colour("lt2", theme.PhaseFill)
            + Colour("accent1", theme.Lines[0]) + Colour("accent2", theme.Lines[1]) + Colour("accent3", theme.Lines[2]) + Colour("accent4", theme.Fail) + Colour("accent5", theme.Wait) + Colour("accent6", theme.Positive)
            + Colour("hlink", theme.Lines[0]) + Colour("folHlink", theme.Lines[2])
            + $"</a:clrScheme><a:fontScheme name=\"Blueprints\"><a:majorFont>{Fonts}</a:majorFont><a:minorFont>{Fonts}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme name=\"Blueprints\"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{Stroke(6350)}{Stroke(12700)}{Stroke(19050)}</a:lnStyleLst>"
            + $"<a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    /// <summary>The place of a slide's title, in EMU.</summary>
    private static string TitleBox(long width) => $"<a:xfrm><a:off x=\"420000\" y=\"180000\"/><a:ext cx=\"{OfficeXml.Number(width - 840_000)}\" cy=\"560000\"/></a:xfrm>";

    public static string Master(long width)
    {
        var levels = string.Concat(Enumerable.Range(1, 9).Select(static level => $"<a:lvl{level}pPr><a:defRPr sz=\"1400\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></a:defRPr></a:lvl{level}pPr>"));
        return $"{OfficeXml.Head}<p:sldMaster {Namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{Group}"
            + $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>{TitleBox(width)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" rIns=\"0\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>"
            + $"</p:spTree></p:cSld><p:clrMap {Map}/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2400\" b=\"1\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle>{levels}</p:otherStyle></p:txStyles></p:sldMaster>";
    }

    public static string Layout { get; } =
        $"{OfficeXml.Head}<p:sldLayout {Namespaces} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title Only\"><p:spTree>{Group}{Title("<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

    /// <summary>The title of a slide, with its paragraphs.</summary>
    private static string Title(string paragraphs, string name = "Title") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    /// <summary>A slide with its title and what else stands on it.</summary>
    /// <param name="title">The paragraphs of its title.</param>
    /// <param name="content">Its shapes.</param>
    /// <param name="name">The name of the shape with the title.</param>
    public static string Slide(string title, string content, string name = "Title") =>
        $"{OfficeXml.Head}<p:sld {Namespaces}><p:cSld><p:spTree>{Group}{Title(title, name)}{content}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";

    public static string NotesMaster { get; } =
        $"{OfficeXml.Head}<p:notesMaster {Namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{Group}"
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"4400550\"/><a:ext cx=\"5486400\" cy=\"3600450\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>"
        + $"</p:spTree></p:cSld><p:clrMap {Map}/></p:notesMaster>";

    /// <summary>The notes of a slide.</summary>
    public static string Notes(string paragraphs) =>
        $"{OfficeXml.Head}<p:notes {Namespaces}><p:cSld><p:spTree>{Group}"
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
        + $"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";

    /// <summary>What a deck is made of, and its size.</summary>
    public static string Presentation(int slides, long width, long height) =>
        $"{OfficeXml.Head}<p:presentation {Namespaces}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>"
        + string.Concat(Enumerable.Range(0, slides).Select(static i => $"<p:sldId id=\"{OfficeXml.Number(256 + i)}\" r:id=\"rId{OfficeXml.Number(4 + i)}\"/>"))
        + $"</p:sldIdLst><p:sldSz cx=\"{OfficeXml.Number(width)}\" cy=\"{OfficeXml.Number(height)}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";

    public static string ContentTypes(int slides)
    {
        const string Office = "application/vnd.openxmlformats-officedocument.";
        var parts = new List<(string Name, string Type)>
        {
            ("/ppt/presentation.xml", Office + "presentationml.presentation.main+xml"),
            ("/ppt/slideMasters/slideMaster1.xml", Office + "presentationml.slideMaster+xml"),
            ("/ppt/slideLayouts/slideLayout1.xml", Office + "presentationml.slideLayout+xml"),
            ("/ppt/notesMasters/notesMaster1.xml", Office + "presentationml.notesMaster+xml"),
            ("/ppt/theme/theme1.xml", Office + "theme+xml"),
            ("/ppt/theme/theme2.xml", Office + "theme+xml"),
            (DeckRecord.PropertiesPath, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("/docProps/app.xml", Office + "extended-properties+xml"),
        };
        for (var i = 1; i <= slides; i++)
        {
            parts.Add(($"/ppt/slides/slide{OfficeXml.Number(i)}.xml", Office + "presentationml.slide+xml"));
            parts.Add(($"/ppt/notesSlides/notesSlide{OfficeXml.Number(i)}.xml", Office + "presentationml.notesSlide+xml"));
        }

        return $"{OfficeXml.Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + string.Concat(parts.Select(static part => $"<Override PartName=\"{part.Name}\" ContentType=\"{part.Type}\"/>")) + "</Types>";
    }

    /// <summary>The title and the language; no time, and nobody's name.</summary>
    public static string Core(string title, DiagramLanguage language) =>
        $"{OfficeXml.Head}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{OfficeXml.Escape(title)}</dc:title><dc:language>{(language == DiagramLanguage.Chinese ? "zh-CN" : "en-GB")}</dc:language></cp:coreProperties>";

    public static string App { get; } = $"{OfficeXml.Head}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Blueprints</Application></Properties>";
}
