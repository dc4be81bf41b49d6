using System.Diagnostics;
using System.Globalization;
using System.Text;
using Blueprints.Fonts;
using Blueprints.Scenes;

namespace Blueprints.Skia.Tests.Proof;

/// <summary>
/// Programs that show SVG, as yardsticks: librsvg and Chromium (on Debian, <c>apt-get install librsvg2-bin chromium fonts-noto-cjk</c>).
/// They are given the very Inter that the library embeds, and
/// the system's Noto Sans CJK, and no other font. That contextual forms are off librsvg does not take from the drawing, but from here.
/// </summary>
internal static class Viewers
{
    private const string Rsvg = "rsvg-convert";
    private const string Browser = "chromium";
    private const string ChineseFonts = "/usr/share/fonts/opentype/noto";

    /// <summary>The highest page that the browser is asked to draw at once.</summary>
    private const int TallestPage = 8_000;

    /// <summary>
    /// Whether <c>BLUEPRINTS_REQUIRE_VIEWERS</c> is set, as in the build: what needs them runs in any case, and fails without them.
    /// </summary>
    public static bool AreRequired { get; } = Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_VIEWERS") is { Length: > 0 };

    /// <summary>Why tests that need the viewers are skipped; null where they run.</summary>
    public static string? Missing { get; } =
        AreRequired ? null
        : !Has(Rsvg) ? "rsvg-convert (librsvg2-bin) is not installed"
        : !Has(Browser) ? "chromium is not installed"
        : !File.Exists(Path.Combine(ChineseFonts, "NotoSansCJK-Regular.ttc")) ? "fonts-noto-cjk is not installed"
        : null;

    /// <summary>What librsvg shows of a drawing.</summary>
    public static Raster DrawWithRsvg(string svg)
    {
        using var work = new WorkFolder(withFonts: true);
        var (from, to) = (work.File("drawing.svg"), work.File("drawing.png"));
        File.WriteAllText(from, svg);
        Run(work, Rsvg, from, "-o", to);
        return Raster.Of(File.ReadAllBytes(to));
    }

    /// <summary>What the browser shows of drawings of these sizes.</summary>
    /// <param name="drawings">The drawings.</param>
    /// <param name="withFonts">Whether it has the fonts that the drawings name.</param>
    /// <param name="around">The style of the page around, in which the drawings stand as elements of it. Default: they are files.</param>
    public static List<Raster> DrawWithBrowser(IReadOnlyList<(string Svg, int Width, int Height)> drawings, bool withFonts = true, string? around = null)
    {
        using var work = new WorkFolder(withFonts);
        var shown = new List<Raster>();
        for (var first = 0; first < drawings.Count;)
        {
            var (end, height) = (first, 0);
            while (end < drawings.Count && (end == first || height + drawings[end].Height <= TallestPage)) height += drawings[end++].Height;
            var page = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:0}img{position:absolute;left:0}</style>");
            var (top, width) = (0, 0);
            for (var i = first; i < end; i++)
            {
                // Chromium, and it alone, sets Chinese punctuation closer where two signs meet.
                var svg = drawings[i].Svg.Replace("<svg ", "<svg style=\"text-spacing-trim:space-all\" ", StringComparison.Ordinal);
                File.WriteAllText(work.File($"{i}.svg"), svg);
                page.Append(CultureInfo.InvariantCulture, $"{(around is null ? $"<img src=\"{i}.svg\" style=\"top:{top}px\">" : $"<div style=\"position:absolute;left:0;top:{top}px;{around}\">{svg}</div>")}");
                top += drawings[i].Height;
                width = Math.Max(width, drawings[i].Width);
            }

            File.WriteAllText(work.File("page.html"), page.ToString());
            var to = work.File("page.png");
            Run(
                work,
                Browser,
                "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb", "--force-device-scale-factor=1",
                $"--user-data-dir={work.File("profile")}", $"--window-size={width},{height}", $"--screenshot={to}", new Uri(work.File("page.html")).AbsoluteUri);
            var whole = Raster.Of(File.ReadAllBytes(to));
            top = 0;
            for (; first < end; first++)
            {
                shown.Add(whole.Part(top, drawings[first].Width, drawings[first].Height));
                top += drawings[first].Height;
            }
        }

        return shown;
    }

    private static bool Has(string program)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (File.Exists(Path.Combine(folder, program))) return true;
        }

        return false;
    }

    private static void Run(WorkFolder work, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FONTCONFIG_FILE"] = work.File("fonts.conf");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
    }

    /// <summary>A folder for one run, with the fonts that the viewers may use.</summary>
    private sealed class WorkFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("blueprints-proof-").FullName;

        public WorkFolder(bool withFonts)
        {
            if (withFonts) AddFonts();
            else AddOther();
            System.IO.File.WriteAllText(
                File("fonts.conf"),
                $"""
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>{_path}</dir><cachedir>{_path}/cache</cachedir>
                <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="rgba" mode="assign"><const>none</const></edit></match>
                <match target="font"><test name="family"><string>Inter</string></test><edit name="fontfeatures" mode="append"><string>calt=0</string></edit></match>
                </fontconfig>
                """);
        }

        private void AddFonts()
        {
            foreach (var weight in (FontWeight[])[FontWeight.Regular, FontWeight.SemiBold])
            {
                using var inter = InterFont.Open(weight);
                using var file = System.IO.File.Create(File($"Inter-{weight}.ttf"));
                inter.CopyTo(file);
            }

            foreach (var font in (string[])["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"]) System.IO.File.CreateSymbolicLink(File(font), Path.Combine(ChineseFonts, font));
        }

        /// <summary>A font with one letter: without any, the browser draws no text at all.</summary>
        private void AddOther() =>
            System.IO.File.WriteAllBytes(File("other.ttf"), [.. new SvgFontMaker(useSystemFonts: false).FontsFor(Pictures.SceneOf(Pictures.Text("Q")))[0].File]);

        public string File(string name) => Path.Combine(_path, name);

        public void Dispose()
        {
            // The browser's helpers may still be writing.
            for (var i = 0; ; i++)
            {
                try
                {
                    Directory.Delete(_path, recursive: true);
                    return;
                }
                catch (IOException) when (i < 20)
                {
                    Thread.Sleep(100);
                }
            }
        }
    }
}
