using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Interchange.Drawio;

/// <summary>
/// Writes a diagram as a file of draw.io (diagrams.net): uncompressed mxGraph XML, a page a diagram. Lanes are containers, steps stand in them,
/// marks in their steps, arrows hold on to their steps and go by the corners of our own drawing. Ids, labels, times and all else that draw.io has
/// no place for are in the data of each shape. A blueprint is not folded unless the options say so. Pure; safe to call from many threads.
/// </summary>
public static class DrawioWriter
{
    /// <summary>The file.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="options">How it is laid out, its theme among it. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException"><see cref="Compiler.Validate"/> finds something in the diagram.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExchangeFile Write(Diagram diagram, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        options ??= LayoutOptions.Default;
        var placed = Compiler.Place(diagram, options with { Folding = options.Folding ?? Folding.None }, cancellationToken);
        var theme = options.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        var text = XmlText.Write(xml =>
        {
            xml.WriteStartElement("mxfile");
            xml.WriteAttributeString("host", "blueprints");
            xml.WriteStartElement("diagram");
            xml.WriteAttributeString("id", "page-1");
            xml.Attribute("name", diagram.Title);
            xml.WriteStartElement("mxGraphModel");
            foreach (var (key, value) in (ReadOnlySpan<(string, string)>)[("grid", "0"), ("gridSize", "10"), ("guides", "1"), ("tooltips", "1"), ("connect", "1"), ("arrows", "1"), ("fold", "0"), ("page", "0"), ("pageScale", "1")])
                xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("pageWidth", XmlText.Number(Math.Ceiling(placed.Width)));
            xml.WriteAttributeString("pageHeight", XmlText.Number(Math.Ceiling(placed.Height)));
            xml.WriteAttributeString("background", theme.Background.ToString());
            xml.WriteAttributeString("math", "0");
            xml.WriteAttributeString("shadow", "0");
            xml.WriteStartElement("root");
            new DrawioPage(diagram, placed, theme, new DrawioCells(xml)).Write();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        var told = new List<Bilingual>();
        if (DrawioPage.HasIcons(placed)) told.Add(new("icons are left out: draw.io has its own", "不含图标：draw.io 有自己的图标"));
        if (options.Registers || options.Analysis is not null) told.Add(new("the tables of registers and the list of findings are left out; what is found stands in the tooltips of the marks", "不含清单表格和检查结果列表；检查结果在标记的提示里"));
        return new ExchangeFile(text) { Told = [.. told] };
    }
}
