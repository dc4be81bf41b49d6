using Blueprints.Rendering;

namespace Blueprints.Cli;

/// <summary>A format that the command writes.</summary>
/// <param name="Name">What users type; also the ending of the file.</param>
/// <param name="Create">Makes the renderer. Pictures are made by a library of their own, which is only loaded when this is called.</param>
/// <param name="Options">The options it takes. Default: none.</param>
internal sealed record OutputFormat(string Name, Func<DrawingSettings, ISceneRenderer> Create, DrawingOptions Options = DrawingOptions.None)
{
    public string Extension => "." + Name;

    public bool Takes(DrawingOptions option) => (Options & option) == option;
}
