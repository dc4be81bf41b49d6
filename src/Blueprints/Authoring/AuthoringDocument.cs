using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Authoring.Formatting;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Running;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.Syntax;
using Blueprints.Text;

namespace Blueprints.Authoring;

/// <summary>
/// One state of a document, or of a file beside documents, while it is written, and what an editor asks of it: problems, completion, hover, definitions, references,
/// renaming, fixes, outline, folding. Whatever stands in the text, nothing throws; offsets are in UTF-16 units from its start and are
/// taken to the nearest end where they lie outside. Each part is computed when it is first asked for. Immutable to the eye; safe to share
/// between threads. An edit makes a new document.
/// </summary>
public sealed class AuthoringDocument
{
    private readonly Lock _analysing = new();
    private readonly Lazy<SymbolIndex> _symbols;
    private readonly Lazy<ImmutableArray<LinkPlace>> _links;
    private readonly Dictionary<string, AuthoringDocument?> _linked = new(StringComparer.Ordinal);
    private AnalysisResult? _analysis;

    private AuthoringDocument(Compilation compilation, AuthoringOptions options)
    {
        Compilation = compilation;
        Options = options;
        Language = options.Language ?? options.Compiler.Language ?? compilation.Diagram?.Language
            ?? (options.File == AuthoredFile.Document ? LanguageOfText.Find(compilation.Source.Content) : PartReader.LanguageOf(compilation.Source.Content));
        _symbols = Once.Of(() => SymbolIndex.Of(Compilation.Syntax, CommonFile?.Symbols));
        _links = Once.Of(() => LinkFinder.Find(Compilation.Syntax));
    }

    /// <summary>Takes a text up.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">How. Default: <see cref="AuthoringOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AuthoringDocument Of(SourceText source, AuthoringOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var chosen = options ?? AuthoringOptions.Default;
        using var scope = Cancellation.Under(cancellationToken);
        return Read(source, chosen);
    }

    private static AuthoringDocument Read(SourceText source, AuthoringOptions options)
    {
        var compiler = options.Compiler with { Language = options.Language ?? options.Compiler.Language };
        return new AuthoringDocument(options.File == AuthoredFile.Document ? Pipeline.BuiltIn.Compile(source, compiler) : PartReader.Read(source, options.File, compiler), options);
    }

    /// <summary>The text.</summary>
    public SourceText Source => Compilation.Source;

    /// <summary>What became of the text.</summary>
    public Compilation Compilation { get; }

    /// <summary>The language in which all is told.</summary>
    public DiagramLanguage Language { get; }

    internal AuthoringOptions Options { get; }

    /// <summary>The findings, and the facts that they came from. Who asks while another thread looks for them waits for it.</summary>
    internal AnalysisResult Analysis
    {
        get
        {
            lock (_analysing) return _analysis ??= Compiler.Analyze(Compilation, AnalysisOf());
        }
    }

    internal SymbolIndex Symbols => _symbols.Value;

    /// <summary>The links to elements of other documents, in the order of the text.</summary>
    internal ImmutableArray<LinkPlace> Links => _links.Value;

    /// <summary>A document that this one names, as it stands; null where it can't be read. Read once.</summary>
    /// <param name="path">As this document writes it.</param>
    /// <param name="as">What it is read as. Default: a document.</param>
    internal AuthoringDocument? Linked(string path, AuthoredFile @as = AuthoredFile.Document)
    {
        lock (_linked)
        {
            if (_linked.TryGetValue(path, out var known)) return known;
        }

        AuthoringDocument? found = null;
        if (Options.Compiler.Files is { } files && files.Read(path, Options.Compiler.MaxBytes) is { Refusal: FileRefusal.None } file)
            found = Read(SourceText.Decode(file.Content.Span, path), Options with { File = @as, Compiler = Options.Compiler with { Files = FilesBeside.Of(files, path) } });
        lock (_linked) return _linked[path] = found;
    }

    /// <summary>What the text is.</summary>
    public AuthoredFile File => Options.File;

    /// <summary>The path of the common file that the document uses, as it writes it; null where it uses none.</summary>
    public string? UsedPath => Used?.Value.Trim();

    /// <summary>Where it names its common file.</summary>
    internal SyntaxScalar? Used => File == AuthoredFile.Document ? BlueprintPlaces.Used(Compilation.Syntax) : null;

    /// <summary>Its common file, as it stands; null where it uses none, or it can't be read.</summary>
    internal AuthoringDocument? CommonFile => UsedPath is { } path ? Linked(path, AuthoredFile.Common) : null;

    /// <summary>What would become of another text in the place of this one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="files">The files beside it then; null where they stay as they are.</param>
    internal Compilation After(string text, IFileSource? files)
    {
        var compiler = Options.Compiler with { Language = Language, Files = files ?? Options.Compiler.Files };
        return Read(new SourceText(text, Source.Name), Options with { Compiler = compiler }).Compilation;
    }

    /// <summary>Mistakes alone, which are known without any analysis, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Mistakes => Compilation.Diagnostics;

    /// <summary>
    /// The mistakes, and those findings that show in the structure alone: what is known while the figures are still computed. Each is among
    /// <see cref="Problems"/> as well, where it may also say what it takes of a case.
    /// </summary>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> ProblemsAtOnce(CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        return DiagnosticOrder.Merged(Compilation.Diagnostics, Compiler.Analyze(Compilation, AnalysisOf() with { IsOfStructure = true }).Findings);
    }

    /// <summary>Mistakes and findings, sorted by place; a document with an error has no findings.</summary>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> Problems(CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        return DiagnosticOrder.Merged(Compilation.Diagnostics, Analysis.Findings);
    }

    /// <summary>
    /// What may be written at a caret: keys, lanes, words that a key takes, ids of steps, units of time, rules. Keys are offered in the
    /// language of the document, and in both once a part of one is written. A document that is half typed or broken elsewhere is completed
    /// as well.
    /// </summary>
    /// <param name="offset">The caret.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>What may stand there, the likeliest first; empty within comments and texts of the author's own.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<CompletionItem> CompletionsAt(int offset, CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        return CompletionFinder.Find(this, Source.Content, Clamped(offset));
    }

    /// <summary>
    /// What may be written at a caret of a later state of this document: its keys by that text, the lanes and steps that it has in this one.
    /// So an editor need not wait for what was typed since to be read. The edits are of the later state.
    /// </summary>
    /// <param name="later">The text of the later state.</param>
    /// <param name="offset">The caret in it.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>What may stand there, as <see cref="CompletionsAt"/> gives it.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<CompletionItem> CompletionsIn(string later, int offset, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(later);
        using var scope = Cancellation.Under(cancellationToken);
        return CompletionFinder.Find(this, later, Math.Clamp(offset, 0, later.Length));
    }

    /// <summary>What is told of a place: what a key means and takes, the figures and findings of a step, why a rule matters, how long a
    /// duration is. Null where there is nothing to tell.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public HoverText? HoverAt(int offset, CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        return HoverFinder.Find(this, Clamped(offset));
    }

    /// <summary>Where the step, lane, phase or cause at a place gets its name; null where none is, or it is named nowhere, as a standard
    /// lane.</summary>
    /// <param name="offset">The place.</param>
    public TextSpan? DefinitionAt(int offset) => Symbols.At(Clamped(offset))?.Symbol.Name;

    /// <summary>Every place at which the step, lane, phase or cause at a place is named, in the order of the text; empty where none is.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="withDefinition">Whether the place at which it gets its name is among them. Default: true.</param>
    public ImmutableArray<TextSpan> ReferencesAt(int offset, bool withDefinition = true) =>
        Symbols.At(Clamped(offset)) is { } found ? [.. Symbols.UsesOf(found.Symbol).Where(use => withDefinition || !use.IsDefinition).Select(use => use.Span)] : [];

    /// <summary>The word at a place that <see cref="RenameAt"/> exchanges; null where nothing can be renamed.</summary>
    /// <param name="offset">The place.</param>
    public TextSpan? RenamedSpanAt(int offset) => Symbols.At(Clamped(offset)) is { Symbol.Name: not null } use ? use.Span : null;

    /// <summary>
    /// Gives the step, lane, phase or cause at a place another id, wherever it is named in the document, and changes nothing else. A step
    /// without an id of its own gets one. It is refused where the id is taken or cannot be one, and where the document would have a
    /// mistake more.
    /// </summary>
    /// <param name="offset">The place.</param>
    /// <param name="name">The new id; of a phase, its new name.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <returns>What to change; null where nothing is there that can be renamed.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Renaming? RenameAt(int offset, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        return Symbols.At(Clamped(offset)) is { Symbol.Name: not null } use ? new Renamer(this, use.Symbol, name.Trim()).Rename() : null;
    }

    /// <summary>The link to an element of another document that a place is within, as it is written: <c>FILE#ID</c>; null where none is.</summary>
    /// <param name="offset">The place.</param>
    public string? LinkAt(int offset)
    {
        var at = Clamped(offset);
        foreach (var link in Links)
        {
            if (link.Span.Start <= at && at <= link.Span.End) return link.Path + "#" + link.Id;
        }

        return null;
    }

    /// <summary>The step, lane, phase, fail point, category or cause that a place is within, the innermost of several, by the id that its
    /// parts have in a drawing; null where none is, or the document has an error.</summary>
    /// <param name="offset">The place.</param>
    public string? ElementAt(int offset) => Compilation.Syntax.NodeAt(Clamped(offset))?.Element?.Id;

    /// <summary>Where an element of a drawing is written; null where it is written nowhere.</summary>
    /// <param name="id">Its id, as the parts of a drawing have it.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public TextSpan? PlaceOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach (var element in Compilation.Syntax.Elements)
        {
            if (element.Id == id) return element.Node.Span;
        }

        return null;
    }

    /// <summary>The problems that touch a place and can be put right, each with its fixes.</summary>
    /// <param name="span">The place.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> FixableIn(TextSpan span, CancellationToken cancellationToken = default) =>
        [.. Problems(cancellationToken).Where(found => !found.Fixes.IsEmpty && found.Span.Start <= span.End && span.Start <= found.Span.End)];

    /// <summary>What may be changed at a place though nothing is wrong there: a standard for a step that has none, the id of a step that is made
    /// of its label so far, standard lanes written out that are used and not named. Each is to be confirmed by somebody. None in a document
    /// with an error: a lane that is none gets its entry by the fix of that mistake.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<DiagnosticFix> ChangesAt(int offset, CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        return ChangeFinder.Find(this, Clamped(offset));
    }

    /// <summary>What writes into the document that its author accepts a finding, at the step that it is about or else for the whole document,
    /// with a text in the place of the reason. Somebody is to confirm it. Null where the document leaves no room for it, or it is no
    /// finding.</summary>
    /// <param name="finding">One of <see cref="Problems"/>.</param>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public DiagnosticFix? AcceptanceOf(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.IsFinding ? AcceptanceWriter.Write(this, finding) : null;
    }

    /// <summary>
    /// Brings the text into one form: two blanks for each level, the items of a list within its key, one blank behind a colon and a comma,
    /// quotes only where a text needs them, short mappings of a list in columns, comments behind lines that follow one another as well, at
    /// most one empty line. Lines stay lines, and all words and comments stay. Formatting what comes of it changes nothing. A document with
    /// an error stays as it is.
    /// </summary>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FormattedDocument Format(CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        var (edits, refusal) = new DocumentFormatter(Compilation, text => After(text, null)).Format();
        return new FormattedDocument(edits, TextEdits.Apply(Source.Content, edits), refusal?.In(Language));
    }

    /// <summary>What leads out of the document, in the order of the text.</summary>
    public ImmutableArray<WrittenTarget> Targets() => TargetFinder.Find(Compilation.Syntax);

    /// <summary>The words that have a meaning, in the order of the text.</summary>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<ColouredWord> Colours(CancellationToken cancellationToken = default)
    {
        using var scope = Cancellation.Under(cancellationToken);
        return ColourFinder.Find(Compilation.Syntax, Symbols);
    }

    /// <summary>Lanes, phases with their steps, categories with their causes, in the order of the text. Of a document with an error, the
    /// lanes and steps that can be made out.</summary>
    public ImmutableArray<OutlineItem> Outline() => OutlineBuilder.Build(Compilation.Syntax, Symbols);

    /// <summary>What an editor may fold, in the order of the text.</summary>
    public ImmutableArray<FoldedPart> Foldings() => FoldingFinder.Find(Compilation.Syntax);

    private AnalysisOptions AnalysisOf() => Options.Analysis with { Language = Options.Language ?? Options.Analysis.Language };

    private int Clamped(int offset) => Math.Clamp(offset, 0, Source.Content.Length);
}
