using Blueprints.Rendering;
using Blueprints.Scenes;

namespace Blueprints.MSBuild;

/// <summary>Writes a drawing whole or not at all, and only where another one stands there: what is the same keeps its age.</summary>
internal static class DrawingFile
{
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    /// <exception cref="RenderException">The drawing does not go into the format.</exception>
    public static void Write(string path, ISceneRenderer renderer, Scene scene, CancellationToken end)
    {
        using var drawing = new MemoryStream();
        renderer.Render(scene, drawing, end);
        var bytes = drawing.GetBuffer().AsSpan(0, (int)drawing.Length);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var whole = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(whole, bytes);
            File.Move(whole, path, overwrite: true);
        }
        finally
        {
            File.Delete(whole);
        }
    }
}
