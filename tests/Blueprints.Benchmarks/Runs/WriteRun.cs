namespace Blueprints.Benchmarks;

/// <summary>Writes a generated document, and its twins for the peers, to look at or to time by other means.</summary>
internal static class WriteRun
{
    public static int Run(RunOptions options)
    {
        if (options is not { Sizes: [var size], Words: [var path] }) return Processes.Miss("write needs a size and a path without an ending");
        foreach (var tool in new ToolList(".").All().DistinctBy(tool => tool.Extension)) File.WriteAllText(path + tool.Extension, tool.Text(new SyntheticBlueprint(size)));
        File.WriteAllText(path + ".fishbone.yaml", new SyntheticFishbone(size).ToYaml());
        return 0;
    }
}
