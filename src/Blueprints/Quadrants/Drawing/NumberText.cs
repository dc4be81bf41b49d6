using System.Globalization;
using System.Text;

namespace Blueprints.Quadrants.Drawing;

/// <summary>Numbers in rising order as short as can be: 1–3, 7.</summary>
internal static class NumberText
{
    private const int MostRuns = 5;

    public static string Of(List<int> numbers)
    {
        var text = new StringBuilder();
        var runs = 0;
        for (var i = 0; i < numbers.Count;)
        {
            var last = i;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1) last++;
            if (runs++ == MostRuns) return text.Append(", …").ToString();
            if (i > 0) text.Append(", ");
            text.Append(CultureInfo.InvariantCulture, $"{numbers[i]}");
            if (last > i) text.Append(last == i + 1 ? ", " : "–").Append(CultureInfo.InvariantCulture, $"{numbers[last]}");
            i = last + 1;
        }

        return text.ToString();
    }
}
