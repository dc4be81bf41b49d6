using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Blueprints.Analysis;
using Blueprints.Cli.Inputs;
using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Watching;

/// <summary>
/// Draws the documents of a folder, and again each whose text has become another, or that of a file that it uses. What has been written
/// anew with the same contents is no change.
/// </summary>
/// <param name="folder">The folder, as the user wrote it.</param>
/// <param name="plan">Which files the documents are drawn into.</param>
/// <param name="draw">Draws a document that was read; the exit code for it.</param>
/// <param name="configurationChanged">Called where a configuration file has changed; null where none is used.</param>
/// <param name="output">Tells what happens.</param>
internal sealed class Watch(string folder, Func<IReadOnlyList<Input>, List<Job>> plan, Func<Job, Compilation, TextWriter, int> draw, Action? configurationChanged, WatchOutput output)
{
    /// <summary>How long nothing may have changed before it is drawn, in milliseconds.</summary>
    private const int Quiet = 30;

    /// <summary>How often a file that another program holds, or has emptied, is tried, and how long is waited between.</summary>
    private const int MostTries = 10;
    private static readonly TimeSpan HeldTime = TimeSpan.FromMilliseconds(15);

    private readonly string _root = Path.GetFullPath(folder);
    private readonly Dictionary<string, Known> _documents = new(FilePaths.Comparer);
    private readonly Dictionary<string, string> _contents = new(FilePaths.Comparer);

    /// <summary>A document that there is.</summary>
    private sealed class Known(Job job)
    {
        public Job Job => job;

        /// <summary>The full paths of the files that it asked for when it was drawn last.</summary>
        public IReadOnlySet<string> Uses { get; set; } = new HashSet<string>();
    }

    /// <summary>Whether only mistakes are told.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Draws until it is to end.</summary>
    /// <exception cref="IOException">The system watches no more folders, or nobody takes the events.</exception>
    /// <exception cref="UsageException">At the beginning: two documents would be drawn into one file.</exception>
    public void Run(CancellationToken end)
    {
        using var watch = new LastingWatch(_root, Quiet, () => Trouble(new Bilingual($"the folder '{folder}' is gone; it is watched again once it is back", $"文件夹“{folder}”已不在；恢复后会继续监视").In(Messages.Language)));
        try
        {
            Search(plan);
            output.Ready(_documents.Count, IsQuiet ? "" : new Bilingual($"watching '{folder}'; Ctrl-C ends it", $"正在监视“{folder}”；按 Ctrl-C 结束").In(Messages.Language));
            while (true)
            {
                var changed = watch.Take(end, out var isAnother);
                if (isAnother)
                {
                    _contents.Clear();
                    configurationChanged?.Invoke();
                }

                if (changed is not null) Follow(changed);
                else Search(Planned);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It is to end.
        }
    }

    /// <summary>The drawings of documents, without those that would be drawn into a file that another has: that is told of each.</summary>
    private List<Job> Planned(IReadOnlyList<Input> inputs)
    {
        try
        {
            return plan(inputs);
        }
        catch (UsageException)
        {
            // Those that are drawn already come first.
            var taken = new List<Input>(inputs.Count);
            foreach (var input in inputs.OrderBy(input => !_documents.ContainsKey(Path.GetFullPath(input.Name))))
            {
                try
                {
                    plan([.. taken, input]);
                    taken.Add(input);
                }
                catch (UsageException wrong)
                {
                    Trouble(wrong.Words.In(Messages.Language));
                }
            }

            return plan(taken);
        }
    }

    /// <summary>Looks at every document of the folder, and draws those that are new or another.</summary>
    private void Search(Func<IReadOnlyList<Input>, List<Job>> planned)
    {
        var found = InputFinder.Find([folder]);
        foreach (var trouble in found.Troubles) Trouble(trouble);
        var jobs = planned(found.Inputs);
        var there = new HashSet<string>(FilePaths.Comparer);
        foreach (var job in jobs)
        {
            var path = Path.GetFullPath(job.Input.Name);
            there.Add(path);
            if (!_documents.ContainsKey(path)) _documents.Add(path, new Known(job));
        }

        foreach (var path in _documents.Keys.Where(path => !there.Contains(path)).ToList()) Forget(path);
        Draw([.. _documents.Where(document => IsAnother(document.Key) | document.Value.Uses.Count(IsAnother) > 0).Select(document => document.Value)]);
    }

    private void Follow(IReadOnlyCollection<string> changed)
    {
        if (changed.Any(IsUnknown))
        {
            Search(Planned);
            return;
        }

        var others = changed.Where(path => (IsOfUse(path) || IsConfiguration(path)) && IsAnother(path)).ToHashSet(FilePaths.Comparer);
        if (others.Count == 0) return;
        var isConfigured = others.Any(IsConfiguration);
        if (isConfigured) configurationChanged!();
        Draw([.. _documents.Where(document => isConfigured || others.Contains(document.Key) || document.Value.Uses.Overlaps(others)).Select(document => document.Value)]);
    }

    private bool IsOfUse(string path) => _documents.ContainsKey(path) || _documents.Values.Any(document => document.Uses.Contains(path));

    private bool IsConfiguration(string path) => configurationChanged is not null && Path.GetFileName(path) == AnalysisConfiguration.FileName;

    /// <summary>Whether documents have come or gone: a new one, one that is there no more, a folder.</summary>
    private bool IsUnknown(string path)
    {
        if (_documents.ContainsKey(path)) return !File.Exists(path);
        if (Directory.Exists(path)) return !IsHidden(path);
        if (Documents.IsDocument(path)) return File.Exists(path) && !IsHidden(path);
        return _documents.Keys.Any(document => FilePaths.IsBelow(document, path));
    }

    private bool IsHidden(string path) => Path.GetRelativePath(_root, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') && part != ".");

    /// <summary>Whether a file holds something else than when it was looked at last; remembers what it holds.</summary>
    private bool IsAnother(string path)
    {
        var now = ContentOf(path);
        var isAnother = !_contents.TryGetValue(path, out var before) || before != now;
        _contents[path] = now;
        return isAnother;
    }

    /// <summary>The sum of a file's contents; a word where there are none.</summary>
    private static string ContentOf(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var stream = DocumentFile.Open(path);
                var sum = SHA256.HashData(stream);
                // Most programs empty a file before they write it.
                if (stream.Position > 0 || tries == MostTries) return Convert.ToHexString(sum);
                Thread.Sleep(HeldTime);
            }
            catch (IOException trouble) when (trouble is not (FileNotFoundException or DirectoryNotFoundException) && tries < MostTries)
            {
                // Whoever writes it holds it for a moment still.
                Thread.Sleep(HeldTime);
            }
            catch (Exception trouble) when (FileTrouble.IsOne(trouble))
            {
                return trouble.GetType().Name;
            }
        }
    }

    private void Forget(string path)
    {
        var job = _documents[path].Job;
        _documents.Remove(path);
        _contents.Remove(path);
        output.Say("removed", "document", job.Input.Name, new Bilingual($"'{job.Input.Name}' is gone; its drawing stays", $"“{job.Input.Name}”已不在；图仍保留").In(Messages.Language));
    }

    /// <summary>The full path of the file that a link leads to; null where it is no link.</summary>
    private static string? LinkTarget(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        }
        catch (Exception trouble) when (FileTrouble.IsOne(trouble))
        {
            return null;
        }
    }

    private void Trouble(string words) => output.Say("trouble", "message", words, words);

    private void Draw(List<Known> documents)
    {
        if (documents.Count == 0) return;
        Batch.Run(documents, (document, _) =>
        {
            Draw(document);
            return ExitCode.Done;
        });
        // What they use for the first time is known from here on.
        foreach (var document in documents)
        {
            foreach (var path in document.Uses) _contents.TryAdd(path, ContentOf(path));
        }
    }

    private void Draw(Known document)
    {
        var job = document.Job;
        var messages = new StringWriter(CultureInfo.InvariantCulture);
        var begun = Stopwatch.GetTimestamp();
        var code = ExitCode.Trouble;
        Compilation? compilation = null;
        try
        {
            if (Documents.ReadText(job.Input, messages) is { } source)
            {
                var files = new RecordedFiles(job.Input.Files(), Path.GetDirectoryName(Path.GetFullPath(job.Input.Name))!);
                compilation = Compiler.Compile(source, Documents.OptionsOf(job.Input) with { Files = files });
                document.Uses = LinkTarget(job.Input.Name) is { } target ? new HashSet<string>(files.Asked, FilePaths.Comparer) { target } : files.Asked;
                code = draw(job, compilation, messages);
            }
        }
        catch (Exception bug) when (!FileTrouble.IsOne(bug))
        {
            code = Messages.Report(messages, bug);
        }

        output.Drawn(job.Input.Name, job.Target!, code, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds, compilation?.Diagnostics ?? [], messages.ToString());
    }
}
