using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Benchmarks;

/// <summary>A document to measure with, at each stage of its way.</summary>
internal sealed class Subject
{
    public Subject(string yaml)
    {
        Yaml = yaml;
        Compilation = Compiler.Compile(new SourceText(yaml));
        Diagram = Compilation.Diagram ?? throw new InvalidOperationException(TextDiagnosticWriter.ToText(Compilation.Diagnostics));
        Scene = Compiler.Layout(Diagram);
        Svg = new SvgRenderer().RenderToString(Scene);
    }

    public string Yaml { get; }

    public Compilation Compilation { get; }

    public Diagram Diagram { get; }

    public Scene Scene { get; }

    public string Svg { get; }

    /// <summary>All nodes of the scene that are no groups, in order.</summary>
    public IEnumerable<SceneNode> Leaves() => Leaves(Scene.Nodes);

    private static IEnumerable<SceneNode> Leaves(IEnumerable<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is not GroupNode group) yield return node;
            else foreach (var leaf in Leaves(group.Children)) yield return leaf;
        }
    }
}
