#!/usr/bin/env bash
# Svg.Skia (NuGet, 5.2.3, with SkiaSharp 4.155.0), which shows SVG in Avalonia and makes pictures of it. Run on 2026-11-30.
#
# Guess:     a 'title' in a text, or in a span or link of it, is its tooltip, and 'desc' and 'metadata' are for machines: none of them is drawn (SVG 2,
#            5.7), as none is where they stand in a group.
# Behaviour: in a text they are drawn, in the text's font, before or after its words as they stand in the file; a right-aligned text moves to
#            the left by their width. In a group nothing of them is seen.
# Matters to: charts and diagrams that tell more of a label when pointed at, as those made with D3, and drawings with names for screen readers: as
#            pictures they say "tipshown".
#
# Needs dotnet (10), node, npm, and apt for libfontconfig1 where it is missing. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ls /usr/lib/*/libfontconfig.so.1 >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libfontconfig1; } >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . dejavu-fonts-ttf@2.37.3 >/dev/null
cat >fonts.conf <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$folder/node_modules/dejavu-fonts-ttf/ttf</dir><cachedir>$folder/cache</cachedir></fontconfig>
XML
export FONTCONFIG_FILE=$folder/fonts.conf
cat >tip.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Svg.Skia" Version="5.2.3" />
    <PackageReference Include="ExCSS" Version="4.3.2" />
    <PackageReference Include="HarfBuzzSharp" Version="14.4.0" />
    <PackageReference Include="HarfBuzzSharp.NativeAssets.Linux" Version="14.4.0" />
    <PackageReference Include="SkiaSharp" Version="4.155.0" />
    <PackageReference Include="SkiaSharp.NativeAssets.Linux" Version="4.155.0" />
  </ItemGroup>
</Project>
XML
cat >Tip.cs <<'CS'
using System;
using SkiaSharp;
using Svg.Skia;
string Ink(string inner)
{
    using var svg = new SKSvg();
    svg.FromSvg($"<svg xmlns='http://www.w3.org/2000/svg' width='300' height='80' font-family='DejaVu Sans' font-size='24'>{inner}</svg>");
    using var picture = new SKBitmap(300, 80);
    using (var canvas = new SKCanvas(picture))
    {
        canvas.Clear(SKColors.White);
        canvas.DrawPicture(svg.Picture);
    }
    int left = 300, right = 0;
    for (var y = 0; y < 80; y++)
    {
        for (var x = 0; x < 300; x++)
        {
            if (picture.GetPixel(x, y).Red < 128) (left, right) = (Math.Min(left, x), Math.Max(right, x));
        }
    }
    return $"{right - left + 1} px of ink";
}
string Text(string inner) => $"<text x='20' y='50'>{inner}</text>";
Console.WriteLine($"shown: {Ink(Text("shown"))}");
Console.WriteLine($"title in a group around it: {Ink($"<g><title>tip</title>{Text("shown")}</g>")}");
Console.WriteLine($"title in the text: {Ink(Text("<title>tip</title>shown"))}");
Console.WriteLine($"title in its span: {Ink(Text("<tspan><title>tip</title>shown</tspan>"))}");
Console.WriteLine($"title in its link: {Ink(Text("<a href='x'><title>tip</title>shown</a>"))}");
Console.WriteLine($"desc in the text: {Ink(Text("<desc>tip</desc>shown"))}");
Console.WriteLine($"tipshown: {Ink(Text("tipshown"))}");
CS
seen=$(DOTNET_NOLOGO=1 dotnet run -c Release 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
shown: 74 px of ink
title in a group around it: 74 px of ink
title in the text: 105 px of ink
title in its span: 105 px of ink
title in its link: 105 px of ink
desc in the text: 105 px of ink
tipshown: 105 px of ink
SEEN
