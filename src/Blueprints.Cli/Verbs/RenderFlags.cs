using System.CommandLine;
using Blueprints.Cli.Formats;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Options;
using Blueprints.Diagrams;

namespace Blueprints.Cli.Verbs;

/// <summary>The options of the verbs that draw documents.</summary>
internal sealed class RenderFlags
{
    private readonly Option<string?> _format = new("--format");
    private readonly DrawingFlags _drawing = new(hasFormat: true);
    private readonly Option<string?> _findings = Switches.Create("--findings");
    private readonly Option<string?> _registers = Switches.Create("--registers");
    private readonly Option<string?> _gaps = Switches.Create("--gaps");

    public void AddTo(Verb verb)
    {
        verb.Add(_drawing.Output);
        verb.Add(_format);
        verb.Add(_drawing.Colours);
        verb.Add(_drawing.Fold);
        verb.Add(_findings);
        verb.Add(_registers);
        verb.Add(_gaps);
        _drawing.AddTo(verb);
        verb.Add(verb.Quiet);
    }

    /// <summary>The file or folder to draw into; null for beside each document.</summary>
    public string? TargetOf(ParseResult parsed) => Verb.ValueOf(parsed, _drawing.Output);

    /// <summary>Whether the drawings show what the analysis finds.</summary>
    public bool HasFindings(ParseResult parsed) => Switches.IsSet(parsed, _findings);

    /// <summary>What draws.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="configurations">The configuration files that hold, where findings are shown; asked for each document.</param>
    /// <exception cref="Messaging.UsageException">An option is wrong.</exception>
    public DrawingRun Read(ParseResult parsed, Verb verb, Func<Configurations> configurations)
    {
        var options = _drawing.LayoutOf(parsed) with { Registers = Switches.IsSet(parsed, _registers), Gaps = Switches.IsSet(parsed, _gaps) };
        var chosen = FormatList.Choose(Verb.ValueOf(parsed, _format), TargetOf(parsed));
        var hasFindings = HasFindings(parsed);
        return new DrawingRun(
            chosen,
            _drawing.Read(parsed, chosen),
            (input, compilation) => hasFindings ? options with { Analysis = Compiler.Analyze(compilation, configurations().For(input) with { Language = options.Language }) } : options)
        {
            Folds = options.Folding is { } fold && fold != Folding.None,
            Quiet = Switches.IsSet(parsed, verb.Quiet),
        };
    }
}
