using System.Collections.Immutable;
using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagnostics.Explanations;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.Mermaid;
using Blueprints.Tests.ServiceBlueprints.Reading;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation.Messages;

/// <summary>The example of a message, wrong or right, as the command reads it.</summary>
internal sealed class MessageExample : IFileSource
{
    private const string Legacy = "Encoding=legacy";

    private readonly MessageInfo _message;
    private readonly bool _isLegacy;
    private readonly CompilerOptions _options;

    public MessageExample(MessageInfo message, bool isRight, DiagramLanguage language)
    {
        _message = message;
        _isLegacy = message.Setting == Legacy && !isRight;
        var text = isRight ? message.RightIn(language) : message.WrongIn(language);
        Files = [.. ExampleFiles.Of(text).Select(file => (file.Name == "example.yaml" ? NameOf(file.Text) : file.Name, file.Text.ReplaceLineEndings("\n").TrimEnd('\n')))];
        var setting = message.Setting is "" or Legacy ? "" : $"# limits: {message.Setting}\n";
        _options = MistakeTests.Limits(setting, this) with { Language = language };
    }

    public ImmutableArray<(string Name, string Text)> Files { get; }

    /// <summary>All that is told of its documents.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Documents.SelectMany(source => _message.IsMermaid ? IshikawaReader.Read(source, _options).Diagnostics : Compiler.Compile(source, _options).Diagnostics);

    /// <summary>What the command says of the message.</summary>
    public string Told() => TextDiagnosticWriter.ToText(Diagnostics.Where(diagnostic => diagnostic.Code == _message.Descriptor.Code)).ReplaceLineEndings("\n");

    /// <summary>What <c>check --fix</c> makes of it; null where it does not put all right.</summary>
    public string? Fixed()
    {
        if (_message.IsMermaid || _isLegacy || Files.Length > 1) return null;
        var result = Compiler.Fix(Documents.Single(), _options);
        return result.Applied.IsEmpty || !Compiler.Compile(result.Source, _options).Diagnostics.IsEmpty ? null : result.Source.Content;
    }

    public FileReading Read(string path, int maxBytes)
    {
        foreach (var (name, text) in Files)
        {
            if (name != path) continue;
            var bytes = Encoding.UTF8.GetBytes(text);
            return bytes.Length > maxBytes ? FileReading.Refused(FileRefusal.TooLarge, new("it is too large", "太大")) : FileReading.Of(bytes);
        }

        return FileReading.Refused(FileRefusal.Missing, FolderFilesReason());
    }

    /// <summary>What the command says of a file that is not there.</summary>
    private static Bilingual FolderFilesReason() => new FolderFiles(RepositoryFiles.Root).Read("no-such-file.svg", 1).Reason;

    /// <summary>Its documents; a common file is none.</summary>
    private IEnumerable<SourceText> Documents => Files.Where(file => file.Name is not ("common.yaml" or "card-check.yaml") && Path.GetExtension(file.Name) is ".yaml" or ".mmd").Select(file => SourceText.Decode(Encoded(file.Text + "\n"), file.Name));

    private string NameOf(string text) =>
        _message.IsMermaid ? "example.mmd" : text.StartsWith("fishbone:", StringComparison.Ordinal) ? "example.fishbone.yaml" : "example.blueprint.yaml";

    private byte[] Encoded(string text)
    {
        if (!_isLegacy) return Encoding.UTF8.GetBytes(text);
        if (!SameInBoth.HasChinese(text)) return Encoding.Latin1.GetBytes(text);
        return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
    }
}
