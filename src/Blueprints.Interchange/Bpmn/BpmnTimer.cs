using System.Globalization;
using System.Text;

namespace Blueprints.Interchange.Bpmn;

/// <summary>Durations of ISO 8601, as timers have them, in the words of the language.</summary>
internal static class BpmnTimer
{
    private static readonly (char Sign, bool IsTime, string Unit)[] Units = [('W', false, "week"), ('D', false, "d"), ('H', true, "h"), ('M', true, "min"), ('S', true, "s")];

    /// <summary><c>PT1H30M</c> as <c>1 h 30 min</c>; null where a text is no such duration, or has months or years.</summary>
    public static string? Read(string? text)
    {
        var iso = text?.Trim().Trim('"') ?? "";
        if (iso.Length < 3 || iso[0] != 'P') return null;
        var words = new StringBuilder();
        var (isTime, start, parts) = (false, 1, 0);
        for (var i = 1; i < iso.Length; i++)
        {
            if (iso[i] == 'T' && i == start)
            {
                (isTime, start) = (true, i + 1);
                continue;
            }

            if (char.IsAsciiDigit(iso[i]) || iso[i] == '.') continue;
            var unit = Array.Find(Units, unit => unit.Sign == iso[i] && unit.IsTime == isTime).Unit;
            if (unit is null || !double.TryParse(iso.AsSpan(start, i - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            if (number > 0) words.Append(words.Length > 0 ? " " : "").Append(number.ToString("0.###", CultureInfo.InvariantCulture)).Append(' ').Append(unit);
            if (number > 0) parts++;
            start = i + 1;
        }

        return start == iso.Length && parts is 1 or 2 ? words.ToString() : null;
    }
}
