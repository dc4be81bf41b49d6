using Blueprints.Benchmarks;

const string Usage = """
    Measures Blueprints; nothing here is a test.

      scale [STEPS...]            times each stage in process, on generated blueprints of these sizes, and fits the growth
      peers COMMAND [STEPS...]    times the published command against Graphviz, as whole processes
      pictures COMMAND RESVG      times PNG: in process against resvg, the published command against rsvg-convert; and the memory of a large picture
      write STEPS PATH            writes a generated blueprint (PATH.blueprint.yaml) and its twin for Graphviz (PATH.dot)

    COMMAND comes from: dotnet publish src/Blueprints.Cli -c Release -r linux-x64 -p:PublishReadyToRun=true --self-contained false -o artifacts/command
    and is then artifacts/command/Blueprints.Cli. Graphviz, rsvg-convert, node and GNU time come from: apt-get install graphviz librsvg2-bin nodejs npm time
    RESVG is a folder of your choice, and resvg comes into it by: npm install --prefix RESVG @resvg/resvg-js
    """;

switch (args)
{
    case ["scale", .. var sizes]:
        ScaleRun.Run(Sizes(sizes, [10, 20, 40, 100, 300, 1_000, 3_000, 10_000]));
        return 0;
    case ["peers", var command, .. var sizes]:
        return PeersRun.Run(Path.GetFullPath(command), Sizes(sizes, [20, 40, 100, 1_000, 5_000]));
    case ["pictures", var command, var resvg]:
        return PicturesRun.Run(Path.GetFullPath(command), Path.GetFullPath(resvg));
    case ["write", var steps, var path]:
        new SyntheticBlueprint(int.Parse(steps)).WriteTo(path);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static int[] Sizes(string[] words, int[] usual) => words.Length == 0 ? usual : [.. words.Select(int.Parse)];
