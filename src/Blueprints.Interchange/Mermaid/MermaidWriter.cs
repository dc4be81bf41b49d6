using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Rendering;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Interchange.Mermaid;

/// <summary>
/// Writes a diagram as text for Mermaid, which code hosts and wikis draw. Mermaid lays it out itself. Held to Mermaid 12.3. Pure; safe to call
/// from many threads.
/// </summary>
public static class MermaidWriter
{
    /// <summary>The text.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="form">As which diagram of Mermaid. Default: a flowchart of a blueprint, an ishikawa of a fishbone.</param>
    /// <param name="language">The language of the words that are not the author's. Default: the diagram's.</param>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException"><see cref="Compiler.Validate"/> finds something in the diagram.</exception>
    /// <exception cref="RenderException">A diagram of this kind has no such form.</exception>
    public static ExchangeFile Write(Diagram diagram, MermaidForm? form = null, DiagramLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        if (!Compiler.Validate(diagram).IsEmpty) throw new ArgumentException("the diagram contradicts itself; Compiler.Validate tells how", nameof(diagram));
        return (diagram, form) switch
        {
            (ServiceBlueprint blueprint, null or MermaidForm.Flowchart) => FlowchartText.Write(blueprint, "flowchart", language ?? blueprint.Language),
            (ServiceBlueprint blueprint, MermaidForm.Swimlane) => FlowchartText.Write(blueprint, "swimlane-beta", language ?? blueprint.Language),
            (ServiceBlueprint blueprint, MermaidForm.Journey) => JourneyText.Write(blueprint),
            (Fishbone fishbone, null or MermaidForm.Ishikawa) => IshikawaText.Write(fishbone),
            (Fishbone, _) => throw new RenderException(new Bilingual("of Mermaid's diagrams a fishbone can be an ishikawa only", "鱼骨图只能写成 Mermaid 的 ishikawa")),
            _ => throw new RenderException(new Bilingual("of Mermaid's diagrams a blueprint can be a flowchart, a swimlane or a journey", "蓝图可以写成 Mermaid 的 flowchart、swimlane 或 journey")),
        };
    }
}
