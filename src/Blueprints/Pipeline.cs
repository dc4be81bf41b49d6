using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Drawing;
using Blueprints.Fits;
using Blueprints.Folders;
using Blueprints.Folders.Rules;
using Blueprints.Fonts;
using Blueprints.Kinds;
using Blueprints.Logs;
using Blueprints.Measures;
using Blueprints.Placed;
using Blueprints.Registers;
using Blueprints.Running;
using Blueprints.Scenes;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Layout;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.ServiceBlueprints.Walks;
using Blueprints.Surveys;
using Blueprints.Surveys.Reading;
using Blueprints.Syntax;
using Blueprints.Text;
using Blueprints.Themes;
using Blueprints.Walks;
using Blueprints.Yaml;

namespace Blueprints;

/// <summary>
/// The way from text to findings, figures and scenes, for the kinds of diagram that it is given. What each verb promises stands at <see
/// cref="Compiler"/>. Safe to share between threads.
/// </summary>
/// <param name="kinds">The kinds of diagram.</param>
internal sealed class Pipeline(KindRegistry kinds)
{
    /// <summary>The way for the kinds that the library has.</summary>
    public static Pipeline BuiltIn { get; } = new(KindRegistry.BuiltIn);

    public Compilation Compile(SourceText source, CompilerOptions options)
    {
        var diagram = DiagramReader.Read(source, kinds.Vocabulary, options, out var diagnostics);
        return new Compilation(source, diagnostics.HasErrors ? null : diagram, diagnostics.ToSorted()) { SyntaxOf = compilation => SyntaxOf(compilation, options) };
    }

    /// <summary>The tree is read when it is first asked for, so that nobody else pays for it: a document with an error as the reader did
    /// it, with a look for slips. Nobody can give that up, since whoever asks next gets the same tree.</summary>
    private SyntaxTree SyntaxOf(Compilation compilation, CompilerOptions options)
    {
        using var scope = Cancellation.Under(null as Cancellation);
        return SyntaxReader.Read(compilation.Source, options, IsRepaired(compilation) ? kinds.Vocabulary.Kinds.Words() : null, new KeyGuide(kinds.Vocabulary, compilation.Diagram, options));
    }

    /// <summary>Whether the reader had to look for slips.</summary>
    private static bool IsRepaired(Compilation compilation) => compilation.HasErrors || compilation.Diagnostics.Any(found => found.Code == LanguageDiagnostics.FullWidthRead.Code || found.Code == LanguageDiagnostics.MissingSpaceRead.Code);

    public ImmutableArray<Diagnostic> Validate(Diagram diagram) => kinds.Of(diagram).ContradictionsOf(diagram);

    public AnalysisResult Analyze(Diagram diagram, SourceText source, AnalysisOptions options)
    {
        var kind = Sound(diagram, nameof(diagram));
        var facts = kind.FactsOf(diagram);
        return new DiagramAnalysis(kinds.Rules).Analyze(facts, [kind.Check(facts)], source, options, inFolder: false);
    }

    public ImmutableArray<AnalysisResult> AnalyzeFolder(IEnumerable<FolderDocument> documents, AnalysisOptions options)
    {
        var folder = new Folder(documents, diagram => Sound(diagram, nameof(documents)).ContentsOf(diagram));
        var analysis = new DiagramAnalysis(kinds.Rules);
        return [.. folder.Entries.Select(entry => entry.Diagram is { } diagram ? Analyze(entry, diagram) : AnalysisResult.None)];

        AnalysisResult Analyze(FolderEntry entry, Diagram diagram)
        {
            var kind = kinds.Of(diagram);
            var facts = kind.FactsOf(diagram);
            var overFolder = new RuleBatch<FolderFacts>(FolderRules.All, new FolderFacts(entry, facts, folder));
            var result = analysis.Analyze(facts, [kind.Check(facts), overFolder], entry.Document.Compilation.Source, entry.Document.Options ?? options, inFolder: true);
            // A folder may be large, so that the facts of all its documents are not kept.
            return result with { Facts = null };
        }
    }

    public AnalysisConfiguration ReadConfiguration(SourceText source, DiagramLanguage language, CompilerOptions limits) =>
        ConfigurationReader.Read(source, language, kinds.Rules, kinds.Vocabulary, limits);

    public MeasureSheet Measure(Diagram diagram, string name, AnalysisOptions options)
    {
        var kind = Sound(diagram, nameof(diagram));
        var settled = options.Settings.IsEmpty ? diagram : diagram with { Analysis = [.. diagram.Analysis, .. options.Settings] };
        return kind.Measure(kind.FactsOf(settled), name);
    }

    public RegisterSheet Registers(Diagram diagram, string name)
    {
        var kind = Sound(diagram, nameof(diagram));
        Cancellation.Check();
        return new RegisterSheet(name, diagram.Title, diagram.Language, RegistersOf(kind, kind.FactsOf(diagram)));
    }

    private static ImmutableArray<MeasureTable> RegistersOf(DiagramKind kind, DiagramFacts facts) => [.. kind.RegistersOf(facts).Where(table => !table.Rows.IsEmpty)];

    private static ImmutableArray<MeasureTable> GapsOf(DiagramKind kind, DiagramFacts facts) => [.. RegistersOf(kind, facts).Where(table => table.Key == FiveGaps.Key)];

    public WalkSheet Walk(ServiceBlueprint blueprint, string name, int ways)
    {
        var facts = FactsOf(blueprint);
        return WalkBuilder.Build(facts, DrawnOrder.Of(facts), name, ways);
    }

    public ScoreReading ReadScores(SourceText scores, ServiceBlueprint blueprint, string name, CompilerOptions options)
    {
        var facts = FactsOf(blueprint);
        var told = new DiagnosticBag(scores, options.MaxDiagnostics, options.Language ?? blueprint.Language);
        var sheet = YamlParser.IsReadable(scores, options, told) ? ScoreReader.Read(scores, blueprint, WalkBuilder.ContactsOf(facts, DrawnOrder.Of(facts)), name, told) : null;
        return new ScoreReading(sheet, told.ToSorted());
    }

    public SurveyReading ReadSurvey(SourceText answers, ServiceBlueprint? blueprint, SurveyOptions survey, CompilerOptions options)
    {
        var facts = blueprint is null ? null : FactsOf(blueprint);
        var told = new DiagnosticBag(answers, options.MaxDiagnostics, options.Language ?? blueprint?.Language ?? LanguageOfText.OfTitle(FirstLine(answers.Content)));
        var contacts = facts is null ? [] : WalkBuilder.ContactsOf(facts, DrawnOrder.Of(facts));
        var sheet = YamlParser.IsReadable(answers, options, told) ? SurveyReader.Read(answers, survey, blueprint, contacts, options.Language, told) : null;
        return new SurveyReading(sheet, told.ToSorted());
    }

    public static LogReading ReadLog(SourceText log, CompilerOptions options) => LogReader.Read(log, options);

    public static LogReading ReadLog(Stream log, string name, CompilerOptions options) => LogReader.Read(log, name, options);

    public FitSheet Fit(ServiceBlueprint blueprint, EventLog log, string name) => LogFitter.Fit(log, FactsOf(blueprint).Graph, name);

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\n', '\r');
        return end < 0 ? text : text[..end];
    }

    private BlueprintFacts FactsOf(ServiceBlueprint blueprint) => (BlueprintFacts)Sound(blueprint, nameof(blueprint)).FactsOf(blueprint);

    public DiagramComparison? Compare(Diagram before, Diagram after, AnalysisResult? findingsBefore, AnalysisResult? findingsAfter)
    {
        var kind = Sound(before, nameof(before));
        if (Sound(after, nameof(after)) != kind) return null;
        var options = new AnalysisOptions { Language = after.Language };
        return kind.Compare(before, after, findingsBefore ?? Analyze(before, SourceText.None, options), findingsAfter ?? Analyze(after, SourceText.None, options));
    }

    /// <param name="diagram">The diagram.</param>
    /// <param name="options">How to lay it out.</param>
    /// <param name="memory">What is remembered from the drawing before it; null where there was none.</param>
    public Scene Layout(Diagram diagram, LayoutOptions options, Memory? memory = null)
    {
        var kind = Sound(diagram, nameof(diagram));
        var facts = FactsOf(kind, diagram, options);
        return kind.Draw(facts, Context(kind, facts, options) with { Memory = memory });
    }

    public PlacedDiagram Place(Diagram diagram, LayoutOptions options)
    {
        var kind = Sound(diagram, nameof(diagram));
        var facts = FactsOf(kind, diagram, options);
        return kind.Place(facts, Context(kind, facts, options));
    }

    /// <summary>The kind of a diagram that holds together. One that was read does: its reader has told every mistake.</summary>
    /// <exception cref="ArgumentException">It was built in C#, and contradicts itself.</exception>
    private DiagramKind Sound(Diagram diagram, string parameter)
    {
        var kind = kinds.Of(diagram);
        Contradictions.Refuse(diagram, kind.ContradictionsOf, parameter);
        return kind;
    }

    /// <summary>The facts that the findings were computed from, where they are those of this very diagram.</summary>
    private static DiagramFacts FactsOf(DiagramKind kind, Diagram diagram, LayoutOptions options) =>
        options.Analysis?.Facts is { } known && ReferenceEquals(known.Diagram, diagram) ? known : kind.FactsOf(diagram);

    private static DrawingContext Context(DiagramKind kind, DiagramFacts facts, LayoutOptions options)
    {
        var diagram = facts.Diagram;
        var theme = options.Theme ?? (diagram.Theme is { } name ? ThemeList.Find(name) : null) ?? ThemeList.All[0];
        return new DrawingContext(theme, options.Language ?? diagram.Language, InterMeasurer.Instance, options.Analysis)
        {
            Folding = options.Folding ?? diagram.Folding ?? Folding.Auto,
            Paper = options.Paper ?? diagram.Paper ?? Paper.A3,
            Registers = options.Registers ? RegistersOf(kind, facts) : options.Gaps ? GapsOf(kind, facts) : [],
            Gaps = options.Gaps,
        };
    }
}
