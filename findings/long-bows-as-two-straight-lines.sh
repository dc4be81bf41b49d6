#!/usr/bin/env bash
# SkiaSharp (NuGet, 4.155.0; 3.119.4 does the same), which draws the pictures of Avalonia, MAUI and many charts. Run on 2026-11-30.
#
# Guess:     a stroked curve lies where its formula says, to a fraction of a pixel, however long it is; a filled one too.
# Behaviour: a stroked bow that is flat for its length, below about 1 in 400, is drawn as two straight lines that meet at its top, so that it lies off
#            by a quarter of its height in between: 1 pixel of 4.5 over 2,000, 3 of 12 over 6,000, 22 of 90 over 40,000. It is
#            the shape that counts, not what of it falls into the picture: zoomed into, the line lies beside the points it goes through.
#            The same curve as the edge of a filled shape is right, and so is one cut into short pieces.
# Matters to: timelines, trend lines and connectors that run far and nearly level, above all enlarged for print or in viewers that zoom.
#
# Needs dotnet (10). Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >bow.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="SkiaSharp" Version="4.155.0" />
    <PackageReference Include="SkiaSharp.NativeAssets.Linux.NoDependencies" Version="4.155.0" />
  </ItemGroup>
</Project>
XML
cat >Bow.cs <<'CS'
using System;
using System.Globalization;
using System.Linq;
using SkiaSharp;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const float Base = 100;
// The cubic whose y is a parabola: at t it is 3 t (1 - t) of twice the pull above its ends, at x = t of its length.
string Curve(float pull, float from, float to, float length)
{
    float Y(float t) => Base + 3 * t * (1 - t) * pull;
    float Slope(float t) => 3 * (1 - 2 * t) * pull;
    var third = (to - from) / 3;
    return $"C{length * (from + third)} {Y(from) + third * Slope(from)} {length * (to - third)} {Y(to) - third * Slope(to)} {length * to} {Y(to)}";
}
double Off(float height, float length, int pieces, bool filled)
{
    var pull = height / 0.75f;
    var data = $"M0 {Base}" + string.Concat(Enumerable.Range(0, pieces).Select(i => Curve(pull, i / (float)pieces, (i + 1) / (float)pieces, length)));
    using var path = SKPath.ParseSvgPathData(filled ? data + "V400H0Z" : data);
    using var paint = new SKPaint { IsStroke = !filled, StrokeWidth = 2, IsAntialias = true };
    double worst = 0;
    for (var i = 1; i < 20; i++)
    {
        // A picture of 9 pixels' width around one point of the curve, whose middle column is weighed.
        var t = i / 20f;
        using var picture = new SKBitmap(9, 400);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.White);
            canvas.Translate(4.5f - t * length, 0);
            canvas.DrawPath(path, paint);
        }
        double ink = 0, moment = 0;
        for (var y = 0; y < 400; y++)
        {
            var dark = (255 - picture.GetPixel(4, y).Red) / 255.0;
            ink += dark;
            moment += dark * (y + 0.5);
        }
        worst = Math.Max(worst, Math.Abs((filled ? 400 - ink : moment / ink) - (Base + 3 * t * (1 - t) * pull)));
    }
    return worst;
}
string Said(double off) => off < 0.5 ? "less than half a pixel" : $"{Math.Round(off)} px";
foreach (var (height, length) in new[] { (12f, 1000f), (4.5f, 2000f), (12f, 6000f), (90f, 20000f), (90f, 40000f) })
    Console.WriteLine($"{height} px high, {length} px long: off by {Said(Off(height, length, 1, false))}, filled {Said(Off(height, length, 1, true))}, in 16 pieces {Said(Off(height, length, 16, false))}");
CS
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
12 px high, 1000 px long: off by less than half a pixel, filled less than half a pixel, in 16 pieces less than half a pixel
4.5 px high, 2000 px long: off by 1 px, filled less than half a pixel, in 16 pieces less than half a pixel
12 px high, 6000 px long: off by 3 px, filled less than half a pixel, in 16 pieces less than half a pixel
90 px high, 20000 px long: off by less than half a pixel, filled less than half a pixel, in 16 pieces less than half a pixel
90 px high, 40000 px long: off by 22 px, filled less than half a pixel, in 16 pieces less than half a pixel
SEEN
