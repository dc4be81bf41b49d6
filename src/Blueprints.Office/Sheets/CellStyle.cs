using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Office.Sheets;

/// <summary>The looks of cells, by their number in the workbook.</summary>
internal static class CellStyle
{
    public const int Plain = 0;
    public const int Heading = 1;
    public const int Info = 2;

    /// <summary>A text that a spreadsheet would take for a formula if it were typed anew.</summary>
    public const int Quoted = 3;
    public const int InfoHeading = 4;

    /// <summary>Percentages of 0, 1, 2 and up to 4 decimals.</summary>
    private const int Percent = 5;

    private const int TwoDecimals = 9;

    /// <summary>The look of a share, with the decimals that it has.</summary>
    public static int OfShare(double share)
    {
        for (var decimals = 0; decimals < 3; decimals++)
        {
            if (Math.Abs(Math.Round(share * 100, decimals) - (share * 100)) < 1e-9) return Percent + decimals;
        }

        return Percent + 3;
    }

    /// <summary>The look of a number: as it is, or with two decimals where it has many.</summary>
    public static int OfNumber(double number) => Math.Abs(Math.Round(number, 2) - number) < 1e-9 || Math.Abs(number) < 0.005 ? Plain : TwoDecimals;

    public static string ToXml(Theme theme, DiagramLanguage language)
    {
        var font = language == DiagramLanguage.Chinese ? "Microsoft YaHei" : "Arial";
        var (head, ink, line) = (Argb(theme.PhaseFill), Argb(theme.Text), Argb(theme.Hairline));
        const string Top = "<alignment vertical=\"top\" wrapText=\"1\"/>";
        return $"{OfficeXml.Head}<styleSheet xmlns=\"{SheetXml.Namespace}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
            + $"<fonts count=\"3\"><font><sz val=\"10\"/><name val=\"{font}\"/></font><font><b/><sz val=\"10\"/><color rgb=\"{ink}\"/><name val=\"{font}\"/></font><font><sz val=\"10\"/><color rgb=\"FF6B6B6B\"/><name val=\"{font}\"/></font></fonts>"
            + $"<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"{head}\"/></patternFill></fill></fills>"
            + $"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"{line}\"/></bottom><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"10\">"
            + $"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">{Top}</xf>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
            + $"<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">{Top}</xf>"
            + $"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\">{Top}</xf>"
            + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
            + string.Concat(((int[])[9, 164, 10, 10, 2]).Select(static format => $"<xf numFmtId=\"{OfficeXml.Number(format)}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">{Top}</xf>"))
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static string Argb(Geometry.Color colour) => "FF" + colour.ToString()[1..];
}
