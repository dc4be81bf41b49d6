using System.Reflection;
using System.Runtime.CompilerServices;
using Blueprints.Fonts;
using Blueprints.Scenes;
using Blueprints.Skia.Fonts;
using HarfBuzzSharp;

namespace Blueprints.Skia.Tests.Fonts;

/// <summary>What HarfBuzz holds is let go of: a service that makes a renderer a request must not fill its memory with fonts.</summary>
public sealed class GlyphShaperTests
{
    [Fact]
    public void A_font_that_nobody_draws_with_is_let_go_of()
    {
        var held = Enumerable.Range(0, 5).SelectMany(_ => Shape()).ToList();

        // A shaper may still stand in a register of this thread, so one of them may live on.
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.InRange(held.Count(native => native.Handle != IntPtr.Zero), 0, 3);
    }

    /// <summary>
    /// Uses a shaper, and gives the natives of it without it. From then on they may be let go of at any time, and are asked for their handles
    /// alone: an assertion that failed on them would read all their properties, from where there is nothing any more.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NativeObject[] Shape()
    {
        var shaper = new GlyphShaper(() => InterFont.Open(FontWeight.Regular), 0, 2_048);
        Assert.Equal(3, shaper.Shape("abc", isRightToLeft: false).Length);
        NativeObject[] natives = [.. ((string[])["_blob", "_face", "_font"]).Select(name => (NativeObject)typeof(GlyphShaper).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(shaper)!)];
        Assert.DoesNotContain(IntPtr.Zero, natives.Select(native => native.Handle));
        GC.KeepAlive(shaper);
        return natives;
    }
}
