using System.Text;
using Blueprints.Cli;
using Blueprints.Cli.Messaging;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Targets;

/// <summary>The command's arguments, in a folder of its own: an exit code that is documented, plain words, whole files or none.</summary>
internal sealed class CommandTarget : IFuzzTarget
{
    private const long MaxCommandBytes = 200L << 20;

    private static readonly string[] Verbs = ["new", "render", "check", "rules", "measure", "registers", "walk", "compare", "convert", "pareto", "quadrants", "histogram", "schema", "simulate", "fit"];

    private static readonly string[] Options =
    [
        "-o", "--output", "--format", "--theme", "--lang", "--findings", "--scale", "--width", "--dpi", "--quality", "--background", "--page", "--fit", "--embed-fonts", "--id-prefix", "--font", "--quiet", "-q", "--accepted", "--fail-on", "--overlay", "--by", "--top", "--ways", "--import", "--force", "--language", "--cases", "--days", "--replications", "--set", "--sweep", "--log", "--dry-run",
        "--help", "-h", "--version", "--", "-", "--nonsense", "-x", "/?", "--output=x.svg", "-ox.svg", "--scale:2", "@tea", "[suggest]", "[diagram]",
    ];

    private static readonly string[] Values =
    [
        "svg", "png", "pdf", "webp", "jpeg", "text", "json", "csv", "sarif", "github", "markdown", "light", "dark", "print", "zh", "en", "0.1", "1", "2", "-1", "1e9", "NaN", "400", "100000", "99999999999", "none", "#FFFFFF", "#12", "red", "A4", "A3", "Letter", "A9",
        "error", "warning", "never", "worse", "cause", "category", "all", "blueprint", "fishbone", "configuration", "too-large", "SB0101", "out.svg", "out.png", "out.pdf", "out.webp", "out.jpg", "out.json", "out", "out/", "new/", "new/x.svg", "out.SVG", "x.blueprint.yaml",
        "", " ", "é", "茶.svg", "a\nb", "\u202Ex", "\u001B[31m", "😀", "con", "nul", "*", "?", "a|b", "$HOME", "~", "'", "\"", "\\", "%s", "{0}",
    ];

    private static readonly string[] Usual =
    [
        "render tea.blueprint.yaml", "render late.fishbone.yaml -o out.svg --findings", "render services -o new/", "render tea.blueprint.yaml -o out.png --scale 2", "render 茶.blueprint.yaml late.fishbone.yaml -q", "render tea.blueprint.yaml -o out.pdf --page A4",
        "render - -o -", "render tea.blueprint.yaml -o out.svg --embed-fonts", "check .", "check services --format sarif -o out.sarif", "check tea.blueprint.yaml --format json --fail-on warning", "measure . --format csv", "registers . --format csv", "measure late.fishbone.yaml",
        "walk tea.blueprint.yaml --format html -o out.html", "walk tea.blueprint.yaml --import delays.mmd", "new bank -o new/", "compare tea.blueprint.yaml 茶.blueprint.yaml -o out.svg", "compare late.fishbone.yaml services/deep/b.fishbone.yaml --format markdown", "convert delays.mmd", "simulate tea.blueprint.yaml --cases 20 --replications 2 --set demand=4/h", "simulate tea.blueprint.yaml --days 1 --replications 2 -o out.svg --log out.csv", "fit tea.blueprint.yaml --log late.fishbone.yaml --dry-run", "convert delays.mmd -o out.fishbone.yaml", "pareto late.fishbone.yaml -o out.svg", "rules too-large --lang zh",
        "schema fishbone -o out.json", "render tea.blueprint.yaml -o out.webp --width 300", "render tea.blueprint.yaml -o out.jpg --quality 50",
    ];

    private CommandFolder? _folder;

    public string Name => "command";

    public string Ending => ".arguments";

    public long MaxBytes => MaxCommandBytes;

    public FuzzInput Make(SeededRandom random, byte[]? parent)
    {
        var arguments = parent is null ? Line(random) : [.. Encoding.UTF8.GetString(parent).Split('\0')];
        if (parent is not null || random.Chance(30)) Change(arguments, random);
        return new FuzzInput(Encoding.UTF8.GetBytes(string.Join('\0', arguments.Select(Tame))), CommandFolder.Pick(random));
    }

    public void Try(FuzzInput input, Trial trial)
    {
        if (!StandardStreams.AreSupported) return;
        _folder ??= new CommandFolder();
        _folder.Restore();
        File.WriteAllBytes(_folder.Input, input.Original ?? []);
        var code = Run(Encoding.UTF8.GetString(input.Bytes).Split('\0'), out var words);
        trial.IsRefused = code != ExitCode.Done;
        trial.Codes.Add("exit " + code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var made = _folder.Restore();
        if (code is < ExitCode.Done or >= ExitCode.Bug) throw new FuzzFailure("a documented exit code", $"{code}: {words}");
        foreach (var inside in (string[])["System.", "   at ", "Exception", "Unhandled"])
        {
            if (words.Contains(inside, StringComparison.Ordinal)) throw new FuzzFailure("no words of the program's insides", words);
        }

        if (code == ExitCode.Trouble && words.Length == 0) throw new FuzzFailure("trouble is told", string.Join(' ', Encoding.UTF8.GetString(input.Bytes).Split('\0')));
        foreach (var (name, bytes) in made) CheckFile(name, bytes, trial);
    }

    private int Run(string[] arguments, out string words)
    {
        var (output, error, folder) = (Console.Out, Console.Error, Environment.CurrentDirectory);
        using var said = new StringWriter();
        try
        {
            Environment.CurrentDirectory = _folder!.Path;
            Console.SetOut(said);
            Console.SetError(said);
            using var streams = new StandardStreams(_folder.Input, _folder.Output);
            return BlueprintsCommand.Run(arguments);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Environment.CurrentDirectory = folder;
            words = said.ToString();
        }
    }

    /// <summary>Files are whole: none unfinished is left, and each is what its beginning promises.</summary>
    private static void CheckFile(string name, byte[] bytes, Trial trial)
    {
        if (Path.GetFileName(name).StartsWith(".blueprints-", StringComparison.Ordinal)) throw new FuzzFailure("no unfinished files", name);
        if (bytes.Length == 0) throw new FuzzFailure("no empty files", name);
        if (bytes.AsSpan().StartsWith("<svg"u8))
        {
            var svg = Encoding.UTF8.GetString(bytes);
            if (!svg.Contains("<style>", StringComparison.Ordinal)) SvgLaws.Check(svg);
            trial.Drawings++;
        }
    }

    private static List<string> Line(SeededRandom random)
    {
        if (random.Chance(40)) return [.. random.Pick(Usual).Split(' '), .. random.Chance(40) ? [random.Pick(Options), random.Pick(Values)] : Array.Empty<string>()];
        var arguments = new List<string> { random.Chance(95) ? random.Pick(Verbs) : random.Pick(Options) };
        string[] names = [.. CommandFolder.Names, "-"];
        for (var count = random.Between(0, 2); count > 0; count--) arguments.Add(random.Pick(names));
        for (var count = random.Between(0, 4); count > 0; count--)
        {
            arguments.Add(random.Pick(Options));
            if (random.Chance(70)) arguments.Add(random.Chance(80) ? random.Pick(Values) : random.Pick(names));
        }

        return arguments;
    }

    private static void Change(List<string> arguments, SeededRandom random)
    {
        for (var count = random.Between(1, 3); count > 0; count--)
        {
            var at = random.Between(0, arguments.Count - 1);
            switch (random.Between(0, 5))
            {
                case 0 when arguments.Count > 1: arguments.RemoveAt(at); break;
                case 1: arguments.Insert(at, random.Pick(Options)); break;
                case 2: arguments.Insert(at, random.Pick(Values)); break;
                case 3: arguments[at] = arguments[at].Insert(Slips.Place(arguments[at], random), OddText.Of(random)); break;
                case 4: arguments.Insert(at, arguments[random.Between(0, arguments.Count - 1)]); break;
                case 5 when arguments[at].Length > 0: arguments[at] = arguments[at].Remove(random.Between(0, arguments[at].Length - 1), 1); break;
            }
        }
    }

    /// <summary>An argument as a shell can give it, and that does not lead out of the folder.</summary>
    private static string Tame(string argument) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(argument.Replace("\0", "", StringComparison.Ordinal).Replace("..", ".", StringComparison.Ordinal).Replace("/", argument.StartsWith('/') ? "" : "/", StringComparison.Ordinal)));
}
