using System.Globalization;
using Blueprints.Fishbones;
using Blueprints.Tests.Fishbones.Layout.Drawn;
using Blueprints.Tests.Fishbones.Layout.Laws;

namespace Blueprints.Tests.Fishbones.Layout;

/// <summary>Lays out and draws a fishbone, and lists every law that its drawing breaks.</summary>
public static class FishboneTrial
{
    /// <summary>One line a breach, each as <c>law: breach</c>; drawing at all is a law too.</summary>
    public static List<string> Faults(Fishbone fishbone)
    {
        try
        {
            var faults = FishLaws.Check(new FishPicture(Compiler.Layout(fishbone)), fishbone).ToList();
            if (Compiler.RenderSvg(fishbone) != Compiler.RenderSvg(fishbone)) faults.Add("same-bytes: two drawings of one fishbone differ");
            return faults;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [$"draws: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}"];
        }
    }

    /// <summary>The laws of all drawings, and that of an ordinary one: it suits a slide.</summary>
    public static List<string> OrdinaryFaults(Fishbone fishbone)
    {
        var faults = Faults(fishbone);
        if (fishbone.Categories.Length is < 3 or > 8 || fishbone.Categories.Any(category => category.Causes.Length < 3)) return faults;
        var scene = Compiler.Layout(fishbone);
        var aspect = scene.Width / scene.Height;
        if (aspect is < 1.3 or > 2.8) faults.Add(string.Create(CultureInfo.InvariantCulture, $"aspect: {aspect:0.00}, {scene.Width:0} by {scene.Height:0}, {fishbone.Categories.Length} categories"));
        return faults;
    }
}
