using Blueprints.Cli.Messaging;
using Blueprints.Cli.Outputs;
using Blueprints.Rendering;
using Blueprints.Scenes;
using Blueprints.Text;

namespace Blueprints.Cli.Formats;

/// <summary>A picture to draw, of something that a verb has worked out.</summary>
/// <param name="Target">The file; null is standard output.</param>
/// <param name="Format">Its format.</param>
/// <param name="Settings">How it is drawn.</param>
/// <param name="Subject">What is drawn, in words that follow "cannot draw".</param>
internal sealed record PictureFile(string? Target, OutputFormat Format, DrawingSettings Settings, Bilingual Subject)
{
    /// <summary>Draws it and tells so; whether that went well.</summary>
    public bool Draw(Scene scene, bool quiet, TextWriter messages)
    {
        try
        {
            var renderer = Format.Create(Settings);
            if (!Delivery.Write(Target, false, stream => renderer.Render(scene, stream), messages)) return false;
            foreach (var warning in renderer.Warnings(scene, Messages.Language)) Messages.Say(messages, warning);
            Delivery.Tell(Target, quiet, messages);
            return true;
        }
        catch (RenderException trouble)
        {
            Messages.Say(messages, new Bilingual($"cannot draw {Subject.English}: {trouble.Words.English}", $"无法画出{Subject.Chinese}：{trouble.Words.Chinese}").In(Messages.Language));
            return false;
        }
    }
}
