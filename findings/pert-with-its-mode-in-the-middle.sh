#!/usr/bin/env bash
# MathNet.Numerics (NuGet, 5.0.0), the usual package of distributions for .NET. Run on 2026-12-01.
#
# Guess:     BetaScaled.PERT(least, most, likely) is the beta distribution of three estimates. With the likely value in the middle it is
#            the plainest of them, symmetrical, with both shapes 3 (Malcolm et al., 1959), whatever the numbers are.
# Behaviour: in the middle both shapes come from a quotient of two differences that are nothing but rounding. 5 between 0 and 10 is right, 1.1
#            between 1 and 1.2 is right to the last digits, but 0.2 between 0.1 and 0.3 is refused as an invalid
#            parametrization. Of a hundred symmetrical estimates whose values lie a tenth apart, a quarter is refused; of whole numbers, none.
# Matters to: risk and schedule models that draw from three estimates: symmetrical ones, which people write first, end the run at
#            random. Compute the shapes from the estimates, 1 + 4 (likely - least) / (most - least) and 6 less that, and take BetaScaled with these.
#
# Needs dotnet (10). Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pert.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="MathNet.Numerics" Version="5.0.0" /></ItemGroup>
</Project>
XML
cat >Pert.cs <<'CS'
using System;
using System.Globalization;
using MathNet.Numerics.Distributions;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string Shapes(double least, double likely, double most)
{
    try
    {
        var pert = BetaScaled.PERT(least, most, likely);
        return $"{pert.A:F6} and {pert.B:F6}";
    }
    catch (ArgumentException)
    {
        return "refused";
    }
}
foreach (var (least, likely, most) in new[] { (0.0, 5.0, 10.0), (1.0, 1.1, 1.2), (0.1, 0.2, 0.3), (0.7, 0.8, 0.9) }) Console.WriteLine($"{least}, {likely}, {most}: {Shapes(least, likely, most)}");
var (refused, off, right) = (0, 0, 0);
for (var i = 0; i < 100; i++)
{
    var shapes = Shapes(i / 10.0, (i + 1) / 10.0, (i + 2) / 10.0);
    if (shapes == "refused") refused++;
    else if (shapes == "3.000000 and 3.000000") right++;
    else off++;
}
Console.WriteLine($"of 100 estimates a tenth apart: {right} right, {off} with other shapes, {refused} refused");
var odd = 0;
for (var i = 0; i < 100; i++) if (Shapes(i, i + 1, i + 2) != "3.000000 and 3.000000") odd++;
Console.WriteLine($"of 100 estimates of whole numbers: {odd} not right");
CS
dotnet build -c Release -v quiet --nologo >/dev/null
seen=$(dotnet bin/Release/net10.0/pert.dll)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
0, 5, 10: 3.000000 and 3.000000
1, 1.1, 1.2: 3.000000 and 3.000000
0.1, 0.2, 0.3: refused
0.7, 0.8, 0.9: refused
of 100 estimates a tenth apart: 75 right, 0 with other shapes, 25 refused
of 100 estimates of whole numbers: 0 not right
SEEN
