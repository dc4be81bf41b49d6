namespace Blueprints.Benchmarks;

/// <summary>How long a drawing takes a program that has begun: what many copies of it in one process take beyond the first.</summary>
internal static class Copies
{
    private const int Rounds = 3;
    private const int Many = 20;
    private const double LongWork = 2_000;
    private const int FewWhereLong = 3;

    public static double Time(string input, Func<string[], string[]> line)
    {
        var folder = Directory.CreateDirectory(input + ".copies").FullName;
        var first = Processes.Time(line([Copy(0)]));
        var count = first > LongWork ? FewWhereLong : Many;
        var files = Enumerable.Range(0, count + 1).Select(Copy).ToArray();
        var times = new List<double>();
        for (var round = 0; round < (first > LongWork ? 1 : Rounds); round++)
        {
            var one = Processes.Time(line([files[0]]));
            times.Add((Processes.Time(line(files)) - one) / count);
        }

        return Figures.Median(times);

        string Copy(int number)
        {
            var path = Path.Combine(folder, $"{number}{Path.GetExtension(input)}");
            File.Copy(input, path, overwrite: true);
            return path;
        }
    }
}
