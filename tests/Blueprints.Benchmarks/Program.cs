using Blueprints.Benchmarks;

const string Usage = """
    Measures Blueprints; nothing here is a test. docs/benchmarks.md holds a run and tells how to read it.

      scale [SHAPE...] [SIZE...]   times each stage in process against its yardstick, on generated documents of each shape (straight, branching, looping, fishbone) and size, and fits the growth
      flows [SHAPE...] [SIZE...]   the same for the figures over flows with times (nested, unnested, shared)
      rows                         tells what each row of these tables is
      earlier FOLDER [SHAPE...] [FILE...] [SIZE...]
                                   times reading, figures, rules, drawing and PDF against those of an earlier build, whose Blueprints.dll, YamlDotNet.dll and, for PDF, Blueprints.Skia.dll are in FOLDER: on generated documents, without times and with fixed ones, or on files
      peers FOLDER [SIZE...]       times the command, and the library, against other tools on the same services
      pictures FOLDER              times PNG against resvg, rsvg-convert and Graphviz; and the memory of a large picture
      office FOLDER                times slides against pptxgenjs and workbooks against exceljs
      serve FOLDER                 times drawings over HTTP against a server that starts Graphviz for each
      simulation                   times simulations against SimPy 3 on the same services, and tells their memory
      write SIZE PATH              writes a generated blueprint and fishbone (PATH.blueprint.yaml, PATH.fishbone.yaml) and the blueprint's twins for the other tools (PATH.dot, ...)

      --markdown                   prints tables as Markdown
      --seconds SECONDS            takes that long a row, instead of the usual

    FOLDER is what tests/Blueprints.Benchmarks/peers/run fills with the published command and the other tools; it also runs everything here.
    """;

var options = new RunOptions(args.Skip(1));
switch (args.FirstOrDefault())
{
    case "scale":
        return ScaleRun.Run(options, Shape.All, RowList.All);
    case "flows":
        return ScaleRun.Run(options, Shape.Flows, RowList.Flows);
    case "earlier":
        return EarlierRun.Run(options);
    case "rows":
        return RowsRun.Run(options);
    case "peers":
        return ToolsRun.Run(options);
    case "pictures":
        return PicturesRun.Run(options);
    case "office":
        return OfficeRun.Run(options);
    case "serve":
        return ServeRun.Run(options);
    case "simulation":
        return SimulationRun.Run(options);
    case "write":
        return WriteRun.Run(options);
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
