using System.Collections.Immutable;
using Blueprints.Authoring;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Cli.LanguageServer;

/// <summary>
/// One state of an open document. What is found out about it is found out once, by whichever thread asks first. An edit makes another state
/// and outdates this one.
/// </summary>
internal sealed class OpenDocument
{
    private readonly Lock _reading = new();
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _outdated = new();
    private AuthoringDocument? _authoring;
    private AuthoringDocument? _known;
    private AuthoringDocument? _earlier;
    private AuthoringDocument? _analysed;
    private AuthoringDocument? _earlierAnalysed;
    private ImmutableArray<Diagnostic> _atOnce;
    private ImmutableArray<Diagnostic> _problems;

    /// <summary>The URI, as the client writes it.</summary>
    public required string Uri { get; init; }

    /// <summary>The full path of its file; null where it has none.</summary>
    public required string? Path { get; init; }

    /// <summary>The client's number of the state; null where it has none.</summary>
    public required int? Version { get; init; }

    /// <summary>A number that no other state has.</summary>
    public required int Stamp { get; init; }

    public required TextLines Lines { get; init; }

    public required DocumentNature Nature { get; init; }

    /// <summary>Whether it is of the language, as a document or a file beside some; all other texts are left alone.</summary>
    public bool IsOurs => Nature != DocumentNature.Other;

    /// <summary>The full path of the common file that it uses; null where it uses none.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string? UsedFile(CancellationToken token) =>
        Nature == DocumentNature.Drawn && Path is { } path && Authoring(token).UsedPath is { Length: > 0 } used && !used.Contains('\0', StringComparison.Ordinal)
            ? System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, used))
            : null;

    /// <summary>Whether its nature is told by its text.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>How it is read and analysed.</summary>
    public required AuthoringOptions Options { get; init; }

    /// <summary>What is known of an earlier state; null where that is nothing, and from when it is known of this one.</summary>
    public AuthoringDocument? Earlier { init => _earlier = value; }

    /// <summary>The last earlier state whose problems were all known; null where there is none, and from when those of this one are.</summary>
    public AuthoringDocument? EarlierAnalysed { init => _earlierAnalysed = value; }

    /// <summary>The last state whose problems are all known, this one or an earlier; null where there is none.</summary>
    public AuthoringDocument? Analysed
    {
        get
        {
            lock (_gate) return _analysed ?? _earlierAnalysed;
        }
    }

    /// <summary>Draws all states of the document, and remembers from one to the next.</summary>
    public DocumentSession Drawings { get; init; } = new();

    /// <summary>The files beside it; null where it has none.</summary>
    public OpenFiles? Files { get; init; }

    /// <summary>The name under which it is read, and by which edits call it.</summary>
    public string Name => Path ?? Uri;

    /// <summary>Cancelled when there is a later state, or the document is closed.</summary>
    public CancellationToken Outdated => _outdated.Token;

    public bool IsOutdated => _outdated.IsCancellationRequested;

    public void Outdate() => _outdated.Cancel();

    /// <summary>What shows only in the documents of its folder together; none until they are looked at.</summary>
    public ImmutableArray<Diagnostic> OfFolder
    {
        get
        {
            lock (_gate) return field.IsDefault ? [] : field;
        }

        set
        {
            lock (_gate) field = value;
        }
    }

    /// <summary>Whether all problems are known already.</summary>
    public bool HasProblems
    {
        get
        {
            lock (_gate) return !_problems.IsDefault;
        }
    }

    /// <summary>What an editor asks of it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public AuthoringDocument Authoring(CancellationToken token)
    {
        lock (_reading) return _authoring ??= AuthoringDocument.Of(new SourceText(Lines.Text, Name), Options, token);
    }

    /// <summary>What is known already, of this state or else of an earlier one; null where that is nothing.</summary>
    public AuthoringDocument? Known
    {
        get
        {
            lock (_gate) return _known ?? _earlier;
        }
    }

    /// <summary>Finds out beforehand what is asked for with every letter.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Prepare(CancellationToken token)
    {
        if (!IsOurs) return;
        var authoring = Authoring(token);
        token.ThrowIfCancellationRequested();
        authoring.RenamedSpanAt(0);
        // An earlier state is large, and needed no longer.
        lock (_gate) (_known, _earlier) = (authoring, null);
    }

    /// <summary>What is known at once: mistakes, and what shows in the structure alone.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> ProblemsAtOnce(CancellationToken token)
    {
        lock (_gate)
        {
            if (!_atOnce.IsDefault) return _atOnce;
        }

        var found = Nature switch
        {
            DocumentNature.Drawn => Authoring(token).ProblemsAtOnce(token),
            DocumentNature.Other => [],
            _ => Authoring(token).Mistakes,
        };
        lock (_gate) return _atOnce = found;
    }

    /// <summary>All problems.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> Problems(CancellationToken token)
    {
        if (Nature != DocumentNature.Drawn) return ProblemsAtOnce(token);
        var ofFolder = OfFolder;
        lock (_gate)
        {
            if (!_problems.IsDefault) return [.. _problems, .. ofFolder];
        }

        var authoring = Authoring(token);
        var found = authoring.Problems(token);
        lock (_gate) (_problems, _analysed, _earlierAnalysed) = (found, authoring, null);
        return [.. found, .. ofFolder];
    }
}
