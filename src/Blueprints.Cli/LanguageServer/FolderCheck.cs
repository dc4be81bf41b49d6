using System.Collections.Immutable;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Rpc;
using Blueprints.Diagnostics;
using Blueprints.Files;
using Blueprints.Folders;

namespace Blueprints.Cli.LanguageServer;

/// <summary>
/// Looks at all documents of the open folders together, beside the thread that answers: tells the problems of those that are not open, and of
/// those that are what shows only in several together, as a link that leads nowhere. Done when the folders are opened, when a file changes
/// on the disk and when a document is saved or closed; a new run gives up the one before it.
/// </summary>
internal sealed class FolderCheck
{
    /// <summary>Larger folders are looked at document by document, as they are opened.</summary>
    private const int MostDocuments = 1_000;

    /// <summary>What follows within so many milliseconds is one run.</summary>
    private const int Pause = 60;

    private readonly RpcOutput _output;
    private readonly ClientSettings _client;
    private readonly OpenDocuments _documents;
    private readonly Workspaces _workspaces;
    private readonly Publisher _publisher;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly Dictionary<string, OpenDocument> _told = new(FilePaths.Comparer);
    private CancellationTokenSource _run = new();
    private string? _token;
    private int _runs;
    private volatile bool _isStopped;

    public FolderCheck(RpcOutput output, ClientSettings client, OpenDocuments documents, Workspaces workspaces, Publisher publisher)
    {
        (_output, _client, _documents, _workspaces, _publisher) = (output, client, documents, workspaces, publisher);
        new Thread(Run) { IsBackground = true, Name = "folders", Priority = ThreadPriority.BelowNormal }.Start();
    }

    /// <summary>Looks at the folders as they are now.</summary>
    public void Begin()
    {
        if (_workspaces.Folders.IsEmpty) return;
        lock (_gate) _run.Cancel();
        _asked.Release();
    }

    /// <summary>Gives up the run that a client was shown under a name.</summary>
    public void Cancel(string? token)
    {
        lock (_gate)
        {
            if (token is not null && token == _token) _run.Cancel();
        }
    }

    /// <summary>From here on a document is told of by itself.</summary>
    public void Opened(OpenDocument document)
    {
        lock (_gate)
        {
            // Those who ask for problems themselves would see both.
            if (document.Path is { } path && _told.Remove(path, out var stored) && _client.PullsProblems) Publisher.Send(_output, _client, stored, [], isClosed: true);
        }
    }

    public void Stop()
    {
        _isStopped = true;
        lock (_gate) _run.Cancel();
        _asked.Release();
    }

    private void Run()
    {
        while (true)
        {
            _asked.Wait();
            Thread.Sleep(Pause);
            while (_asked.Wait(0))
            {
            }

            if (_isStopped) return;
            var run = new CancellationTokenSource();
            lock (_gate) (_run, _token) = (run, _client.ShowsProgress ? $"blueprints-folder-{++_runs}" : null);
            try
            {
                Check(run.Token);
            }
            catch (OperationCanceledException)
            {
                // Another run follows, or the client wants none.
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
                // Nobody listens any more.
                return;
            }
            catch (Exception bug)
            {
                Messages.Report(Messages.Output, bug);
            }
        }
    }

    private void Check(CancellationToken token)
    {
        using var progress = new FolderProgress(_output, _token, _client.Language);
        var seen = new HashSet<string>(FilePaths.Comparer);
        foreach (var folder in _workspaces.Folders)
        {
            var root = folder + Path.DirectorySeparatorChar;
            var paths = _workspaces.DocumentsIn(root);
            if (paths.Count is > 0 and <= MostDocuments) Check(root, paths, seen, progress, token);
        }

        // What is there no more, or has no problem.
        lock (_gate)
        {
            token.ThrowIfCancellationRequested();
            foreach (var path in _told.Keys.Where(path => !seen.Contains(path)).ToList())
            {
                if (_told.Remove(path, out var gone)) Publisher.Send(_output, _client, gone, [], isClosed: true);
            }
        }
    }

    private void Check(string root, IReadOnlyList<string> paths, HashSet<string> seen, FolderProgress progress, CancellationToken token)
    {
        var documents = new List<OpenDocument>();
        var inFolder = new List<FolderDocument>();
        for (var i = 0; i < paths.Count; i++)
        {
            token.ThrowIfCancellationRequested();
            progress.Report(i, paths.Count);
            if (_documents.At(Path.GetFullPath(Path.Combine(root, paths[i]))) is not { Nature: DocumentNature.Drawn } document) continue;
            var authoring = document.Authoring(token);
            documents.Add(document);
            inFolder.Add(new FolderDocument(paths[i], authoring.Compilation) { Options = document.Options.Analysis with { Language = document.Options.Language } });
        }

        var results = Compiler.AnalyzeFolder(inFolder, cancellationToken: token);
        for (var i = 0; i < documents.Count; i++)
        {
            token.ThrowIfCancellationRequested();
            var path = documents[i].Path!;
            seen.Add(path);
            if (_documents.Find(documents[i].Uri) is { } open) Tell(open, documents[i], results[i].Findings);
            else Tell(documents[i], Compiler.Report(inFolder[i].Compilation, results[i]).Diagnostics);
        }
    }

    /// <summary>Adds to an open document what shows only beside others, unless it has been changed since.</summary>
    private void Tell(OpenDocument open, OpenDocument seen, ImmutableArray<Diagnostic> findings)
    {
        if (!ReferenceEquals(open, seen)) return;
        var ofFolder = findings.RemoveAll(finding => !IsOfFolder(finding));
        if (ofFolder.Length == open.OfFolder.Length && ofFolder.IsEmpty) return;
        open.OfFolder = ofFolder;
        _publisher.Add(open);
    }

    private static bool IsOfFolder(Diagnostic finding) => finding.Code.StartsWith("BP03", StringComparison.Ordinal);

    private void Tell(OpenDocument stored, ImmutableArray<Diagnostic> problems)
    {
        lock (_gate)
        {
            if (_documents.Find(stored.Uri) is not null) return;
            if (problems.IsEmpty && !_told.Remove(stored.Path!)) return;
            if (!problems.IsEmpty) _told[stored.Path!] = stored;
            Publisher.Send(_output, _client, stored, problems, isClosed: true);
        }
    }
}
