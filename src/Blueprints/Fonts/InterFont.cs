using Blueprints.Scenes;

namespace Blueprints.Fonts;

/// <summary>The embedded files of the Inter typeface.</summary>
internal static class InterFont
{
    public static Stream Open(FontWeight weight)
    {
        var resource = weight == FontWeight.SemiBold ? "Inter-SemiBold.ttf" : "Inter-Regular.ttf";
        return typeof(InterFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the font {resource} was not embedded when the library was built");
    }
}
