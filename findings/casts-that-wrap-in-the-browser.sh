#!/usr/bin/env bash
# .NET in the browser (NuGet, Microsoft.NETCore.App.Runtime.Mono.browser-wasm 10.0.12), run by node, beside .NET 10 on Linux. Run on 2026-12-01.
#
# Guess:     since .NET 9 casts from floating point to whole numbers saturate on every platform: what is too large becomes the largest number, NaN
#            becomes 0. int.CreateSaturating says so by its name.
# Behaviour: in the browser a cast of what is too large is int.MinValue, or 0 for unsigned numbers, however large it is; of NaN it is int.MinValue too. And
#            int.CreateSaturating(double.NaN), as double.ConvertToInteger<int>(double.NaN), is -2147483648 there, and 0 on Linux.
# Matters to: libraries that run in both: a size or an index that was clamped after its cast is right on the server and negative in the
#            browser. Clamp before the cast, and ask for NaN by itself, whatever the method is called.
#
# Needs node and dotnet (10). Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir web here
cat >Casts.cs <<'CS'
using System.Globalization;
public static class Casts
{
    public static string Told(double value) => string.Create(CultureInfo.InvariantCulture, $"{value}: int {unchecked((int)value)}, uint {unchecked((uint)value)}, long {unchecked((long)value)}, ConvertToInteger {double.ConvertToInteger<int>(value)}, CreateSaturating {int.CreateSaturating(value)}");
    public static string All() => string.Join('\n', Told(3e9), Told(1e20), Told(-1), Told(double.NaN));
}
CS
cat >here/here.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><Compile Include="../Casts.cs" /></ItemGroup>
</Project>
XML
echo 'System.Console.WriteLine(Casts.All());' >here/Program.cs
cat >web/web.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk.WebAssembly">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><AllowUnsafeBlocks>true</AllowUnsafeBlocks>
    <RuntimeFrameworkVersion>10.0.12</RuntimeFrameworkVersion>
    <InvariantGlobalization>true</InvariantGlobalization><WasmFingerprintAssets>false</WasmFingerprintAssets><CompressionEnabled>false</CompressionEnabled>
  </PropertyGroup>
  <ItemGroup><Compile Include="../Casts.cs" /></ItemGroup>
</Project>
XML
cat >web/Program.cs <<'CS'
using System.Runtime.InteropServices.JavaScript;
public static partial class Page
{
    public static void Main() { }
    [JSExport] public static string Ask() => Casts.All();
}
CS
dotnet build here -c Release -v quiet --nologo >/dev/null
dotnet publish web -c Release -v quiet --nologo -o published >/dev/null 2>&1
framework=$folder/published/wwwroot/_framework
echo '{"type":"module"}' >"$framework/package.json"
cat >ask.mjs <<JS
import { dotnet } from '$framework/dotnet.js';
const { getAssemblyExports } = await dotnet.create();
console.log((await getAssemblyExports('web.dll')).Page.Ask());
process.exit(0);
JS
seen=$(echo 'on Linux'; dotnet here/bin/Release/net10.0/here.dll; echo 'in the browser'; node ask.mjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
on Linux
3000000000: int 2147483647, uint 3000000000, long 3000000000, ConvertToInteger 2147483647, CreateSaturating 2147483647
1E+20: int 2147483647, uint 4294967295, long 9223372036854775807, ConvertToInteger 2147483647, CreateSaturating 2147483647
-1: int -1, uint 0, long -1, ConvertToInteger -1, CreateSaturating -1
NaN: int 0, uint 0, long 0, ConvertToInteger 0, CreateSaturating 0
in the browser
3000000000: int -2147483648, uint 3000000000, long 3000000000, ConvertToInteger 2147483647, CreateSaturating 2147483647
1E+20: int -2147483648, uint 0, long -9223372036854775808, ConvertToInteger 2147483647, CreateSaturating 2147483647
-1: int -1, uint 0, long -1, ConvertToInteger -1, CreateSaturating -1
NaN: int -2147483648, uint 0, long -9223372036854775808, ConvertToInteger -2147483648, CreateSaturating -2147483648
SEEN
