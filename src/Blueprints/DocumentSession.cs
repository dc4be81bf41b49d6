using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Rendering;
using Blueprints.Running;
using Blueprints.Scenes;

namespace Blueprints;

/// <summary>
/// The drawings of a document while it is written. What an edit leaves as it is, is taken from the drawing before instead of being made anew:
/// the cards of steps, the words of arrows, the layout of whole rows. What comes out is the same, byte for byte, as <see cref="Compiler"/>
/// makes from nothing.
/// </summary>
/// <remarks>
/// One session a document is meant; another document or other options make it slower, never wrong. It holds what two drawings needed. Safe to
/// share between threads, which wait for each other. Fishbones, and comparisons, are laid out anew each time.
/// </remarks>
public sealed class DocumentSession
{
    private readonly Lock _gate = new();
    private readonly Memory _memory = new();

    /// <summary>Lays a diagram out and draws it.</summary>
    /// <param name="diagram">The diagram as it is now, such as one that was just read.</param>
    /// <param name="options">How. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up; the session may be used on. Default: never.</param>
    /// <returns>As <see cref="Compiler.Layout"/>.</returns>
    /// <exception cref="ArgumentNullException">The diagram is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Compiler.Validate"/> finds something in the diagram; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Scene Layout(Diagram diagram, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        lock (_gate)
        {
            using var scope = Cancellation.Under(cancellationToken);
            _memory.NextRound();
            return Pipeline.BuiltIn.Layout(diagram, options ?? LayoutOptions.Default, _memory);
        }
    }

    /// <summary>Draws a diagram as SVG text.</summary>
    /// <param name="diagram">The diagram as it is now, such as one that was just read.</param>
    /// <param name="layout">How to lay it out. Default: <see cref="LayoutOptions.Default"/>.</param>
    /// <param name="svg">How to write it. Default: as <see cref="SvgOptions"/> is made.</param>
    /// <param name="cancellationToken">Gives the work up; the session may be used on. Default: never.</param>
    /// <returns>As <see cref="Compiler.RenderSvg"/>.</returns>
    /// <inheritdoc cref="Layout" path="/exception"/>
    public string RenderSvg(Diagram diagram, LayoutOptions? layout = null, SvgOptions? svg = null, CancellationToken cancellationToken = default) =>
        new SvgRenderer(svg).RenderToString(Layout(diagram, layout, cancellationToken), cancellationToken);
}
