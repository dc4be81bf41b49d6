using System.Globalization;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>A time in a cell: a number of minutes, so that one can reckon with it, or in words where it is no plain time.</summary>
internal static class TimeCell
{
    public static SheetCell Of(Duration? time, DiagramLanguage language)
    {
        if (time is not { } known) return default;
        if (known is { Closeness: Closeness.Exact, IsInWorkingDays: false, IsInWorkingHours: false }) return SheetCell.Of(known.Seconds / 60);
        var isChinese = language == DiagramLanguage.Chinese;
        var plain = known.IsInWorkingDays ? Number(known.Seconds / 86400) + (isChinese ? "个工作日" : " working days")
            : known.IsInWorkingHours ? Number(known.Seconds / 3600) + (isChinese ? "个工作小时" : " working hours")
            : Words(known.Seconds);
        return SheetCell.Of(known.Closeness switch
        {
            Closeness.About => (isChinese ? "约" : "about ") + plain,
            Closeness.AtMost => isChinese ? plain + "以内" : "within " + plain,
            _ => plain,
        });
    }

    /// <summary>A number of minutes as the language has it, in the unit that shows it best.</summary>
    public static string OfMinutes(double minutes) => Words(Math.Round(minutes * 60, 6));

    private static string Words(double seconds) =>
        seconds >= 7200 && seconds % 3600 == 0 ? Number(seconds / 3600) + " h"
        : seconds % 30 == 0 && seconds > 30 || seconds == 0 ? Number(seconds / 60) + " min"
        : Number(seconds) + " s";

    /// <summary>A number without an exponent.</summary>
    public static string Number(double number) => Math.Abs(number) is > 0 and < 1e-4 or >= 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
