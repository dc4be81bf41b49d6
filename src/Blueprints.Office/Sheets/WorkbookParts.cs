using System.Text;

namespace Blueprints.Office.Sheets;

/// <summary>What a workbook is made of.</summary>
internal static class WorkbookParts
{
    public static string ContentTypes(int sheets)
    {
        const string Office = "application/vnd.openxmlformats-officedocument.";
        var xml = new StringBuilder(OfficeXml.Head).Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Add("/xl/workbook.xml", Office + "spreadsheetml.sheet.main+xml");
        Add("/xl/styles.xml", Office + "spreadsheetml.styles+xml");
        for (var i = 1; i <= sheets; i++) Add($"/xl/worksheets/sheet{OfficeXml.Number(i)}.xml", Office + "spreadsheetml.worksheet+xml");
        Add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Add("/docProps/app.xml", Office + "extended-properties+xml");
        return xml.Append("</Types>").ToString();

        void Add(string name, string type) => xml.Append("<Override PartName=\"").Append(name).Append("\" ContentType=\"").Append(type).Append("\"/>");
    }

    /// <summary>The sheets, the last two of which are hidden, and the names of ranges.</summary>
    public static string Workbook(List<string> names, List<SheetTable> tables, ListsPart lists)
    {
        var xml = new StringBuilder(OfficeXml.Head).Append("<workbook xmlns=\"").Append(SheetXml.Namespace).Append("\" xmlns:r=\"").Append(OfficeXml.Relations).Append("\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (var i = 0; i < names.Count; i++)
        {
            xml.Append("<sheet name=\"").Append(OfficeXml.Escape(names[i])).Append("\" sheetId=\"").Append(OfficeXml.Number(i + 1)).Append(i >= names.Count - 2 ? "\" state=\"hidden" : "").Append("\" r:id=\"rId").Append(OfficeXml.Number(i + 1)).Append("\"/>");
        }

        xml.Append("</sheets><definedNames>");
        for (var i = 0; i < tables.Count; i++)
        {
            // Excel keeps the range of a filter under this name as well.
            if (tables[i].Rows.Count > 0) xml.Append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"").Append(OfficeXml.Number(i)).Append("\" hidden=\"1\">'").Append(names[i]).Append("'!$A$1:$").Append(CellName.Column(tables[i].Shown().Count - 1)).Append('$').Append(OfficeXml.Number(tables[i].Rows.Count + 1)).Append("</definedName>");
            xml.Append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").Append(OfficeXml.Number(i)).Append("\">'").Append(names[i]).Append("'!$1:$1</definedName>");
        }

        foreach (var (name, range) in lists.Names) xml.Append("<definedName name=\"").Append(name).Append("\">").Append(OfficeXml.Escape(range)).Append("</definedName>");
        return xml.Append("</definedNames></workbook>").ToString();
    }
}
