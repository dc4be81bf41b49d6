using System.Diagnostics;

namespace Blueprints.Benchmarks;

/// <summary>
/// Times each stage in process, warm and on one thread, on documents of each shape and several sizes, with its yardstick in turns; and fits
/// how time grows.
/// </summary>
internal static class ScaleRun
{
    private const double SecondsToWarm = 4;
    private const double SecondsARow = 0.8;
    private const double SecondsARowToWarm = 0.02;
    private const int FitFrom = 100;

    public static int Run(RunOptions options, Shape[] all, Row[] rows)
    {
        var shapes = options.Words.Count == 0 ? all : [.. all.Where(shape => options.Words.Contains(shape.Name))];
        if (shapes.Length == 0) return Processes.Miss($"shapes are {string.Join(", ", all.Select(shape => shape.Name))}");
        Warm(shapes, rows);
        foreach (var shape in shapes) Measure(shape, rows, options.SizesOr(10, 100, 1_000, 10_000), options);
        return 0;
    }

    private static void Warm(Shape[] shapes, Row[] rows)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < SecondsToWarm)
        {
            foreach (var shape in shapes)
            {
                var subject = new Subject(shape.Yaml(300));
                foreach (var row in rows) Timer.Compare(row.Work(subject), row.Floor(subject), SecondsARowToWarm);
            }
        }
    }

    private static void Measure(Shape shape, Row[] rows, int[] sizes, RunOptions options)
    {
        var results = rows.Select(_ => new List<(Timed Ours, Timed Theirs)>()).ToArray();
        foreach (var size in sizes)
        {
            var subject = new Subject(shape.Yaml(size));
            for (var row = 0; row < results.Length; row++)
                results[row].Add(Timer.Compare(rows[row].Work(subject), rows[row].Floor(subject), options.Seconds ?? SecondsARow));
        }

        Console.WriteLine($"{(options.Markdown ? "### " : "")}{shape.Title}");
        Console.WriteLine();
        Print(shape, rows, sizes, results, options.Markdown);
    }

    private static void Print(Shape shape, Row[] rows, int[] sizes, List<(Timed Ours, Timed Theirs)>[] results, bool markdown)
    {
        var last = Figures.Count(sizes[^1]);
        var fitted = Enumerable.Range(0, sizes.Length).Where(i => sizes[i] >= FitFrom).ToArray();
        var first = fitted.Length == 0 ? 0 : fitted[0];
        var table = new Table(markdown, [
            shape.Unit, .. sizes.Select(size => Figures.Count(size)), "growth", "of the least", $"KB at {last}", "collecting", $"ratio at {Figures.Count(sizes[first])}", $"at {last}"]);
        for (var row = 0; row < results.Length; row++)
        {
            var result = results[row];
            string Growth(Func<Timed, double> time) => fitted.Length < 2 ? "-" : Figures.Exponent([.. fitted.Select(i => ((double)sizes[i], time(result[i].Ours)))]).ToString("0.00");
            table.Add([
                rows[row].Text.Name, .. result.Select(pair => Figures.Short(pair.Ours.Median)), Growth(timed => timed.Median), Growth(timed => timed.Least),
                Figures.Count((int)(result[^1].Ours.Bytes / 1024)), $"{100 * result[^1].Ours.Pauses:0} %", Ratio(result[first]), Ratio(result[^1])]);
        }

        table.Print();
    }

    private static string Ratio((Timed Ours, Timed Theirs) pair) => Figures.Short(pair.Ours.Median / pair.Theirs.Median);
}
