using Blueprints.Analysis;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Text;

namespace Blueprints.Cli.Inputs;

/// <summary>The settings of rules that hold for a document of a folder from which nothing leads out.</summary>
internal static class FolderSettings
{
    /// <summary>Those of a <c>blueprints.yaml</c> in the folder of the document and in those above it, up to the folder itself.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="path">The path of the document in it, with <c>/</c> between its parts; null for a text, which stands in the folder itself.</param>
    public static AnalysisOptions Of(IFileSource files, string? path)
    {
        var configurations = new List<AnalysisConfiguration>();
        for (var at = path is null ? "" : Path.GetDirectoryName(path) ?? ""; ; at = Path.GetDirectoryName(at) ?? "")
        {
            var name = at.Length == 0 ? AnalysisConfiguration.FileName : at.Replace(Path.DirectorySeparatorChar, '/') + "/" + AnalysisConfiguration.FileName;
            var file = files.Read(name, CompilerOptions.Default.MaxBytes);
            if (file.Refusal == FileRefusal.None) configurations.Add(Compiler.ReadConfiguration(SourceText.Decode(file.Content.Span, name)));
            if (at.Length == 0) return AnalysisOptions.Of(configurations);
        }
    }
}
