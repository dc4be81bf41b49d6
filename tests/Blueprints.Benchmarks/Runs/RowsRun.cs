namespace Blueprints.Benchmarks;

/// <summary>Tells what each row of <see cref="ScaleRun"/> is.</summary>
internal static class RowsRun
{
    public static int Run(RunOptions options)
    {
        var table = new Table(options.Markdown, "row", " what is timed", " its yardstick");
        foreach (var row in (RowText[])[.. RowText.All, .. RowText.Flows]) table.Add(row.Name, row.Does, row.Yardstick);
        table.Print();
        return 0;
    }
}
