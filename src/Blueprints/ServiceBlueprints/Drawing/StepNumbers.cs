using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>The numbers that marks bear where registers are shown: those of the registers' rows.</summary>
internal sealed class StepNumbers
{
    private readonly Dictionary<(string Register, string Step), List<int>> _numbers = [];

    private StepNumbers(ImmutableArray<MeasureTable> registers)
    {
        foreach (var table in registers)
        {
            if (!NumbersMarks(table)) continue;
            var column = 0;
            while (table.Columns[column].Key != "step") column++;
            foreach (var row in table.Rows)
            {
                if (row[0].Value is not { } number || row[column].Text is not { } step) continue;
                if (!_numbers.TryGetValue((table.Key, step.English), out var numbers)) _numbers.Add((table.Key, step.English), numbers = []);
                numbers.Add((int)number);
            }
        }

        foreach (var numbers in _numbers.Values) numbers.Sort();
    }

    /// <param name="registers">The registers that are shown.</param>
    /// <returns>The numbers; null where no register is shown by whose rows marks are numbered.</returns>
    public static StepNumbers? Of(ImmutableArray<MeasureTable> registers) => registers.Any(NumbersMarks) ? new StepNumbers(registers) : null;

    /// <summary>Whether any step has a standard.</summary>
    public bool HasStandards => _numbers.Keys.Any(key => key.Register == RegisterLooks.Standards);

    /// <summary>What the mark of a step says, such as <c>F3</c> or <c>F3–5</c>, and the rows that it stands for; null where it has none.</summary>
    public Mark? Of(string register, string letter, string step)
    {
        if (!_numbers.TryGetValue((register, step), out var numbers)) return null;
        var runs = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var first = i++;
            while (i < numbers.Count && numbers[i] == numbers[i - 1] + 1) i++;
            runs.Add(i - first == 1 ? Text(numbers[first]) : $"{Text(numbers[first])}–{Text(numbers[i - 1])}");
        }

        return new Mark(letter + string.Join('·', runs), string.Join(' ', numbers.Select(number => letter + Text(number))));
    }

    private static bool NumbersMarks(MeasureTable table) => table.Key is RegisterLooks.FailPoints or RegisterLooks.Waits or RegisterLooks.Standards;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A mark with numbers.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Rows">The rows that it stands for, with blanks between them.</param>
    internal sealed record Mark(string Text, string Rows);
}
