using Blueprints.Rendering;

namespace Blueprints.Cli;

/// <summary>A format that the command writes.</summary>
/// <param name="Name">What users type; also the ending of the file.</param>
/// <param name="Create">Makes the renderer. Pictures are made by a library of their own, which is only loaded when this is called.</param>
/// <param name="IsPicture">Whether it is made of pixels, so that the options of pictures apply.</param>
internal sealed record OutputFormat(string Name, Func<PictureSettings, ISceneRenderer> Create, bool IsPicture = false)
{
    public string Extension => "." + Name;
}
