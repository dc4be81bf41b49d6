using System.Collections.Immutable;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Rpc;
using Blueprints.Diagnostics;

namespace Blueprints.Cli.LanguageServer;

/// <summary>
/// Tells the client of the problems of its documents, beside the thread that answers: first what is known at once, then what the figures
/// say. An edit gives up what is computed of the state before it.
/// </summary>
internal sealed class Publisher
{
    /// <summary>After so many milliseconds without a change, memory is given back that the states of documents took which are no more.</summary>
    private const int Rest = 1_500;

    private readonly RpcOutput _output;
    private readonly ClientSettings _client;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _filled = new(0);
    private readonly List<OpenDocument> _waiting = [];
    private volatile bool _isStopped;

    public Publisher(RpcOutput output, ClientSettings client)
    {
        (_output, _client) = (output, client);
        new Thread(Run) { IsBackground = true, Name = "problems" }.Start();
    }

    /// <summary>Looks for the problems of a state of a document, in place of the one before it.</summary>
    public void Add(OpenDocument document)
    {
        lock (_gate)
        {
            _waiting.RemoveAll(waiting => waiting.Uri == document.Uri);
            _waiting.Add(document);
        }

        _filled.Release();
    }

    /// <summary>Takes back what was told of a document that is closed.</summary>
    public void Clear(OpenDocument document)
    {
        lock (_gate) _waiting.RemoveAll(waiting => waiting.Uri == document.Uri);
        if (!_client.PullsProblems) Send(document, [], isLast: true);
    }

    /// <summary>Tells nothing more.</summary>
    public void Stop()
    {
        _isStopped = true;
        _filled.Release();
    }

    private void Run()
    {
        while (true)
        {
            if (!_filled.Wait(Rest))
            {
                // Nobody types, so that nobody waits for it.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                _filled.Wait();
            }

            if (_isStopped) return;
            OpenDocument? next = null;
            lock (_gate)
            {
                if (_waiting.Count > 0)
                {
                    next = _waiting[0];
                    _waiting.RemoveAt(0);
                }
            }

            if (next is null) continue;
            try
            {
                Tell(next);
            }
            catch (OperationCanceledException)
            {
                // Another state waits, or the document is closed.
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
                // Nobody listens any more; the thread that answers finds out as well.
                return;
            }
            catch (Exception bug)
            {
                Messages.Report(Messages.Output, bug);
            }
        }
    }

    private void Tell(OpenDocument document)
    {
        if (_client.PullsProblems)
        {
            document.Prepare(document.Outdated);
            document.Problems(document.Outdated);
            if (_client.TakesRefresh && !document.IsOutdated) _output.Request("workspace/diagnostic/refresh");
            return;
        }

        var atOnce = document.ProblemsAtOnce(document.Outdated);
        Send(document, atOnce, isLast: false);
        document.Prepare(document.Outdated);
        var problems = document.Problems(document.Outdated);
        if (problems.Length != atOnce.Length) Send(document, problems, isLast: false);
    }

    private void Send(OpenDocument document, ImmutableArray<Diagnostic> problems, bool isLast)
    {
        // What is told of a document after it was closed would stay for ever.
        lock (_gate)
        {
            if (!document.IsOutdated || isLast) Send(_output, _client, document, problems, isLast);
        }
    }

    /// <summary>Tells the problems of a document, in place of those that were told before.</summary>
    public static void Send(RpcOutput output, ClientSettings client, OpenDocument document, ImmutableArray<Diagnostic> problems, bool isClosed) =>
        output.Notify("textDocument/publishDiagnostics", json =>
        {
            json.WriteStartObject();
            json.WriteString("uri", document.Uri);
            if (document.Version is { } version && !isClosed) json.WriteNumber("version", version);
            ProblemItems.Write(json, "diagnostics", document, problems, client);
            json.WriteEndObject();
        });
}
