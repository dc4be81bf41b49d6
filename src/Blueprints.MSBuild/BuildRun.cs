using System.Collections.Concurrent;
using Blueprints.Diagnostics;
using Blueprints.Drawing;
using Blueprints.Files;
using Blueprints.Folders;
using Blueprints.Rendering;
using Blueprints.Text;

namespace Blueprints.MSBuild;

/// <summary>One run of the task: reads all documents, tells what is wrong and weak, draws those without errors, and notes what it did.</summary>
internal sealed class BuildRun
{
    private readonly BuildSettings _settings;
    private readonly BuildLog _log;
    private readonly CancellationToken _end;
    private readonly string _folder;
    private readonly string _root;
    private readonly string _output;
    private readonly string[] _fonts;
    private readonly BuildState _state;
    private readonly List<BuildDocument> _documents;

    public BuildRun(DrawBlueprints task, BuildSettings settings, BuildLog log, CancellationToken end)
    {
        (_settings, _log, _end) = (settings, log, end);
        _folder = Path.GetDirectoryName(Path.GetFullPath(task.Project))!;
        _root = Path.TrimEndingDirectorySeparator(ProjectPath.Full(task.Root, _folder));
        _output = ProjectPath.Full(task.Output, _folder);
        _fonts = [.. BuildSettings.Parts(task.Fonts).Select(font => ProjectPath.Full(font, _folder))];
        _state = new BuildState(ProjectPath.Full(task.State, _folder));
        _documents = [.. task.Documents.Select(item => new BuildDocument(item, _folder, _root)).DistinctBy(document => document.Path, FilePaths.Comparer)];
    }

    /// <summary>Draws.</summary>
    /// <exception cref="OperationCanceledException">The build was given up.</exception>
    public void Run()
    {
        var written = Plan();
        var configurations = new ConfigurationSearch(_folder, _root, _settings.Language ?? DiagramLanguage.English);
        if (written is not null)
        {
            Parallel.ForEach(_documents, Options(), document => document.Read(_settings.Language, _end));
            Analyse(configurations);
            Tell(configurations);
            Draw(written);
        }

        try
        {
            var before = _state.Written;
            var now = written is null ? before : [.. written.Values.SelectMany(targets => targets)];
            foreach (var stale in before.Except(now, FilePaths.Comparer)) File.Delete(stale);
            _state.Write(_documents.SelectMany(document => document.Asked.Append(document.Path)).Concat(configurations.Asked), now.Where(File.Exists), !_log.HasErrors);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            _log.Tell(BuildDiagnostics.NotWritten, new($"what was drawn can't be noted: {trouble.Message}", $"画了什么，记不下来：{trouble.Message}"));
        }
    }

    private ParallelOptions Options() => new() { CancellationToken = _end };

    /// <summary>The files of each document, a format each; null where two would be one, or one leads out of the folder of drawings.</summary>
    private Dictionary<BuildDocument, string[]>? Plan()
    {
        var plan = new Dictionary<BuildDocument, string[]>();
        var takers = new Dictionary<string, BuildDocument>(FilePaths.Comparer);
        foreach (var document in _documents)
        {
            plan.Add(document, [.. _settings.Formats.Select(format => ProjectPath.Full(document.Drawing + format.Extension, _output))]);
            foreach (var target in plan[document])
            {
                if (!FilePaths.IsBelow(target, Path.TrimEndingDirectorySeparator(_output)))
                    _log.Tell(BuildDiagnostics.WrongProperty, new($"Drawing of '{document.Name}' leads out of '{_output}'", $"“{document.Name}”的 Drawing 在“{_output}”之外"));
                else if (!takers.TryAdd(target, document))
                    _log.Tell(BuildDiagnostics.SameDrawing, new($"'{takers[target].Name}' and '{document.Name}' would both be drawn into '{target}'; give one of them another Drawing", $"“{takers[target].Name}”和“{document.Name}”都会画进“{target}”；请给其中一个写另外的 Drawing"), document.Path);
            }
        }

        return _log.HasErrors ? null : plan;
    }

    /// <summary>Analyses them together, so that links between them are followed; those outside of the project's folder each by itself.</summary>
    private void Analyse(ConfigurationSearch configurations)
    {
        var read = _documents.FindAll(document => document.Compilation is not null);
        foreach (var document in read) document.Options = configurations.For(document.Path) with { Language = _settings.Language };
        if (!_settings.Checks && !_settings.HasFindings) return;
        var together = read.FindAll(document => FilePaths.IsBelow(document.Path, _folder));
        var results = Compiler.AnalyzeFolder(together.Select(document => new FolderDocument(document.Name, document.Compilation!) { Options = document.Options }), cancellationToken: _end);
        for (var i = 0; i < together.Count; i++) together[i].Analysis = results[i];
        foreach (var document in read.Except(together)) document.Analysis = Compiler.Analyze(document.Compilation!, document.Options, _end);
    }

    private void Tell(ConfigurationSearch configurations)
    {
        foreach (var (path, reason) in configurations.Troubles)
            _log.Tell(BuildDiagnostics.Unreadable, new($"the settings of rules can't be read: {reason.English}", $"读不了规则设置：{reason.Chinese}"), path);
        foreach (var configuration in configurations.All)
        {
            foreach (var mistake in configuration.Diagnostics) _log.Tell(mistake);
        }

        foreach (var document in _documents)
        {
            if (document.Refusal is { } refusal) _log.Tell(BuildDiagnostics.Unreadable, refusal, document.Path);
            if (document.Compilation is not { } compilation) continue;
            var all = document.Analysis is { } analysis ? Compiler.Report(compilation, analysis).Diagnostics : compilation.Diagnostics;
            foreach (var said in all)
            {
                if (!said.IsFinding || _settings.Checks) _log.Tell(said);
            }
        }
    }

    private void Draw(Dictionary<BuildDocument, string[]> plan)
    {
        var renderers = Renderers();
        var said = new ConcurrentDictionary<BuildDocument, List<(DiagnosticDescriptor, Bilingual)>>();
        Parallel.ForEach(_documents.Where(document => document.Compilation is { HasErrors: false }), Options(), document => said[document] = Draw(document, plan[document], renderers));
        foreach (var document in _documents)
        {
            foreach (var (descriptor, words) in said.GetValueOrDefault(document) ?? []) _log.Tell(descriptor, words, document.Path);
        }
    }

    private List<ISceneRenderer> Renderers()
    {
        try
        {
            return [.. _settings.Formats.Select(format => format.Create(_fonts))];
        }
        catch (RenderException wrong)
        {
            _log.Tell(BuildDiagnostics.NotDrawn, wrong.Words);
            return [];
        }
    }

    private List<(DiagnosticDescriptor, Bilingual)> Draw(BuildDocument document, string[] targets, List<ISceneRenderer> renderers)
    {
        var said = new List<(DiagnosticDescriptor, Bilingual)>();
        var options = new LayoutOptions { Theme = _settings.Theme, Language = _settings.Language, Analysis = _settings.HasFindings ? document.Analysis : null };
        var scene = Compiler.Layout(document.Compilation!.Diagram!, options, _end);
        for (var i = 0; i < renderers.Count; i++)
        {
            try
            {
                DrawingFile.Write(targets[i], renderers[i], scene, _end);
                var (english, chinese) = (renderers[i].Warnings(scene), renderers[i].Warnings(scene, DiagramLanguage.Chinese));
                for (var k = 0; k < english.Count; k++) said.Add((BuildDiagnostics.Imperfect, new(english[k], chinese[k])));
            }
            catch (RenderException wrong)
            {
                said.Add((BuildDiagnostics.NotDrawn, wrong.Words));
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                said.Add((BuildDiagnostics.NotWritten, new($"'{targets[i]}' can't be written: {trouble.Message}", $"写不了“{targets[i]}”：{trouble.Message}")));
            }
        }

        return said;
    }
}
