using Blueprints.Rendering;

namespace Blueprints.Cli;

/// <summary>A format that the command writes.</summary>
/// <param name="Name">What users type; also the ending of the file.</param>
/// <param name="Create">Makes the renderer.</param>
internal sealed record OutputFormat(string Name, Func<ISceneRenderer> Create)
{
    public string Extension => "." + Name;
}
