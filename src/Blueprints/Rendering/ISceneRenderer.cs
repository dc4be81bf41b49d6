using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Rendering;

/// <summary>Turns a scene into a file format. Implementations are immutable and safe to use from many threads at once.</summary>
public interface ISceneRenderer
{
    /// <summary>The name of the format as users type it, such as <c>svg</c>; also its file extension.</summary>
    string Format { get; }

    /// <summary>Writes the whole drawing; the stream is neither flushed nor closed.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where the file goes.</param>
    /// <param name="cancellationToken">Gives the work up, between nodes or pages; what is on the stream by then is no whole file. Default:
    /// never.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="RenderException">The drawing does not go into this format, as by its size.</exception>
    void Render(Scene scene, Stream output, CancellationToken cancellationToken = default);

    /// <summary>
    /// What of a drawing will not look as it should in this format, one sentence each, for users; empty where nothing, which is the
    /// default.
    /// </summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="language">The language of the sentences.</param>
    IReadOnlyList<string> Warnings(Scene scene, DiagramLanguage language = DiagramLanguage.English) => [];
}
