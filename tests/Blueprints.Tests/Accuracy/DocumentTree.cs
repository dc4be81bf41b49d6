using System.Collections.Concurrent;
using Blueprints.Diagrams;
using Blueprints.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Blueprints.Tests.Accuracy;

/// <summary>
/// A document that can be changed, with its keys in English, whatever language it was written in; written back in that language.
/// </summary>
internal sealed class DocumentTree
{
    private static readonly ConcurrentDictionary<(string Text, string Name), string> English = new();

    private readonly YamlMappingNode _root;
    private readonly string _name;

    public DocumentTree(string text, string name, DiagramLanguage language)
    {
        (_name, Language) = (name, language);
        _root = (YamlMappingNode)Parse(English.GetOrAdd((text, name), key => Compiler.TranslateKeys(Compiler.Compile(new SourceText(key.Text, key.Name)), DiagramLanguage.English).Content));
        Steps = _root.Children.TryGetValue("steps", out var steps) ? new StepList((YamlSequenceNode)steps) : new StepList(new YamlSequenceNode());
    }

    public DiagramLanguage Language { get; }

    /// <summary>Whether words that were held out are planted.</summary>
    public bool IsHeldOut { get; init; }

    public YamlMappingNode Root => _root;

    public StepList Steps { get; }

    /// <summary>The categories of a fishbone.</summary>
    public YamlMappingNode Categories => (YamlMappingNode)_root["categories"];

    /// <summary>The lanes of a blueprint.</summary>
    public YamlMappingNode Lanes => (YamlMappingNode)_root["lanes"];

    /// <summary>The causes of a fishbone that have keys, whatever they stand behind.</summary>
    public List<YamlMappingNode> Causes => [.. _root.AllNodes.OfType<YamlMappingNode>().Where(node => node.Children.ContainsKey("cause"))];

    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    /// <summary>The words in the language of the document.</summary>
    public string Say(string english, string chinese) => Language == DiagramLanguage.Chinese ? chinese : english;

    /// <summary>A lane of a band, the first or the second.</summary>
    public string LaneOf(string band, int index = 0) =>
        Lanes.Children.Where(lane => lane.Value is YamlMappingNode keys && keys["band"].ToString() == band).Select(lane => lane.Key.ToString()).ElementAt(index);

    /// <summary>What becomes of it, with its keys in its own language.</summary>
    public Compilation Compile()
    {
        using var writer = new StringWriter();
        new YamlStream(new YamlDocument(_root)).Save(new Emitter(writer), assignAnchors: false);
        var text = writer.ToString().ReplaceLineEndings("\n").Replace("\n...\n", "\n", StringComparison.Ordinal);
        var compilation = Compiler.Compile(new SourceText(text, _name));
        if (compilation.HasErrors) throw new InvalidOperationException($"{_name}: {compilation.Diagnostics[0].Message}\n{text}");
        return Language == DiagramLanguage.Chinese ? Compiler.Compile(Compiler.TranslateKeys(compilation, DiagramLanguage.Chinese)) : compilation;
    }
}
